import type { Fact } from '../../domain/fact.ts';
import { formatNumber } from '../../domain/format.ts';
import { numbersIn, states, toHalfWidth } from '../../domain/numerals.ts';
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
      checkScale(located, report);
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
      message: `引文“${text}”里找不到 ${written(value, fact.unit)}。`,
      fix: fixOf(text, value, fact.unit ?? '', at.length === path.length + 1),
    });
  }
}

/** “15万元” with the unit 万元 is 15, not 150000. */
function checkScale({ fact, document, path }: LocatedFact, report: Report): void {
  const { value, unit = '' } = fact;
  const scale = SCALES[unit[0] ?? ''];
  if (fact.status === 'derived' || value === undefined || scale === undefined) return;
  const plain = toHalfWidth(fact.quote).replace(/(\d),(?=\d{3})/g, '$1');
  const stated = [...plain.matchAll(/(\d+(?:\.\d+)?)\s*([万亿])/g)].flatMap(([, number, sign]) =>
    sign === unit[0] ? Number(number) : [],
  );
  const meant = stated.find((number) => number * scale === Math.abs(value));
  if (meant === undefined || stated.includes(Math.abs(value))) return;
  report({
    file: document.file,
    position: document.locate([...path, 'value']),
    message: `单位已经是“${unit}”，value 里又乘了一遍：引文写的是 ${meant}${unit}。`,
    fix: `改成 ${value < 0 ? -meant : meant}。`,
  });
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** @returns what to type: the number that the words have, if they have one, or how to quote. */
function fixOf(quoted: string, value: number, unit: string, isOwn: boolean): string {
  const numbers = isOwn ? numbersIn(quoted) : [];
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined && states(quoted, only, unit)) {
    const number = value < 0 ? -only : only;
    return `核对原文：数值抄错的，把 value 改成 ${number}；引文抄错的，照原文改。`;
  }
  const shown = `……${written(value, unit)}……`;
  return `核对原文，照抄含有这个数字的半句话，写作“${shown}”；数值抄错的，改 value。`;
}

/** A unit that is itself in 万 or 亿 takes plain digits. */
function written(value: number, unit = ''): string {
  return /^[万亿]/.test(unit) ? `${value}${unit}` : `${formatNumber(value)}${unit}`;
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
