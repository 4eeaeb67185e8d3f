import { attribute, textOf, within, type Element } from '../../../html/tree.ts';
import { bareNumbers } from '../../../domain/numbers/scan.ts';
import { formatChange, formatFact, showFact } from '../../../domain/format.ts';
import type { LedgerFact } from '../../../domain/library.ts';
import { inContent, excerpt, inTag } from '../../built/places.ts';
import type { BuiltPage } from '../../built/built-site.ts';
import { dense, FOR_MAINTAINERS, type RecordContext } from './context.ts';

/** What would turn “4” into another number if it stood right behind it. */
const GOES_ON = /^[\d十百千万亿余多几%％‰]/;

/** Every number that names its fact is written as the ledger has it. */
export function checkShownFacts(page: BuiltPage, context: RecordContext): void {
  for (const element of page.elements) {
    if (element.tagName === 'svg') checkDrawing(element, page, context);
    const id = attribute(element, 'data-fact');
    if (id === undefined) continue;
    const fact = context.ledger.facts.get(id);
    if (!fact) {
      context.report({
        ...inTag(page, element),
        message: `网页 ${page.address} 标着数据“${id}”，账本里没有这一条。`,
        fix: FOR_MAINTAINERS,
      });
      continue;
    }
    if (!isDrawn(element)) checkNumber(element, fact, page, context);
  }
}

function checkNumber(
  element: Element,
  fact: LedgerFact,
  page: BuiltPage,
  { report }: RecordContext,
): void {
  const shown = dense(textOf(element));
  const link = attribute(element, 'href');
  const forms = [formatFact(fact), ...(link ? [formatChange(fact), showFact(fact, 'number')] : [])];
  if (!forms.some((form) => dense(form) === shown)) {
    report({
      ...inContent(page, element),
      message: `网页 ${page.address} 写的是“${excerpt(shown)}”，账本里“${fact.label}”（${fact.id}）是“${forms[0]}”。`,
      fix: FOR_MAINTAINERS,
    });
    return;
  }
  if (link && !link.endsWith(`#${fact.id}`)) {
    report({
      ...inTag(page, element),
      message: `网页 ${page.address} 的“${shown}”连到了 ${link}，不是它自己的记录。`,
      fix: FOR_MAINTAINERS,
    });
  }
  const after = textAfter(element);
  if (/[\d万亿]$/.test(shown) && GOES_ON.test(after)) {
    const sign = [...after][0]!;
    report({
      ...inContent(page, element),
      message: `网页 ${page.address} 的“${shown}”后面紧跟着“${sign}”，读者会看成“${shown}${sign}”，账本里是“${forms[0]}”。`,
      fix: `删去后面的“${sign}”，或用 <Fact id="${fact.id}" /> 写出整个数字和单位。`,
    });
  }
}

/** A label may run over several lines of text, each of which names the fact. */
function checkDrawing(svg: Element, page: BuiltPage, { site, ledger, report }: RecordContext) {
  const labels: { fact: LedgerFact; lines: Element[] }[] = [];
  for (const element of within(svg)) {
    if (element.tagName !== 'text') continue;
    const fact = ledger.facts.get(attribute(element, 'data-fact') ?? '');
    const last = labels.at(-1);
    if (fact && last?.fact === fact) last.lines.push(element);
    else if (fact) labels.push({ fact, lines: [element] });
  }
  for (const { fact, lines } of labels) {
    const text = dense(lines.map(textOf).join(''));
    const written = dense(formatFact(fact));
    const rest = text.replaceAll(written, '\0');
    const others = bareNumbers(rest, ...site.names);
    if (rest !== text && others.length === 0) continue;
    const wrong = rest === text ? `没有写出“${written}”` : `另有“${others[0]!.text}”`;
    report({
      ...inContent(page, lines.find((line) => /\d/.test(textOf(line))) ?? lines[0]!),
      message: `网页 ${page.address} 的图里，标签“${excerpt(text)}”${wrong}，账本里“${fact.label}”（${fact.id}）是“${written}”。`,
      fix: FOR_MAINTAINERS,
    });
  }
}

/** Marks of a drawing: bars and dots hold no text, and its labels are read together. */
function isDrawn({ namespaceURI }: Element): boolean {
  return namespaceURI.endsWith('/svg');
}

function textAfter(element: Element): string {
  const siblings = element.parentNode?.childNodes ?? [];
  const next = siblings[siblings.indexOf(element) + 1];
  return next ? textOf(next) : '';
}
