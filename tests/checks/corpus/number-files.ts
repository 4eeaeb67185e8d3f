import { caseText, json, SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';

export type Records = Record<string, unknown>;

export const read = (place: string) => JSON.parse(SMALL_CONTENT[place]!) as Records;
export const CASE = 'cases/station/index.mdx';
export const FIGURE = 'figures/stations.json';
export const FACTS = 'facts/stations.json';
export const facts = read(FACTS) as { title: string; facts: Records[] };
export const [stations] = facts.facts;
export const figure = (changes: Records) => json({ ...read(FIGURE), ...changes });
export const ledger = (changes: Records, ...others: Records[]) =>
  json({ ...facts, facts: [{ ...stations, ...changes }, ...others] });
export const others = (changes: Records) => ({ ...stations, id: 'others', ...changes });
export const exceptions = (...texts: string[]) =>
  texts.map((text) => ({ text, reason: '不是数据' }));
export const glossary = (changes: Records, more: Records = {}) => {
  const [term] = (read('glossary.json') as { terms: Records[] }).terms;
  return json({ terms: [{ ...term, ...changes }], ...more });
};
export const taxonomy = (changes: Records) => json({ ...read('taxonomy.json'), ...changes });
export const named = (label: string, aliases: string[] = []) =>
  taxonomy({ entities: [{ label, aliases, home: '/cases/station/' }] });
export const write = (words: string, changes: Records = {}) =>
  caseText(`## 背景\n\n${words}\n`, changes);
export const series = (comparability: string) =>
  json({
    title: '驿站',
    points: [{ fact: 'stations' }],
    comparability,
    group: 'stations',
    cautions: [],
  });

export const bad = (
  title: string,
  place: string,
  text: string,
  findings: BadCase['findings'],
  also: Record<string, string> = {},
): BadCase => ({ title, place, text, findings, also });
