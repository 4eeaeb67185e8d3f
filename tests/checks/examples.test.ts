import { describe, expect, it } from 'vitest';
import { checkExample, marksOf } from '../../src/checks/example.ts';
import { RULES } from '../../src/checks/rules/index.ts';

describe.each(RULES.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  it('has an example of what is right and of what is wrong, a title and a reason', () => {
    expect(rule.examples.ok.length).toBeGreaterThan(0);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.title).not.toBe('');
    expect(rule.why).toMatch(/。$/);
  });

  it.each(rule.examples.ok.map((example) => [example.text, example] as const))(
    'lets %j pass, and so do all other rules',
    (_text, example) => {
      expect(checkExample(example)).toEqual([]);
    },
  );

  it.each(rule.examples.bad.map((example) => [example.text, example] as const))(
    'finds what is wrong in %j',
    (_text, example) => {
      const findings = checkExample(example).filter((finding) => finding.rule === id);
      expect(marksOf(findings, example)).toEqual(example.marks);
      for (const { message, fix, severity } of findings) {
        expect(severity).toBe(rule.severity);
        expect(message).toMatch(/[。？]$/);
        expect(fix).toMatch(/[。？]$/);
      }
    },
  );
});
