import { citationsOf, formatCitation } from './citation.ts';
import { FACT_STATUS_LABELS, sourcesOfFact } from './fact.ts';
import { formatDerivation, formatFact, plainText } from './format.ts';
import type { LedgerFact, Records } from './library.ts';
import { formerValues } from './history.ts';
import { formatPeriod } from './period.ts';
import { qualifierLabel } from './qualifier.ts';

/** Writes a fact as one flat row, the same for the page, the CSV and the JSON. */
export function ledgerRow(fact: LedgerFact, library: Records) {
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
