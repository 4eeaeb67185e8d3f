import { citationsOf, formatCitation } from './citation.ts';
import { csvText } from './csv.ts';
import { FACT_STATUS_LABELS, sourcesOfFact } from './fact.ts';
import { formatDerivation, formatFact, plainText } from './format.ts';
import type { LedgerFact, Records } from './library.ts';
import { formerValues } from './history.ts';
import { formatPeriod } from './period.ts';
import { qualifierLabel } from './qualifier.ts';

/** The columns of a table of facts, in their order: a name for programs, and what stands in each. */
export const LEDGER_COLUMNS = {
  编号: { id: 'id', about: '数据编号，全站唯一，发布后不再改' },
  分组: { id: 'theme', about: '数据属于账本的哪一组' },
  指标: { id: 'label', about: '数字说的是什么，不含数字本身' },
  数值: { id: 'value', about: '数值，以“单位”一栏为单位；不是数值的记录照录原文' },
  单位: { id: 'unit', about: '单位或量词；不是数值的记录没有' },
  写法: { id: 'written', about: '连同语气和单位的写法，与网页上一样' },
  语气: { id: 'qualifier', about: '原文的语气，例如确数、余、约、近' },
  时段: { id: 'period', about: '数字说的是哪个时点或时段' },
  口径: { id: 'scope', about: '数字统计的范围' },
  状态: { id: 'status', about: '凭什么：单一来源、多源印证、推算、转载件或未采用' },
  出处: { id: 'citation', about: '来源、日期和在来源中的位置，几处用分号隔开；推算的没有' },
  来源编号: { id: 'sources', about: '来源的编号，几个用空格隔开；推算的是所据数据的来源' },
  原文: { id: 'quote', about: '来源的原话，与出处一一对应；推算的没有' },
  算式: { id: 'derivation', about: '推算的怎样算出；其余没有' },
  说明: { id: 'notes', about: '读者应当知道的限定；没有就空着' },
  旧值: { id: 'history', about: '本站用过、后来更正的数，用到哪天，为什么改；没有就空着' },
} as const satisfies Record<string, { id: string; about: string }>;

type LedgerColumn = keyof typeof LEDGER_COLUMNS;

/** Writes a fact as one flat row, the same for the page, the CSV and the JSON. */
export function ledgerRow(fact: LedgerFact, library: Records): Record<LedgerColumn, string> {
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

/** Writes facts as CSV, a row each; a table of none has its header. */
export function ledgerCsv(facts: Iterable<LedgerFact>, library: Records): string {
  const rows = [...facts].map((fact) => Object.values(ledgerRow(fact, library)));
  return csvText(Object.keys(LEDGER_COLUMNS), rows);
}
