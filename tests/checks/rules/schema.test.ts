import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/checks/rules/schema.ts';
import { contentFiles, writeUp } from '../../support/content.ts';
import { caseRecord, fact, factFile, source } from '../../support/records.ts';
import { findingsOf, reportOf } from '../../support/workspace.ts';

const sourceFile = (record: object) => ({ 'sources/herald.json': JSON.stringify(record) });
const oneFact = (record: Record<string, unknown>) => ({ 'facts/a.json': factFile(record) });

describe('schema finds nothing', () => {
  test('in a file that is in no known place, of which content-file speaks', () => {
    expect(findingsOf(schema, { 'facts/old/a.json': '{' })).toEqual([]);
  });

  test('in a root where every kind of file is complete', () => {
    expect(findingsOf(schema, contentFiles())).toEqual([]);
  });

  test('in files from Windows', () => {
    const files = Object.entries(contentFiles()).map(([place, text]) => [
      place,
      `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    ]);
    expect(findingsOf(schema, Object.fromEntries(files) as Record<string, string>)).toEqual([]);
  });
});

describe('schema reports, with the place and what to do,', () => {
  test('a field that it does not know', () => {
    const text = writeUp({ title: '开始', summary: '略', order: 1, 'draft，': '是' }, '');
    expect(reportOf(schema, { 'guide/a.mdx': text })).toMatchInlineSnapshot(`
      "content/guide/a.mdx 5:1–5:7 ⟦draft，⟧
        没有“draft，”这个字段。
        检查拼写；不需要的字段请删去。"
    `);
  });

  test('a value of the wrong kind', () => {
    const text = '---\ntitle: 2024\nsummary: [甲]\norder: "1"\n---\n';
    expect(reportOf(schema, { 'guide/a.mdx': text })).toMatchInlineSnapshot(`
      "content/guide/a.mdx 2:8–2:12 ⟦2024⟧
        “title”应当是文字，用半角双引号括起来。
        改成文字，用半角双引号括起来。
      content/guide/a.mdx 3:10–3:11 ⟦[⟧
        “summary”应当是文字，用半角双引号括起来。
        改成文字，用半角双引号括起来。
      content/guide/a.mdx 4:8–4:11 ⟦"1"⟧
        “order”应当是数字，不加引号。
        改成数字，不加引号。"
    `);
  });

  test('a word where yes or no is asked', () => {
    const text = writeUp({ ...caseRecord(), aiAssisted: '否' });
    expect(reportOf(schema, { 'cases/a/index.mdx': text })).toMatchInlineSnapshot(`
      "content/cases/a/index.mdx 23:13–23:14 ⟦否⟧
        “aiAssisted”应当是true（是）或 false（否）。
        改成true（是）或 false（否）。"
    `);
  });

  test('a number out of bounds', () => {
    const page = '---\ntitle: 甲\nsummary: 乙\norder: -1\n---\n';
    const files = { 'guide/a.mdx': page, ...oneFact(fact({ locator: { paragraph: 0 } })) };
    expect(reportOf(schema, files)).toMatchInlineSnapshot(`
      "content/guide/a.mdx 4:8–4:10 ⟦-1⟧
        “order”不能小于0。
        改成符合要求的数。
      content/facts/a.json 17:22–17:23 ⟦0⟧
        “facts.0.locator.paragraph”应当大于0。
        改成符合要求的数。"
    `);
  });

  test('a word that is not on the list, with the nearest one that is', () => {
    const record = { ...source({ url: undefined }), status: 'excerpts', kind: '媒体' };
    expect(reportOf(schema, sourceFile(record))).toMatchInlineSnapshot(`
      "content/sources/herald.json 1:67–1:71 ⟦"媒体"⟧
        “kind”的取值不在允许的范围里。
        可以填：official、party-media、media、news、mirror、repost、reference、unknown。
      content/sources/herald.json 1:81–1:91 ⟦"excerpts"⟧
        “status”的取值不在允许的范围里。
        是不是“excerpt”？可以填：excerpt、transmitted-copy、excluded。"
    `);
  });

  test('a status that tells kinds of facts apart and is none of them', () => {
    expect(reportOf(schema, oneFact({ ...fact(), status: 'singel' }))).toMatchInlineSnapshot(`
      "content/facts/a.json 20:17–20:25 ⟦"singel"⟧
        “facts.0.status”的取值不在允许的范围里。
        是不是“single”？可以填：single、transmitted-copy、corroborated、derived。"
    `);
  });

  test('words where none are', () => {
    const text = writeUp(caseRecord({ title: '', strands: [] }));
    expect(reportOf(schema, { 'cases/a/index.mdx': text })).toMatchInlineSnapshot(`
      "content/cases/a/index.mdx 3:8–3:10 ⟦""⟧
        “title”不能为空。
        填上“title”。
      content/cases/a/index.mdx 7:10–7:11 ⟦[⟧
        “strands”不能为空。
        填上“strands”。"
    `);
  });

  test('a list that is too short', () => {
    const entry = {
      id: 'a',
      topic: '甲',
      sides: [{ fact: 'b' }],
      assessment: '乙',
      handling: '丙',
    };
    const text = JSON.stringify({ discrepancies: [entry] });
    expect(reportOf(schema, { 'discrepancies.json': text })).toMatchInlineSnapshot(`
      "content/discrepancies.json 1:49–1:50 ⟦[⟧
        “discrepancies.0.sides”至少要有2项。
        补足，或删去这一条。"
    `);
  });

  test('the branch of a period that the author meant', () => {
    const periods = [{ in: '2024-13' }, { from: '2024', to: '2023' }, { asof: '2024' }, {}];
    const facts = periods.map((period) => ({ ...fact(), period }));
    expect(reportOf(schema, { 'facts/a.json': factFile(...facts) })).toMatchInlineSnapshot(`
      "content/facts/a.json 48:9–48:15 ⟦"asof"⟧
        没有“asof”这个字段。
        是不是“asOf”？
      content/facts/a.json 11:15–11:24 ⟦"2024-13"⟧
        “facts.0.period.in”：日期写作 2024、2024-05 或 2024-05-27。
        照提示改写。
      content/facts/a.json 28:17–28:18 ⟦{⟧
        “facts.1.period”：起始日期不能晚于截止日期。
        照提示改写。
      content/facts/a.json 65:17–65:18 ⟦{⟧
        缺少“facts.3.period.in”。
        补上“facts.3.period.in”。"
    `);
  });

  test('a rule that concerns two fields', () => {
    const record = source({ status: 'transmitted-copy', date: undefined });
    expect(reportOf(schema, sourceFile(record))).toMatchInlineSnapshot(`
      "content/sources/herald.json 1:46–1:74 ⟦"https://example.org/news/1"⟧
        “url”：传本和未采用的来源不得外链，请删去 url。
        照提示改写。
      content/sources/herald.json 1:1–1:2 ⟦{⟧
        “date”：没有日期时，请在 dateNote 里说明。
        照提示改写。"
    `);
  });

  test('a file that cannot be read', () => {
    const files = { 'facts/a.json': '{\n  "title": “组织”\n}', 'guide/a.mdx': '# 标题\n' };
    expect(reportOf(schema, files)).toMatchInlineSnapshot(`
      "content/facts/a.json 2:12–2:16 ⟦“组织”⟧
        不是合格的 JSON：检查引号是否都是半角双引号、最后一项后面是否多了逗号。
        改好这一处再检查一遍。
      content/guide/a.mdx 1:1–1:1 ⟦⟧
        文件开头没有用 --- 围起来的信息栏。
        改好这一处再检查一遍。"
    `);
  });
});
