import { expect, test } from 'vitest';
import { loosePlan, plan, termsOf } from '../../src/search/plan.ts';
import { runs } from '../../src/search/tokenizer.ts';

test.each([
  ['红色驿站', ['红色驿站']],
  ['红色 驿站', ['红色', '驿站']],
  ['红色　驿站\t红色', ['红色', '驿站']],
  ['', []],
  ['  ，。“”', []],
  ['建设， 驿站', ['建设，', '驿站']],
])('termsOf(%j) is %j', (query, terms) => {
  expect(termsOf(query)).toEqual(terms);
});

test.each(['“5G 智慧医疗”', '"5G 智慧医疗"', '「5G 智慧医疗」', '《5G 智慧医疗》'])(
  'termsOf(%j) keeps together what is in quotes',
  (query) => {
    expect(termsOf(`牧区 ${query}`)).toHaveLength(2);
  },
);

test('termsOf(query) takes a quote that is never closed as no quote', () => {
  expect(termsOf('“红色 驿站')).toHaveLength(2);
});

test('termsOf(query) reads 200 units of a query and no more', () => {
  const terms = termsOf(`${'红色驿站 '.repeat(500)}`);
  expect(terms).toEqual(['红色驿站']);
  expect(runs(termsOf('红'.repeat(5000))[0] ?? '').flat()).toHaveLength(200);
});

test('plan(term) asks a short term as one phrase', () => {
  expect(plan('红色驿站')).toEqual({ steps: ['"红色 色驿 驿站"'], check: false });
  expect(plan('站')).toEqual({ steps: ['"站"'], check: false });
});

test('plan(term) asks a long term by its ends first, and has the text read', () => {
  const { steps, check } = plan('发展新型农牧业合作社');
  expect(steps.slice(0, 2)).toEqual(['"发展 展新 新型"', '"业合 合作 作社"']);
  expect(steps.at(-1)).toContain('"发展 展新 新型 型农 农牧 牧业 业合 合作 作社"');
  expect(check).toBe(true);
});

test('plan(term) asks a last unit after punctuation apart, as its run may go on', () => {
  expect(plan('介绍，哲')).toEqual({ steps: ['"介绍 绍"', '"哲"'], check: true });
});

test('plan(term) has no step for what has no word', () => {
  expect(plan('，')).toEqual({ steps: [], check: false });
});

test.each([
  ['iFi覆盖', ['"覆盖"']],
  ['配备WiF', ['"配备"', 'wif']],
  ['配备Wi', ['"配备"']],
  ['wif', ['wif']],
  ['wi', []],
  ['146', []],
  ['覆盖14', ['"覆盖 盖14"']],
  ['全年产值达到14', ['"全年 年产 产值 值达 达到"']],
])('loosePlan(%j) asks %j and has the text read', (term, steps) => {
  expect(loosePlan(term)).toEqual({ steps, check: true });
});
