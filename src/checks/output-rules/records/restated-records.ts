import { attribute, textOf, within, type Element } from '../../../html/tree.ts';
import { bareNumbers } from '../../../domain/numbers/scan.ts';
import { citationsOf, formatCitation, withinMarks } from '../../../domain/citation.ts';
import { formatDerivation, formatFact, plainText } from '../../../domain/format.ts';
import { formerValues } from '../../../domain/history.ts';
import type { LedgerFact } from '../../../domain/library.ts';
import { formatPeriod } from '../../../domain/period.ts';
import type { BuiltLedger } from '../../built/built-ledger.ts';
import { inContent, excerpt, inTag } from '../../built/places.ts';
import type { BuiltPage } from '../../built/built-site.ts';
import { textRuns } from '../../built/text-run.ts';
import { dense, FOR_MAINTAINERS, type RecordContext } from './context.ts';

/** Notes, rows of tables and entries of the ledger say of a fact what the ledger says, and no more. */
export function checkRestatedRecords(page: BuiltPage, context: RecordContext): void {
  const { ledger, report } = context;
  for (const element of page.elements) {
    const id = attribute(element, 'data-record');
    if (id === undefined) continue;
    const fact = ledger.facts.get(id);
    if (fact) checkRecord(element, fact, page, context);
    else {
      report({
        ...inTag(page, element),
        message: `网页 ${page.address} 有数据“${id}”的说明，账本里没有这一条。`,
        fix: FOR_MAINTAINERS,
      });
    }
  }
}

function checkRecord(
  element: Element,
  fact: LedgerFact,
  page: BuiltPage,
  { site, ledger, report }: RecordContext,
): void {
  const { file, address } = page;
  const name = `网页 ${address} 上“${fact.label}”（${fact.id}）的说明`;
  const text = dense(textOf(element));
  const { required, quotes, allowed } = wordsOf(fact, ledger);
  for (const { what, words } of required) {
    if (text.includes(dense(words))) continue;
    report({
      ...inTag(page, element),
      message: `${name}里，${what}不是账本写的“${excerpt(words)}”。`,
      fix: FOR_MAINTAINERS,
    });
  }
  for (const quote of within(element)) {
    if (quote.tagName !== 'q' || quotes.includes(textOf(quote))) continue;
    report({
      ...inContent(page, quote),
      message: `${name}里，引文“${excerpt(textOf(quote))}”与账本登记的不同。`,
      fix: FOR_MAINTAINERS,
    });
  }
  for (const run of textRuns(element, page.html, isCheckedElsewhere)) {
    let rest = run.text;
    for (const words of allowed) rest = rest.replaceAll(words, '\0'.repeat(words.length));
    for (const { start, end, text: number } of bareNumbers(rest, ...site.names)) {
      const place = run.place(start, end);
      report({
        file,
        position: page.range(place.start, place.end),
        message: `${name}里多出了“${number}”，账本的这一条没有写。`,
        fix: FOR_MAINTAINERS,
      });
    }
  }
}

/** Links name other pages; quotations were compared whole. */
function isCheckedElsewhere(element: Element): boolean {
  return (
    attribute(element, 'data-fact') !== undefined || ['a', 'q', 'code'].includes(element.tagName)
  );
}

interface Words {
  required: { what: string; words: string }[];
  quotes: string[];
  /** Longest first, so that none is cut by a shorter one. */
  allowed: string[];
}

function wordsOf(fact: LedgerFact, ledger: BuiltLedger): Words {
  const derivation = formatDerivation(fact, ledger);
  const citations = citationsOf(fact, ledger);
  const former = formerValues(fact, ledger);
  const required = [
    { what: '时点', words: formatPeriod(fact.period) },
    { what: '口径', words: ledger.scopeLabel(fact.scope) },
    ...(derivation ? [{ what: '算式', words: derivation }] : []),
    ...citations.map((citation) => ({ what: '出处', words: formatCitation(citation) })),
  ];
  const quotes = [...citations, ...former].map(({ quote }) => withinMarks(quote));
  const allowed = [
    ...required.map(({ words }) => words),
    ...citations.map((citation) =>
      formatCitation(citation).slice(citation.source.publisher.length),
    ),
    ...former.flatMap(({ written, period, citation, why }) => [written, period, citation, why]),
    fact.label,
    formatFact(fact),
    fact.comparison?.against ?? '',
    fact.notes ? plainText(fact.notes, ledger) : '',
  ];
  return {
    required,
    quotes,
    allowed: allowed.filter(Boolean).sort((a, b) => b.length - a.length),
  };
}
