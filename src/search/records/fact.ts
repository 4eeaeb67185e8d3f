import { formatDate, formatPeriod } from '../../domain/calendar.ts';
import { formatFact } from '../../domain/format.ts';
import type { LedgerFact } from '../../domain/library.ts';
import type { SearchRecord } from '../record.ts';
import { valueSpellings } from './value-spellings.ts';
import { dateOf, yearsOf } from './years.ts';

export const FACT_KIND = '数据';

/** The part of `data/facts.json` that search reads. */
export interface Ledger {
  facts: LedgerFact[];
  sources: Record<string, { title: string; publisher: string; date?: string }>;
  scopes: { id: string; label: string }[];
}

/** @param base path of the site, beginning and ending with “/” */
export function factRecord(fact: LedgerFact, ledger: Ledger, base: string): SearchRecord {
  const written = formatFact(fact);
  const source = 'source' in fact ? ledger.sources[fact.source] : undefined;
  const scope = ledger.scopes.find(({ id }) => id === fact.scope)?.label;
  const origin = source
    ? `出处：${source.publisher}${source.date ? `，${formatDate(source.date)}` : ''}`
    : '推算';
  const about = [fact.subject === fact.label ? '' : fact.subject, fact.themeTitle, scope];
  const paragraphs = [
    `${formatPeriod(fact.period)}；${about.filter(Boolean).join('；')}`,
    origin,
    fact.enumerated?.join('、') ?? '',
    fact.notes ?? '',
  ];
  const title = `${fact.label} ${written}`;
  return {
    url: `${base}data/#${fact.id}`,
    title,
    kind: FACT_KIND,
    aliases: spellings(fact).filter((spelling) => !title.includes(spelling)),
    date: dateOf(fact.period),
    sections: [{ anchor: fact.id, heading: '', paragraphs: paragraphs.filter(Boolean) }],
    facets: { kind: [FACT_KIND], theme: [fact.themeTitle], year: yearsOf(fact.period) },
  };
}

function spellings({ value, unit = '' }: LedgerFact): string[] {
  return value === undefined ? [] : valueSpellings(value, unit);
}
