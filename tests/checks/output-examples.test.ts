import { describe, expect, it } from 'vitest';
import { checkOutputExample } from '../../src/checks/built/run-output.ts';
import { OUTPUT_RULES } from '../../src/checks/output-rules/index.ts';
import { textAt } from '../support/workspace.ts';

describe.each(OUTPUT_RULES.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  it('has an example of what is right and of what is wrong, a title and a reason', () => {
    expect(rule.examples.ok.length).toBeGreaterThan(0);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.title).not.toBe('');
    expect(rule.why).toMatch(/。$/);
  });

  it.each(rule.examples.ok.map((example) => [example.text.slice(0, 400), example] as const))(
    'lets %j pass, and so do all other rules',
    (_text, example) => {
      expect(checkOutputExample(example)).toEqual([]);
    },
  );

  it.each(rule.examples.bad.map((example) => [example.text.slice(0, 400), example] as const))(
    'finds what is wrong in %j',
    (_text, example) => {
      const findings = checkOutputExample(example).filter((finding) => finding.rule === id);
      const marks = findings.map(({ position }) =>
        position === 'unavailable' ? '' : textAt(example.text, position),
      );
      expect(marks).toEqual(example.marks);
      for (const { severity, file } of findings) {
        expect(severity).toBe(rule.severity);
        expect(file).toBe(`dist/${example.place}`);
      }
    },
  );
});
