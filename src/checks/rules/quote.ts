import type { Fact } from '../../domain/fact.ts';
import { formatNumber } from '../../domain/format.ts';
import { states } from '../../domain/numerals.ts';
import type { DataPath } from '../records/document.ts';
import { locatedFacts, type LocatedFact } from '../records/records.ts';
import type { Report, Rule } from '../rule.ts';
import { json, SMALL_CONTENT } from '../small-content.ts';

const place = 'facts/stations.json';
const small = JSON.parse(SMALL_CONTENT[place]!) as { facts: object[] };
const ledger = (changes: object) =>
  json({ ...small, facts: small.facts.map((fact) => ({ ...fact, ...changes })) });

/** The words quoted from a source contain the number, as the source writes it. */
export const quote: Rule = {
  id: 'quote',
  title: '引文含有这个数字',
  severity: 'error',
  why: '引文是数字的凭据；引文里没有这个数字，读者就无从核对。',
  examples: {
    ok: [
      { place, text: ledger({ quote: '设立驿站１５个' }) },
      { place, text: ledger({ quote: '设立驿站十五个' }) },
      { place, text: ledger({ value: 15000, quote: '设立驿站1.5万个' }) },
      {
        place,
        text: ledger({ value: 2, quote: '甲站、乙站已经设立', enumerated: ['甲站', '乙站'] }),
      },
    ],
    bad: [
      { place, text: ledger({ quote: '设立驿站多个' }), marks: ['"设立驿站多个"'] },
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
    }
  },
};

function checkEnumerated({ fact, document, path }: LocatedFact, report: Report): void {
  if (fact.status === 'derived' || fact.value === undefined || !fact.enumerated) return;
  const missing = fact.enumerated.filter((item) => !fact.quote.includes(item));
  if (missing.length === 0 && fact.enumerated.length === fact.value) return;
  const absent = missing.length > 0 ? `，其中“${missing.join('、')}”不在引文里` : '';
  report({
    file: document.file,
    position: document.locate([...path, 'enumerated']),
    message: `数值是${formatNumber(fact.value)}，enumerated 列了${fact.enumerated.length}项${absent}。`,
    fix: '让所列各项都出现在引文里，并与数值相等。',
  });
}

function checkQuotes({ fact, document, path }: LocatedFact, report: Report): void {
  for (const { text, value, at } of quotesOf(fact, path)) {
    if (states(text, value, fact.unit ?? '')) continue;
    report({
      file: document.file,
      position: document.locate(at),
      message: `引文“${text}”里找不到 ${formatNumber(value)}${fact.unit ?? ''}。`,
      fix: '核对原文：引文要照抄含有这个数字的半句话；数值要与原文一致。',
    });
  }
}

/** @returns every quotation that must state a number, superseded ones included, with its place. */
function quotesOf(fact: Fact, path: DataPath): { text: string; value: number; at: DataPath }[] {
  const past = (fact.history ?? []).map(({ quote: text, value }, index) => ({
    text,
    value,
    at: [...path, 'history', index, 'quote'],
  }));
  const { value } = fact;
  if (fact.status === 'derived' || value === undefined || fact.enumerated) return past;
  const others = fact.status === 'corroborated' ? fact.corroboration : [];
  return [
    { text: fact.quote, value, at: [...path, 'quote'] },
    ...others.map(({ quote: text }, index) => ({
      text,
      value,
      at: [...path, 'corroboration', index, 'quote'],
    })),
    ...past,
  ];
}
