import { formatNumber } from '../../domain/format.ts';
import { states } from '../../domain/numerals.ts';
import { locatedFacts } from '../records.ts';
import type { Rule } from '../rule.ts';

/** The words quoted from a source contain the number, as the source writes it. */
export const quote: Rule = {
  id: 'quote',
  title: '引文含有这个数字',
  severity: 'error',
  check(workspace, report) {
    for (const { fact, document, path } of locatedFacts(workspace)) {
      if (fact.status === 'derived' || fact.value === undefined) continue;
      const { file } = document;
      if (fact.enumerated) {
        const missing = fact.enumerated.filter((item) => !fact.quote.includes(item));
        if (missing.length > 0 || fact.enumerated.length !== fact.value) {
          report({
            file,
            position: document.locate([...path, 'enumerated']),
            message: `数值是${formatNumber(fact.value)}，enumerated 列了${fact.enumerated.length}项${missing.length > 0 ? `，其中“${missing.join('、')}”不在引文里` : ''}。`,
            fix: '让所列各项都出现在引文里，并与数值相等。',
          });
        }
        continue;
      }
      const quotes = [
        { text: fact.quote, at: [...path, 'quote'] },
        ...(fact.status === 'corroborated' ? fact.corroboration : []).map((other, index) => ({
          text: other.quote,
          at: [...path, 'corroboration', index, 'quote'],
        })),
      ];
      for (const { text, at } of quotes) {
        if (states(text, fact.value, fact.unit ?? '')) continue;
        report({
          file,
          position: document.locate(at),
          message: `引文“${text}”里找不到 ${formatNumber(fact.value)}${fact.unit ?? ''}。`,
          fix: '核对原文：引文要照抄含有这个数字的半句话；数值要与原文一致。',
        });
      }
    }
  },
};
