import { formatDerivation } from './format.ts';
import type { Identified, LedgerFact, Records } from './library.ts';
import { formatLocator, type Locator } from './locator.ts';
import { formatDate } from './period.ts';
import type { Source } from './source.ts';

/** One place where a number stands in a source. */
interface Citation {
  source: Identified<Source>;
  locator: Locator;
  quote: string;
}

/** @returns the places in sources that state a fact; none for a derived one. */
export function citationsOf(fact: LedgerFact, library: Records): Citation[] {
  if (fact.status === 'derived') return [];
  const others = fact.status === 'corroborated' ? fact.corroboration : [];
  return [fact, ...others].map(({ source, locator, quote }) => ({
    source: library.source(source),
    locator,
    quote,
  }));
}

/** @returns “中国高新网，2025年4月9日，第4段”. */
export function formatCitation({ source, locator }: Pick<Citation, 'source' | 'locator'>): string {
  return `${source.publisher}，${publishedOn(source)}，${formatLocator(locator)}`;
}

const OTHER_RANK: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** Writes a quotation as it stands within double marks: those in it change their rank, as GB/T 15834 has it. */
export function withinMarks(quote: string): string {
  return quote.replace(/[“”‘’]/g, (mark) => OTHER_RANK[mark]!);
}

/** Says where a fact comes from: its derivation in words, or the places in sources that state it. */
export function formatOrigin(fact: LedgerFact, library: Records): string {
  return (
    formatDerivation(fact, library) ?? citationsOf(fact, library).map(formatCitation).join('；')
  );
}

/** Writes the day on which a source was published, as far as it is known. */
export function publishedOn({ date }: Pick<Source, 'date'>): string {
  return date ? formatDate(date) : '日期不详';
}
