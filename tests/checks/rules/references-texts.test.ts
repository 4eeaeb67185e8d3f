import { expect, test } from 'vitest';
import { references } from '../../../src/checks/rules/references.ts';
import { contentFiles, writeUp } from '../../support/content.ts';
import { caseRecord, derivedFact, fact, factFile } from '../../support/records.ts';
import { findingsOf, reportOf, textAt } from '../../support/workspace.ts';

test('references reads the operands even of an expression that cannot be read', () => {
  const text = factFile(derivedFact({ derivation: '{nil} ×' }));
  expect(reportOf(references, contentFiles({ 'facts/x.json': text }))).toMatchInlineSnapshot(`
    "content/facts/x.json 17:23–17:26 ⟦nil⟧
      没有编号为“nil”的数据。
      先登记这个数据，或检查拼写。"
  `);
});

test('references reads a tag in single quotes, and no tag in code', () => {
  const body = '`<Fact id="a" />`\n\n```mdx\n<Fact id="b" />\n```\n\n甲<Fact id=\'nil\' />\n';
  expect(reportOf(references, contentFiles({ 'cases/x/index.mdx': writeUp(caseRecord(), body) })))
    .toMatchInlineSnapshot(`
    "content/cases/x/index.mdx 32:12–32:15 ⟦nil⟧
      没有编号为“nil”的数据。
      先登记这个数据，或检查拼写。"
  `);
});

test('references refuses a related case that readers cannot open, except to another draft', () => {
  const files = contentFiles({
    'cases/draft/index.mdx': writeUp(caseRecord({ status: 'draft', related: ['other'] }), ''),
    'cases/other/index.mdx': writeUp(caseRecord({ status: 'draft' }), ''),
    'cases/red-station/index.mdx': writeUp(caseRecord({ related: ['draft'] })),
  });
  expect(reportOf(references, files)).toMatchInlineSnapshot(`
    "content/cases/red-station/index.mdx 20:5–20:10 ⟦draft⟧
      相关案例“draft”还是草稿，正式网站上没有这一页。
      从 related 里删去“draft”，或把它的 status 改成 published。"
  `);
});

test.each([
  ['{A}', '{A}'],
  ['{Party-Organisations}', '{Party-Organisations}'],
  ['{party-organisations:numbr}', '{party-organisations:numbr}'],
  ['{ party-organisations }', '{ party-organisations }'],
  ['｛party-organisations｝', '｛party-organisations｝'],
  ['{party-organisations', '{'],
  ['}', '}'],
])('references reports braces that name no fact: %s', (typed, marked) => {
  const text = writeUp(caseRecord({ summary: `𠮷共${typed}。` }), '');
  const findings = findingsOf(references, contentFiles({ 'cases/x/index.mdx': text }));
  expect(
    findings.map(({ position }) => position !== 'unavailable' && textAt(text, position)),
  ).toEqual([marked]);
  expect(findings[0]!.fix).toBe(
    /\w{3}.*\W$/.test(marked)
      ? `是不是“{party-organisations${typed.includes(':') ? ':number' : ''}}”？`
      : '数字写作 {数据编号}、{数据编号:number} 或 {数据编号:change}；不是数字就删去花括号。',
  );
});

test('references leaves braces in quotations and expressions alone', () => {
  const text = factFile(fact({ id: 'x', quote: '{甲}75个' }));
  expect(findingsOf(references, contentFiles({ 'facts/x.json': text }))).toEqual([]);
});

test('one invalid fact hides neither its own id nor the rest of its file', () => {
  const broken = factFile({ ...fact(), unit: 7 }, fact({ id: 'second', source: 'nil' }));
  expect(reportOf(references, contentFiles({ 'facts/organisation.json': broken })))
    .toMatchInlineSnapshot(`
      "content/facts/organisation.json 33:17–33:22 ⟦"nil"⟧
        没有编号为“nil”的来源。
        先登记这个来源，或检查拼写。"
    `);
});

test('a file that cannot be read still gives its ids', () => {
  const broken = factFile(fact()).replace('"facts"', 'facts');
  expect(findingsOf(references, contentFiles({ 'facts/organisation.json': broken }))).toEqual([]);
});
