import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedSentences } from '../../src/review/pages.ts';
import { stepsBetween, type Step } from '../../src/review/sequence.ts';

describe('changedSentences', () => {
  test('cuts a paragraph down to the sentence that differs', () => {
    expect(
      changedSentences(['甲区有驿站12处。都是夜间开放。'], ['甲区有驿站15处。都是夜间开放。']),
    ).toEqual([{ from: '甲区有驿站12处。', to: '甲区有驿站15处。' }]);
  });

  test('sets a reworded line beside what it was, past a new one', () => {
    expect(changedSentences(['驿站由街道管理。'], ['新写的一段话。', '驿站由社区管理。'])).toEqual([
      { to: '新写的一段话。' },
      { from: '驿站由街道管理。', to: '驿站由社区管理。' },
    ]);
  });

  test('does not set what has nothing in common side by side', () => {
    expect(changedSentences(['驿站由街道管理。'], ['另写一句。'])).toEqual([
      { from: '驿站由街道管理。' },
      { to: '另写一句。' },
    ]);
  });
});

describe('stepsBetween', () => {
  const line = fc.constantFrom('甲。', '乙。', '丙丁。', '丙戊。', '');
  const count = (lines: string[]) =>
    Object.fromEntries(
      [...Map.groupBy(lines, (one) => one)].map(([key, own]) => [key, own.length]),
    );

  test('leaves out and puts in exactly what makes the new list of the old', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (before, after) => {
        const steps: Step[] = stepsBetween(before, after);
        const gone = steps.flatMap(({ from }) => (from === undefined ? [] : [from]));
        const come = steps.flatMap(({ to }) => (to === undefined ? [] : [to]));
        expect(count([...before, ...come])).toEqual(count([...after, ...gone]));
      }),
    );
  });

  test('of two equal lists is nothing', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(stepsBetween(lines, lines)).toEqual([]);
      }),
    );
  });
});
