import { describe, expect, it } from 'vitest';
import { checkOutputExample } from '../../src/checks/built/run-output.ts';
import { BAD, GOOD } from './corpus/output.ts';
import type { BadCase } from './corpus/corpus.ts';

describe('the built site', () => {
  it.each(BAD)('shows exactly what is wrong in $title', ({ findings, ...example }) => {
    const found = checkOutputExample(example);
    expect(found.map(placeOf)).toEqual(findings);
    for (const { message, fix } of found) {
      expect(message).toMatch(/[。？]$/);
      expect(fix).toMatch(/[。？]$/);
      // What a page or file says stands in quotation marks; the rest is ours, and Chinese.
      expect(message.replace(/“[^”]*”/g, '')).not.toMatch(/[A-Za-z]+ [A-Za-z]+/);
    }
  });

  it.each(GOOD)('shows nothing wrong in $title', (example) => {
    expect(checkOutputExample(example)).toEqual([]);
  });
});

function placeOf({
  rule,
  position,
}: ReturnType<typeof checkOutputExample>[number]): BadCase['findings'][number] {
  if (position === 'unavailable') return { rule, line: 0, column: 0, endLine: 0, endColumn: 0 };
  return { rule, ...position };
}
