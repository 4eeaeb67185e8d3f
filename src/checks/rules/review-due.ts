import { formatDate, periodBounds } from '../../domain/period.ts';
import { locatedFacts } from '../../content/records.ts';
import { inField, type Rule } from '../rule.ts';
import { ledgerOf, SMALL_FACT } from '../small-content.ts';

const place = 'facts/stations.json';
const ledger = (reviewBy: string) => ledgerOf({ ...SMALL_FACT, reviewBy });

/** A number that was to be looked at again by now. */
export const reviewDue: Rule = {
  id: 'review-due',
  title: '数据按期复核',
  severity: 'warning',
  why: '有的数字会过时。登记时写了哪天复核，过了这天还没有复核，读者看到的可能已经不是最新的说法。',
  examples: {
    ok: [{ place, text: ledger('2026-12') }],
    bad: [{ place, text: ledger('2026-05-31'), marks: ['"2026-05-31"'] }],
  },
  check(workspace, report) {
    for (const { fact, document, path } of locatedFacts(workspace)) {
      if (fact.reviewBy === undefined) continue;
      // A month or a year is over with its last day.
      const last = periodBounds({ in: fact.reviewBy })?.end;
      if (last === undefined || last >= workspace.today) continue;
      report({
        ...inField(document, [...path, 'reviewBy']),
        message: `“${fact.label}”应在${formatDate(fact.reviewBy)}前复核，已经过期。`,
        fix: '到来源核对有没有变化，再把 reviewBy 改成下次复核的日期。',
      });
    }
  },
};
