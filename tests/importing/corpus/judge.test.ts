import { describe, expect, test } from 'vitest';
import type { Proposal } from '../../../src/importing/proposal.ts';
import { judge, type Got, type Verdict } from './judge.ts';
import { leftOut, parse, visibleParts } from './markup.ts';

const SOURCE =
  '2024年设立驿站<s>18</s>{20个=20 个 驿站 @2024 +}，到2027年建成{50个=50 个 建成 @2027 !}，电话{xx:13800000000}。';

function got(number: number, written: string, more: object = {}): Got {
  const proposal = {
    ...{ id: 'one', label: '设立驿站', qualifier: 'exact', quote: '', sentence: '', doubts: [] },
    ...{ locator: { paragraph: 1 }, where: '第1段', value: 20, unit: '个', period: { in: '2024' } },
    ...more,
  } as unknown as Proposal;
  return { number, written, proposal };
}

const AIM = { label: '建成', value: 50, period: { in: '2027' }, doubts: ['这是目标。'] };

/** Which lists of the verdict hold something. */
function faults(...numbers: Got[]): string[] {
  const marked = parse(SOURCE);
  const passage = { name: '第1段', text: visibleParts(marked).join('') };
  const out = leftOut(marked).map(({ text }) => text);
  const verdict = judge({ ...passage, ...marked, out }, numbers, '样稿');
  return (Object.keys(verdict) as (keyof Verdict)[]).filter(
    (key) => Array.isArray(verdict[key]) && verdict[key].length > 0,
  );
}

describe('judge(passage, offered, file)', () => {
  test('finds nothing where all is right', () => {
    expect(faults(got(1, '20个'), got(2, '50个', AIM))).toEqual([]);
  });

  test.for([
    ['a number that is not offered', [got(2, '50个', AIM)], ['missing']],
    ['a value joined with struck words', [got(1, '1820个', { value: 1820 })], ['missing', 'wrong']],
    ['another unit', [got(1, '20个', { unit: '家' }), got(2, '50个', AIM)], ['wrong']],
    ['another hedge', [got(1, '20个', { qualifier: 'over' }), got(2, '50个', AIM)], ['wrong']],
    ['no period', [got(1, '20个', { period: undefined }), got(2, '50个', AIM)], ['wrong']],
    [
      'half a year',
      [got(1, '20个', { period: { from: '2024-01', to: '2024-06' } }), got(2, '50个', AIM)],
      ['wrong'],
    ],
    [
      'a label without its subject',
      [got(1, '20个', { label: '设立' }), got(2, '50个', AIM)],
      ['unlabelled'],
    ],
    [
      'an aim that is not flagged',
      [got(1, '20个'), got(2, '50个', { ...AIM, doubts: [] })],
      ['unflagged'],
    ],
    [
      'a flag on what is plain',
      [got(1, '20个', { doubts: ['？'] }), got(2, '50个', AIM)],
      ['overflagged'],
    ],
    ['a year', [got(1, '2024年'), got(2, '20个'), got(3, '50个', AIM)], ['false']],
    ['a telephone', [got(1, '20个'), got(2, '50个', AIM), got(3, '13800000000')], ['forbidden']],
    ['struck words', [got(0, '18'), got(1, '20个'), got(2, '50个', AIM)], ['forbidden']],
  ] as const)('%s', ([, offered, expected]) => {
    expect(faults(...offered)).toEqual(expected);
  });

  test('what is wrong and flagged is borne', () => {
    const wrong = { value: 1820, doubts: ['？'] };
    expect(faults(got(1, '1820个', wrong), got(2, '50个', AIM))).toEqual(['overflagged']);
  });
});
