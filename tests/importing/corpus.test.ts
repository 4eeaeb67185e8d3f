import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../src/authoring/content.ts';
import {
  DOCUMENTS,
  SECOND_DOCUMENTS,
  SECOND_WORKBOOKS,
  THIRD_DOCUMENTS,
  THIRD_WORKBOOKS,
  WORKBOOKS,
} from './corpus/documents/index.ts';
import { PROGRAMS } from './corpus/document.ts';
import { added, type Verdict } from './corpus/judge.ts';
import { measureDocument, measureWorkbook, passagesOf } from './corpus/measure.ts';
import { phraseCells, phraseSentences } from './corpus/phrases.ts';
import { smallZone } from './docx/golden.ts';

/** What is borne: nothing, except few offers of what is no number. */
const BORNE = {
  falseShare: 0.02,
  missing: 0,
  wrong: 0,
  unlabelled: 0,
  unflagged: 0,
  overflagged: 0,
  forbidden: 0,
  merged: 0,
  lost: 0,
  refused: 0,
};

/** Longer lists say no more. */
const SHOWN = 400;

let content: Content;
beforeAll(async () => {
  content = await smallZone();
});

const SETS: Record<string, () => Promise<Verdict[]>> = {
  'the corpus of documents': () =>
    inTurn(DOCUMENTS.map((document) => () => measureDocument(content, document))),
  'the corpus of workbooks': () => inTurn(WORKBOOKS.map((one) => () => measureWorkbook(one))),
  'the documents of a second author': () =>
    inTurn(SECOND_DOCUMENTS.map((document) => () => measureDocument(content, document))),
  'the workbooks of a second author': () =>
    inTurn(SECOND_WORKBOOKS.map((one) => () => measureWorkbook(one))),
  'the documents of a third author': () =>
    inTurn(THIRD_DOCUMENTS.map((document) => () => measureDocument(content, document))),
  'the workbooks of a third author': () =>
    inTurn(THIRD_WORKBOOKS.map((one) => () => measureWorkbook(one))),
  'the contract, each phrase as a sentence': () =>
    inTurn([() => measureDocument(content, phraseSentences('wps'))]),
  'the contract, each phrase in a cell': () =>
    inTurn([() => measureDocument(content, phraseCells('word'))]),
};

describe('The corpus', () => {
  test('is at least 25 documents and 5 workbooks of four programs with 400 numbers', () => {
    expect(DOCUMENTS.length).toBeGreaterThanOrEqual(25);
    expect(WORKBOOKS.length).toBeGreaterThanOrEqual(5);
    expect(SECOND_DOCUMENTS.length).toBeGreaterThanOrEqual(10);
    const numbers = DOCUMENTS.flatMap(passagesOf).flatMap(({ expected }) => expected);
    expect(numbers.filter(({ isOptional }) => !isOptional).length).toBeGreaterThanOrEqual(400);
    for (const program of PROGRAMS) {
      expect(DOCUMENTS.filter((one) => one.program === program).length).toBeGreaterThan(3);
    }
  });
});

describe.for(Object.keys(SETS))('In %s', (name) => {
  let sum: Verdict;
  beforeAll(async () => {
    sum = added(await SETS[name]!());
  });

  const none = (
    list: Exclude<keyof Verdict, 'expected' | 'offered' | 'flagged' | 'wrongFlagged'>,
    borne: number,
  ) => {
    if (sum[list].length > borne) expect.fail(`${figures(name, sum)}\n${shown(sum[list])}`);
  };

  test('every number is offered', () => none('missing', BORNE.missing));

  test('no value, unit, hedge or period is wrong without a flag', () => none('wrong', BORNE.wrong));

  test('a label that is not flagged names its subject', () => none('unlabelled', BORNE.unlabelled));

  test('what a careful reader doubts is flagged', () => none('unflagged', BORNE.unflagged));

  test('what is plain is not flagged', () => none('overflagged', BORNE.overflagged));

  test('of what is offered, no more than two in a hundred are no numbers', () =>
    none('false', Math.floor(BORNE.falseShare * sum.offered)));

  test('telephones, and what is struck, hidden or deleted, are not offered', () =>
    none('forbidden', BORNE.forbidden));

  test('two numbers are one fact only if all agrees', () => none('merged', BORNE.merged));

  test('no words are lost', () => none('lost', BORNE.lost));

  test('nothing is refused', () => none('refused', BORNE.refused));
});

function figures(name: string, sum: Verdict): string {
  const { expected, offered, flagged, wrongFlagged, missing } = sum;
  const recall = ((1 - missing.length / Math.max(1, expected)) * 100).toFixed(1);
  const lists = Object.entries(sum).flatMap(([key, value]) =>
    Array.isArray(value) ? [`${key} ${value.length}`] : [],
  );
  return `${name}: ${expected} numbers, ${offered} offered, ${flagged} flagged (${wrongFlagged} of them wrong), recall ${recall} %; ${lists.join(', ')}`;
}

function shown(list: readonly string[]): string {
  const more = list.length > SHOWN ? `\n……${list.length - SHOWN} more` : '';
  return list.slice(0, SHOWN).join('\n') + more;
}

async function inTurn<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  for (const task of tasks) results.push(await task());
  return results;
}
