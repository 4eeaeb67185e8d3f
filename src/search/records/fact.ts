import { formatDate, formatPeriod, periodBounds } from '../../domain/calendar.ts';
import { formatFact, showFact } from '../../domain/format.ts';
import type { LedgerFact } from '../../domain/library.ts';
import { fillTemplate } from '../../domain/mentions.ts';
import type { Period } from '../../domain/period.ts';
import { KIND } from '../../domain/kinds.ts';
import type { SearchRecord } from '../record.ts';

/** The part of `data/facts.json` that search reads. */
export interface Ledger {
  facts: LedgerFact[];
  sources: Record<string, { title: string; publisher: string; date?: string }>;
  scopes: { id: string; label: string }[];
}

/** @param url of its row, with the base; the base begins and ends with “/” */
export function factRecord(
  fact: LedgerFact,
  ledger: Ledger,
  { url, base }: { url: string; base: string },
): SearchRecord {
  const written = formatFact(fact);
  const source = 'source' in fact ? ledger.sources[fact.source] : undefined;
  const scope = ledger.scopes.find(({ id }) => id === fact.scope)?.label;
  const published = source?.date ? `，${formatDate(source.date)}` : '';
  const from = source ? source.publisher + published : '推算';
  const about = [fact.subject === fact.label ? '' : fact.subject, scope];
  const paragraphs = [
    `${formatPeriod(fact.period)}；${about.filter(Boolean).join('；')}`,
    source ? `出处：${from}` : from,
    fact.enumerated?.join('、') ?? '',
    fillTemplate(fact.notes ?? '', (id, show) => {
      const named = ledger.facts.find((other) => other.id === id);
      return named ? showFact(named, show) : '';
    }),
  ];
  const title = `${fact.label} ${written}`;
  // What is counted may be said in full only by what the record is about: 党员, of 新兴领域党员.
  const fuller = fact.subject.includes(fact.label) ? [fact.subject] : [];
  return {
    url,
    title,
    kind: KIND.fact,
    aliases: [...fuller, ...spellings(fact)].filter((other) => !title.includes(other)),
    date: dateOf(fact.period),
    sections: [{ anchor: fact.id, heading: '', paragraphs: paragraphs.filter(Boolean) }],
    answer: {
      label: fact.label,
      value: written,
      period: formatPeriod(fact.period),
      scope: scope ?? '',
      source: from,
      ...('source' in fact && { sourceUrl: `${base}sources/${fact.source}/` }),
    },
    facets: { kind: [KIND.fact], theme: [fact.themeTitle], year: yearsOf(fact.period) },
  };
}

function spellings({ value, unit = '' }: LedgerFact): string[] {
  return value === undefined ? [] : valueSpellings(value, unit);
}

/** A span over more years than this says nothing of any one of them. */
const MOST = 12;

/** @returns the years that a period touches, newest first; of a period not stated, the year of its report. */
export function yearsOf(period: Period): string[] {
  const bounds = periodBounds(period);
  if (!bounds) return 'near' in period && period.near ? [period.near.slice(0, 4)] : [];
  const [from, to] = [bounds.start, bounds.end].map((day) => Number(day.slice(0, 4)));
  if (from === undefined || to === undefined || to - from >= MOST) return to ? [String(to)] : [];
  return Array.from({ length: to - from + 1 }, (_, back) => String(to - back));
}

/** @returns the last day of a period, as an ISO date; empty where none is known. */
function dateOf(period: Period): string {
  return periodBounds(period)?.end ?? ('near' in period ? (period.near ?? '') : '');
}

/** Powers of ten that Chinese writes as a word, from none up. */
const SCALES = [
  ['', 1],
  ['万', 1e4],
  ['亿', 1e8],
] as const;

/** Digits after the point, at most, that anyone would write; fewer of what is less than one. */
const DIGITS = 4;
const DIGITS_BELOW_ONE = 2;

/**
 * The ways to write a value: 12000 人次 → “12000人次”, “1.2万人次”; 1.2 亿元 → “1.2亿元”, “12000万元”, “120000000元”.
 * @param unit may itself begin with 万 or 亿
 */
export function valueSpellings(value: number, unit: string): string[] {
  const scale = SCALES.find(([word]) => word !== '' && unit.startsWith(word));
  const plain = scale ? unit.slice(scale[0].length) : unit;
  const size = Math.abs(value) * (scale?.[1] ?? 1);
  if (size < 1e3 || plain === '%') return [`${Math.abs(value)}${unit}`];
  return SCALES.flatMap(([word, power]) => {
    // The ledger's values are decimal; dividing by a power of ten must not show binary dust.
    const digits = String(Number((size / power).toPrecision(12)));
    const [whole = '', fraction = ''] = digits.split('.');
    const most = whole === '0' ? DIGITS_BELOW_ONE : DIGITS;
    if (fraction.length > most || digits.includes('e')) return [];
    return [digits + word + plain];
  });
}
