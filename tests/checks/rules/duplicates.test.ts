import { expect, test } from 'vitest';
import { duplicates } from '../../../src/checks/rules/duplicates.ts';
import { contentFiles, glossary, json } from '../../support/content.ts';
import { fact, factFile } from '../../support/records.ts';
import { findingsOf, reportOf } from '../../support/workspace.ts';

const [term] = glossary.terms;

test('duplicates finds nothing where every id is used once', () => {
  expect(findingsOf(duplicates, contentFiles())).toEqual([]);
});

test('duplicates lets a fact and a term have the same id', () => {
  const files = {
    'facts/a.json': factFile(fact({ id: 'same' })),
    'glossary.json': json({ terms: [{ ...term, id: 'same' }] }),
  };
  expect(findingsOf(duplicates, files)).toEqual([]);
});

test('duplicates reports the second record, in the same file and in another', () => {
  const files = {
    'facts/a.json': factFile(fact(), fact({ label: '另一条' })),
    'facts/b.json': factFile(fact({ id: 'other' }), fact()).replaceAll('\n', '\r\n'),
  };
  expect(reportOf(duplicates, files)).toMatchInlineSnapshot(`
    "content/facts/a.json 23:13–23:34 ⟦"party-organisations"⟧
      数据编号“party-organisations”已经在 content/facts/a.json 第5行用过。
      改成“party-organisations-2”这样没有用过的编号；重复登记的，删去一条。
    content/facts/b.json 23:13–23:34 ⟦"party-organisations"⟧
      数据编号“party-organisations”已经在 content/facts/a.json 第5行用过。
      改成“party-organisations-2”这样没有用过的编号；重复登记的，删去一条。"
  `);
});

test('duplicates reports terms', () => {
  const files = {
    'glossary.json': `{"terms": [${JSON.stringify(term)}, ${JSON.stringify(term)}]}`,
  };
  expect(reportOf(duplicates, files)).toMatchInlineSnapshot(`
    "content/glossary.json 1:174–1:186 ⟦"new-fields"⟧
      术语编号“new-fields”已经在 content/glossary.json 第1行用过。
      改成“new-fields-2”这样没有用过的编号；重复登记的，删去一条。"
  `);
});
