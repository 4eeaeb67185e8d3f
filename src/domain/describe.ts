import { FACT_STATUS_LABELS, sourcesOfFact } from './fact.ts';
import { formatExpression } from './expression.ts';
import { formatFact, showFact } from './format.ts';
import type { Identified, LedgerFact, Library } from './library.ts';
import { formatLocator, type Locator } from './locator.ts';
import { formatDate, formatPeriod } from './period.ts';
import { QUALIFIERS } from './qualifier.ts';
import type { Source } from './source.ts';
import { fillTemplate } from './template.ts';

/** One place where a number stands in a source. */
export interface Citation {
  source: Identified<Source>;
  locator: Locator;
  quote: string;
}

/** @returns the places in sources that state a fact; none for a derived one. */
export function citationsOf(fact: LedgerFact, library: Library): Citation[] {
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
  const date = source.date ? formatDate(source.date) : '日期不详';
  return `${source.publisher}，${date}，${formatLocator(locator)}`;
}

/** @returns a derivation in words: “专精特新企业7家 + 专精特新企业当年新增8家”; undefined for a recorded fact. */
export function formatDerivation(fact: LedgerFact, library: Library): string | undefined {
  if (fact.status !== 'derived') return undefined;
  return formatExpression(fact.derivation, (id) => {
    const operand = library.fact(id);
    return `${operand.label}${formatFact(operand)}`;
  });
}

/** @returns text of the content with the numbers it names written out. */
export function plainText(template: string, library: Library): string {
  return fillTemplate(template, (id, show) => showFact(library.fact(id), show));
}

/** A fact as one flat row, the same for the page, the CSV and the JSON. */
export interface LedgerRow {
  编号: string;
  分组: string;
  指标: string;
  数值: string;
  单位: string;
  写法: string;
  语气: string;
  时段: string;
  口径: string;
  状态: string;
  出处: string;
  来源编号: string;
  原文: string;
  算式: string;
  说明: string;
}

/** @returns the columns of a fact in the ledger. */
export function ledgerRow(fact: LedgerFact, library: Library): LedgerRow {
  const citations = citationsOf(fact, library);
  return {
    编号: fact.id,
    分组: fact.themeTitle,
    指标: fact.label,
    数值: fact.value === undefined ? (fact.text ?? '') : String(fact.value),
    单位: fact.unit ?? '',
    写法: formatFact(fact),
    语气: QUALIFIERS[fact.qualifier].label,
    时段: formatPeriod(fact.period),
    口径: library.scopeLabel(fact.scope),
    状态: FACT_STATUS_LABELS[fact.status],
    出处: citations.map(formatCitation).join('；'),
    来源编号: (fact.status === 'derived' ? library.sourceIdsOf(fact) : sourcesOfFact(fact)).join(
      ' ',
    ),
    原文: citations.map(({ quote }) => quote).join('；'),
    算式: formatDerivation(fact, library) ?? '',
    说明: fact.notes ? plainText(fact.notes, library) : '',
  };
}
