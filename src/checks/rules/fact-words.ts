import { formatNumber } from '../../domain/format.ts';
import { statesText } from '../../domain/periods/agreement.ts';
import { locatedFacts, type LocatedFact } from '../../content/records.ts';
import { inField, type Report, type Rule } from '../rule.ts';
import { disagreementsOf } from './quote.ts';
import { ledgerOf, SMALL_FACT } from '../small-content.ts';

const place = 'facts/stations.json';
const { value: _value, unit: _unit, ...bare } = SMALL_FACT;
const dated = (text: string, quote: string) => ledgerOf({ ...bare, text, quote });
const hedged = (changes: object) => ledgerOf({ ...SMALL_FACT, ...changes });

/** What is written in words agrees with the source as a number does. */
export const factWords: Rule = {
  id: 'fact-words',
  title: '文字记录和语气与原文相符',
  severity: 'error',
  follows: ['schema'],
  why: '日期、代码写错一位，和数字写错一样要紧；“首个”只能是 1，写成别的数，网页上看不出来。',
  examples: {
    ok: [
      { place, text: dated('2016年12月1日', '12月1日批复') },
      { place, text: dated('1997年7月', 'in July 1997') },
      { place, text: hedged({ value: 1, qualifier: 'first', quote: '首个驿站' }) },
    ],
    bad: [
      { place, text: dated('152971', '代码152917'), marks: ['"代码152917"'] },
      { place, text: hedged({ qualifier: 'first', quote: '首批15个' }), marks: ['15'] },
      { place, text: hedged({ quote: '设立驿站15余个' }), marks: ['"exact"'] },
      { place, text: hedged({ quote: '设立驿站不足15个' }), marks: ['"exact"'] },
      { place, text: hedged({ qualifier: 'over' }), marks: ['"over"'] },
    ],
  },
  check(workspace, report) {
    for (const located of locatedFacts(workspace)) {
      checkText(located, report);
      checkFirst(located, report);
      checkHedge(located, report);
    }
  },
};

function checkText({ fact, document, path }: LocatedFact, report: Report): void {
  if (fact.text === undefined || fact.status === 'derived') return;
  const others = fact.status === 'corroborated' ? fact.corroboration : [];
  const quotes = [
    { quote: fact.quote, at: [...path, 'quote'] },
    ...others.map(({ quote }, index) => ({
      quote,
      at: [...path, 'corroboration', index, 'quote'],
    })),
  ];
  for (const { quote, at } of quotes) {
    if (statesText(quote, fact.text)) continue;
    report({
      ...inField(document, at),
      message: `引文“${quote}”里找不到“${fact.text}”。`,
      fix: '核对原文：引文要照抄含有这个日期或代码的半句话；text 要与原文一致。',
    });
  }
}

function checkFirst({ fact, document, path }: LocatedFact, report: Report): void {
  if (fact.qualifier !== 'first' || fact.value === undefined || fact.value === 1) return;
  report({
    ...inField(document, [...path, 'value']),
    message: `语气是 first（首个），数值却是 ${formatNumber(fact.value)}；网页只写“首${fact.unit ?? ''}”，读者看不到这个数。`,
    fix: '数值改成 1；原文说的是数量的，按原文改 qualifier。',
  });
}

/** What the source hedges, the site may not state as exact, nor the other way round. */
function checkHedge(located: LocatedFact, report: Report): void {
  const { document } = located;
  for (const { field, message, fix, recordAt } of disagreementsOf(located)) {
    // A first that is no first is told of at its value.
    if (field !== 'qualifier' || located.fact.qualifier === 'first') continue;
    const position = document.locate([...recordAt, 'qualifier']);
    report({ file: document.file, position, message, fix });
  }
}
