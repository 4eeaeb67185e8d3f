import { plannedIn, saysAim } from '../../domain/aims.ts';
import { formatNumber } from '../../domain/format.ts';
import { disagreements, type Disagreement } from '../../domain/numbers/agreement.ts';
import { once } from '../../domain/once.ts';
import type { DataPath } from '../../content/documents/document.ts';
import { locatedFacts, type LocatedFact } from '../../content/records.ts';
import { inField, type Report, type Rule } from '../rule.ts';
import { ledgerOf, SMALL_FACT } from '../small-content.ts';

const place = 'facts/stations.json';
const ledger = (changes: object) => ledgerOf({ ...SMALL_FACT, ...changes });

/** The words quoted from a source contain the number, as the source writes it. */
export const quote: Rule = {
  id: 'quote',
  title: '引文含有这个数字',
  severity: 'error',
  follows: ['schema'],
  why: '引文是数字的凭据；引文里没有这个数字，读者就无从核对。',
  examples: {
    ok: [
      { place, text: ledger({ quote: '设立驿站１５个' }) },
      { place, text: ledger({ quote: '设立驿站十五个' }) },
      { place, text: ledger({ label: '计划设立驿站', quote: '拟设立驿站15个' }) },
      { place, text: ledger({ value: 15000, quote: '设立驿站1.5万个' }) },
      {
        place,
        text: ledger({ value: 2, quote: '甲站、乙站已经设立', enumerated: ['甲站', '乙站'] }),
      },
    ],
    bad: [
      { place, text: ledger({ quote: '设立驿站多个' }), marks: ['"设立驿站多个"'] },
      { place, text: ledger({ quote: '设立驿站十几个' }), marks: ['"设立驿站十几个"'] },
      { place, text: ledger({ unit: '家' }), marks: ['"家"'] },
      { place, text: ledger({ quote: '计划设立驿站15个' }), marks: ['"设立驿站"'] },
      {
        place,
        text: ledger({ value: 3, quote: '甲站、乙站已经设立', enumerated: ['甲站', '乙站'] }),
        marks: ['['],
      },
    ],
  },
  check(workspace, report) {
    for (const located of locatedFacts(workspace)) {
      if (located.fact.enumerated && located.fact.status !== 'derived') {
        checkEnumerated(located, report);
      }
      checkQuotes(located, report);
      checkAim(located, report);
    }
  },
};

function checkEnumerated({ fact, document, path }: LocatedFact, report: Report): void {
  if (fact.status === 'derived' || fact.value === undefined || !fact.enumerated) return;
  const missing = fact.enumerated.filter((item) => !fact.quote.includes(item));
  if (missing.length === 0 && fact.enumerated.length === fact.value) return;
  const absent = missing.length > 0 ? `，其中“${missing.join('、')}”不在引文里` : '';
  report({
    ...inField(document, [...path, 'enumerated']),
    message: `数值是${formatNumber(fact.value)}，enumerated 列了${fact.enumerated.length}项${absent}。`,
    fix: '让所列各项都出现在引文里，并与数值相等。',
  });
}

/** What is planned is not done: whoever reads the label alone must not take it for that. */
function checkAim({ fact, document, path }: LocatedFact, report: Report): void {
  if (fact.status === 'derived' || fact.value === undefined) return;
  const words = plannedIn(fact.quote);
  if (words === undefined || saysAim(`${fact.label}${fact.notes ?? ''}`)) return;
  report({
    ...inField(document, [...path, 'label']),
    message: `引文说的是“${words}”，说明“${fact.label}”读起来像已经做到。`,
    fix: `label 写作“${words}${fact.label}”；来源另有做到了的话，换那一句做引文。`,
  });
}

/** Stands at what is to be changed; where either may be wrong, at the quotation. */
function checkQuotes(located: LocatedFact, report: Report): void {
  const { document } = located;
  for (const { field, message, fix, quoteAt, recordAt } of disagreementsOf(located)) {
    if (field === 'qualifier') continue;
    const at = { quote: quoteAt, value: [...recordAt, 'value'], unit: [...located.path, 'unit'] }[
      field
    ];
    report({ ...inField(document, at), message, fix });
  }
}

/** A record that its quotation does not bear out, with the places of both. */
interface LocatedDisagreement extends Disagreement {
  /** Of the quotation. */
  quoteAt: DataPath;
  /** Of the record that makes the claim: the fact, or one of its former values. */
  recordAt: DataPath;
}

/** @returns in what a fact's numbers, former ones included, differ from the words quoted for them. */
export const disagreementsOf = once(({ fact, path }: LocatedFact): LocatedDisagreement[] => {
  const { value, unit = '', qualifier, label, comparison } = fact;
  const falls = /[降减缩少跌]/.test(label) || comparison?.direction === 'down';
  const judge = (
    claim: { quote: string; value: number; qualifier: typeof qualifier },
    quoteAt: DataPath,
    recordAt: DataPath,
  ) => disagreements({ ...claim, unit, falls }).map((one) => ({ ...one, quoteAt, recordAt }));
  const past = (fact.history ?? []).flatMap((former, index) => {
    const at = [...path, 'history', index];
    return judge(former, [...at, 'quote'], at);
  });
  if (fact.status === 'derived' || value === undefined || fact.enumerated) return past;
  const own = judge({ quote: fact.quote, value, qualifier }, [...path, 'quote'], path);
  const others = (fact.status === 'corroborated' ? fact.corroboration : []).flatMap(
    ({ quote }, index) =>
      judge({ quote, value, qualifier }, [...path, 'corroboration', index, 'quote'], path),
  );
  return [...own, ...others, ...past];
});
