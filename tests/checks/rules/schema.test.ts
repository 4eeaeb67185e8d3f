import { describe, expect, test } from 'vitest';
import { checkExample } from '../../../src/checks/example.ts';
import { schema } from '../../../src/checks/rules/schema.ts';
import { json, ledgerOf, SMALL_CONTENT, SMALL_FACT } from '../../../src/checks/small-content.ts';
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
    expect(reportOf(schema, { 'pages/a.mdx': text })).toMatchInlineSnapshot(`
      "content/pages/a.mdx 5:1–5:7 ⟦draft，⟧
        没有“draft，”这个字段。
        删去这一项，或检查拼写；能写的项见手册。"
    `);
  });

  test('a value of the wrong kind', () => {
    const text = '---\ntitle: 2024\nsummary: [甲]\norder: "1"\n---\n';
    expect(reportOf(schema, { 'pages/a.mdx': text })).toMatchInlineSnapshot(`
      "content/pages/a.mdx 2:8–2:12 ⟦2024⟧
        “title”应当是文字，用半角双引号括起来。
        写作 "2024"。
      content/pages/a.mdx 3:10–3:11 ⟦[⟧
        “summary”应当是文字，用半角双引号括起来。
        写作 甲。
      content/pages/a.mdx 4:8–4:11 ⟦"1"⟧
        “order”应当是数字，不加引号。
        写作 1。"
    `);
  });

  test('a word where yes or no is asked', () => {
    const text = writeUp({ ...caseRecord(), aiAssisted: '否' });
    expect(reportOf(schema, { 'cases/a/index.mdx': text })).toMatchInlineSnapshot(`
      "content/cases/a/index.mdx 23:13–23:14 ⟦否⟧
        “aiAssisted”应当是true（是）或 false（否）。
        写作 false。"
    `);
  });

  test('a number out of bounds', () => {
    const page = '---\ntitle: 甲\nsummary: 乙\norder: -1\n---\n';
    const files = { 'pages/a.mdx': page, ...oneFact(fact({ locator: { paragraph: 0 } })) };
    expect(reportOf(schema, files)).toMatchInlineSnapshot(`
      "content/pages/a.mdx 4:8–4:10 ⟦-1⟧
        “order”不能小于0。
        改成符合要求的数。
      content/facts/a.json 17:22–17:23 ⟦0⟧
        “第1条的 locator.paragraph”应当大于0。
        改成符合要求的数。"
    `);
  });

  test('a word that is not on the list, with the nearest one that is', () => {
    const record = { ...source({ url: undefined }), status: 'excerpts', kind: '媒体' };
    expect(reportOf(schema, sourceFile(record))).toMatchInlineSnapshot(`
      "content/sources/herald.json 1:67–1:71 ⟦"媒体"⟧
        “kind”的取值不在允许的范围里。
        是不是“media”？可以填：official（政府网站）、party-media（党建网站）、media（新闻媒体）、news（行业媒体报道）、mirror（镜像站抓取件）、repost（转载件）、reference（标准与资料）、unknown（发布者不详）。
      content/sources/herald.json 1:81–1:91 ⟦"excerpts"⟧
        “status”的取值不在允许的范围里。
        是不是“excerpt”？可以填：excerpt（原页摘录）、transmitted-copy（转载件）、excluded（未采用）。"
    `);
  });

  test('a status that tells kinds of facts apart and is none of them', () => {
    expect(reportOf(schema, oneFact({ ...fact(), status: 'singel' }))).toMatchInlineSnapshot(`
      "content/facts/a.json 20:17–20:25 ⟦"singel"⟧
        “第1条的 status”的取值不在允许的范围里。
        是不是“single”？可以填：single（单一来源）、transmitted-copy（转载件）、excluded（未采用）、corroborated（多源印证）、derived（推算）。"
    `);
  });

  test('words where none are', () => {
    const text = writeUp(caseRecord({ title: '', strands: [] }));
    expect(reportOf(schema, { 'cases/a/index.mdx': text })).toMatchInlineSnapshot(`
      "content/cases/a/index.mdx 3:8–3:10 ⟦""⟧
        “title”不能为空。
        写作 案例名称，内容换成实际的。
      content/cases/a/index.mdx 7:10–7:11 ⟦[⟧
        “strands”不能为空。
        写作 [编号]，内容换成实际的（属于脉络的哪些条目，取自 taxonomy.json）。"
    `);
  });

  test('a list that is too short', () => {
    const entry = {
      id: 'a',
      topic: '甲',
      sides: [{ fact: 'b', standing: 'used' }],
      assessment: '乙',
      handling: '丙',
    };
    const text = JSON.stringify({ discrepancies: [entry] });
    expect(reportOf(schema, { 'discrepancies.json': text })).toMatchInlineSnapshot(`
      "content/discrepancies.json 1:49–1:50 ⟦[⟧
        “第1条的 sides”至少要有2项。
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
        “第1条的 period.in”：日期写作 2024、2024-05 或 2024-05-27。
        写作 "2024-05-27" 这样的日期：月份是 01 到 12，日是 01 到 31，用半角减号隔开。
      content/facts/a.json 28:17–28:18 ⟦{⟧
        “第2条的 period”：起始日期不能晚于截止日期。
        两个日期对调，写作 {"from": "2023", "to": "2024"}。
      content/facts/a.json 65:17–65:18 ⟦{⟧
        缺少“第4条的 period.in”。
        加上一行 "in": "2024-05-27"，内容换成实际的（数字所属的年、月或日）。"
    `);
  });

  test('a rule that concerns two fields', () => {
    const record = source({ status: 'transmitted-copy', date: undefined });
    expect(reportOf(schema, sourceFile(record))).toMatchInlineSnapshot(`
      "content/sources/herald.json 1:46–1:74 ⟦"https://example.org/news/1"⟧
        “url”：转载件和未采用的来源不得外链，请删去 url。
        删去这一行。
      content/sources/herald.json 1:1–1:2 ⟦{⟧
        “date”：没有日期时，请在 dateNote 里说明。
        加上一行 "date": "2024-05-27"，内容换成实际的（发布日期；不详则不填，并在 dateNote 说明）。"
    `);
  });

  test('a file that cannot be read', () => {
    const files = { 'facts/a.json': '{\n  "title": “组织”\n}', 'pages/a.mdx': '# 标题\n' };
    expect(reportOf(schema, files)).toMatchInlineSnapshot(`
      "content/facts/a.json 2:12–2:16 ⟦“组织”⟧
        这里的引号不是半角双引号，JSON 读不出来。
        写作 "组织"。
      content/facts/a.json 1:1–1:2 ⟦{⟧
        缺少“facts”。
        加上一行 "facts": []，内容换成实际的（数据，一条一个数字）。
      content/pages/a.mdx 1:1–1:1 ⟦⟧
        文件开头没有用 --- 围起来的文件头，网站不知道这是哪一篇。
        从别的案例抄来两行 --- 和中间的内容，贴在最前面再改；或用 npm run new 新建案例。"
    `);
  });
});

test('schema offers the id of what can stand there, not of something else by that name', () => {
  const glossary = JSON.parse(SMALL_CONTENT['glossary.json']!) as { terms: object[] };
  const also = {
    'glossary.json': json({ terms: [{ ...glossary.terms[0], id: 'whole', term: '全区' }] }),
  };
  const scoped = (scope: string) =>
    checkExample({
      place: 'facts/stations.json',
      text: ledgerOf({ ...SMALL_FACT, scope }),
      also,
    }).filter(({ rule }) => rule === 'schema');
  expect(scoped('全区')).toMatchObject([{ fix: '写作 "zone"。' }]);
  expect(scoped('驿站')).toMatchObject([{ fix: expect.stringContaining('这样的编号') }]);
});
