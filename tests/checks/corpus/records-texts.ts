import { caseText, json, SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';

type Place = BadCase['findings'][number];

export const at = (
  rule: string,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
): Place => ({ rule, line, column, endLine, endColumn });
export const nowhere = (rule: string): Place => at(rule, 0, 0, 0, 0);

export const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
export const small = (place: string) => SMALL_CONTENT[place]!;
export const read = (place: string) => JSON.parse(small(place)) as Record<string, unknown>;

export const CASE = 'cases/station/index.mdx';
export const FACTS = 'facts/stations.json';
export const BODY = '## 背景\n\n设立驿站。\n';
export const text = caseText(BODY);
export const [stations] = (read(FACTS) as { facts: Record<string, unknown>[] }).facts;
export const ledger = (...facts: object[]) => json({ title: '阵地', facts: [stations, ...facts] });
export const changed = (changes: object) =>
  json({ title: '阵地', facts: [{ ...stations, ...changes }] });
export const derived = (id: string, value: number, derivation: string) => {
  const { source: _source, locator: _locator, quote: _quote, ...rest } = stations!;
  return { ...rest, id, label: '推算的驿站', value, status: 'derived', derivation };
};
export const [term] = (read('glossary.json') as { terms: object[] }).terms;
export const shows = (...ids: string[]) => ({
  'pages/about.mdx': `---\ntitle: 说明\nsummary: 略。\norder: 1\n---\n\n${ids
    .map((id) => `<Fact id="${id}" />。`)
    .join('')}\n`,
});
export const sections = (...names: string[]) =>
  caseText(names.map((name) => `## ${name}\n\n略。\n`).join('\n'));
/** What is not known, in the form it has at the end of a case. */
export const gap = (what: string) => `<Gap>\n\n本站所见资料未写${what}。\n\n</Gap>\n`;
export const draft = { 'cases/draft/index.mdx': caseText(BODY, { status: 'draft' }) };

export function derivedFree() {
  return { ...stations, label: '启用日期', quote: '2025年4月启用驿站' };
}
