import { citationsOf, formatCitation } from './citation.ts';
import { FACT_STATUS_LABELS, sourcesOfFact } from './fact.ts';
import { formatExpression } from './expression.ts';
import { formatFact, showFact } from './format.ts';
import type { LedgerFact, Records } from './library.ts';
import { formerValues } from './history.ts';
import { formatPeriod } from './period.ts';
import { qualifierLabel } from './qualifier.ts';
import { fillTemplate } from './template.ts';

/** @returns a derivation in words: “专精特新企业7家 + 专精特新企业当年新增8家”; undefined for a recorded fact. */
export function formatDerivation(fact: LedgerFact, library: Records): string | undefined {
  if (fact.status !== 'derived') return undefined;
  return formatExpression(fact.derivation, (id) => {
    const operand = library.fact(id);
    return `${operand.label}${formatFact(operand)}`;
  });
}

/** @returns text of the content with the numbers it names written out. */
export function plainText(template: string, library: Records): string {
  return fillTemplate(template, (id, show) => showFact(library.fact(id), show));
}

/** A fact as one flat row, the same for the page, the CSV and the JSON. */
interface LedgerRow {
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
  旧值: string;
}

export function ledgerRow(fact: LedgerFact, library: Records): LedgerRow {
  const citations = citationsOf(fact, library);
  return {
    编号: fact.id,
    分组: fact.themeTitle,
    指标: fact.label,
    数值: fact.value === undefined ? (fact.text ?? '') : String(fact.value),
    单位: fact.unit ?? '',
    写法: formatFact(fact),
    语气: qualifierLabel(fact),
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
    旧值: formerValues(fact, library)
      .map(({ written, until, why }) => `${written}（用到${until}：${why}）`)
      .join('；'),
  };
}
