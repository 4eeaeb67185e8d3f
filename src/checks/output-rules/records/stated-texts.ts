import { attribute, textOf, type Element } from '../../../html/tree.ts';
import { inAttribute, inContent, excerpt, inTag } from '../../built/places.ts';
import type { BuiltPage } from '../../built/built-site.ts';
import { dense, figureFile, FOR_MAINTAINERS, type RecordContext } from './context.ts';

/** Texts whose numbers stand without a link: names of sources, and sentences made from figures. */
export function checkStatedTexts(page: BuiltPage, context: RecordContext): void {
  for (const element of page.elements) {
    const source = attribute(element, 'data-source');
    const stated = attribute(element, 'data-stated-by');
    const figure = attribute(element, 'data-summary-of');
    if (source !== undefined) checkSource(element, source, page, context);
    if (stated !== undefined) checkKnown(element, stated, page, context);
    if (figure !== undefined) checkSummary(element, figure, page, context);
  }
  checkDescription(page, context);
}

function checkSource(element: Element, id: string, page: BuiltPage, context: RecordContext): void {
  if (!checkKnown(element, id, page, context)) return;
  const { title, publisher } = context.ledger.source(id);
  const text = dense(textOf(element));
  if ([title, publisher].some((name) => dense(name) === text)) return;
  context.report({
    ...inContent(page, element),
    message: `网页 ${page.address} 把来源“${id}”写作“${excerpt(textOf(element))}”，登记的是“${excerpt(title)}”（${publisher}）。`,
    fix: FOR_MAINTAINERS,
  });
}

function checkKnown(
  element: Element,
  id: string,
  page: BuiltPage,
  { ledger, report }: RecordContext,
): boolean {
  if (ledger.sources.has(id)) return true;
  report({
    ...inTag(page, element),
    message: `网页 ${page.address} 提到来源“${id}”，登记的来源里没有它。`,
    fix: FOR_MAINTAINERS,
  });
  return false;
}

/** The sentence that a screen reader hears is the one in the figure's file, which is checked. */
function checkSummary(
  element: Element,
  id: string,
  page: BuiltPage,
  { site, report }: RecordContext,
): void {
  const summary = figureFile(site, id)?.summary;
  if (summary !== undefined && dense(summary) === dense(textOf(element))) return;
  report({
    ...inContent(page, element),
    message: `网页 ${page.address} 上图“${id}”的说明“${excerpt(textOf(element))}”与图的数据文件不一致。`,
    fix: FOR_MAINTAINERS,
  });
}

/** Search engines show the description: it says what the lead says, whose numbers are linked. */
function checkDescription(page: BuiltPage, { report }: RecordContext): void {
  const lead = page.elements.find((element) => attribute(element, 'class') === 'lead');
  const meta = page.elements.find((element) => attribute(element, 'name') === 'description');
  if (!lead || !meta) return;
  const content = attribute(meta, 'content') ?? '';
  if (dense(content) === dense(textOf(lead))) return;
  report({
    ...inAttribute(page, meta, 'content'),
    message: `网页 ${page.address} 给搜索引擎的简介“${excerpt(content)}”与导语“${excerpt(textOf(lead))}”不一致。`,
    fix: FOR_MAINTAINERS,
  });
}

/** The page of a figure and the file of the figure say the same. */
export function checkFigurePage(page: BuiltPage, { site, ledger, report }: RecordContext): void {
  const id = /^figures\/([^/]+)\/index\.html$/.exec(page.place)?.[1];
  const element = page.elements.find((found) => attribute(found, 'id') === `figure-${id}`);
  if (!id || !element) return;
  const fault = (message: string) => {
    report({ ...inTag(page, element), message, fix: FOR_MAINTAINERS });
  };
  const figure = figureFile(site, id);
  if (!figure) {
    fault(`网页 ${page.address} 的图没有能读的数据文件 figures/${id}.json。`);
    return;
  }
  const text = dense(textOf(element));
  for (const sentence of [figure.takeaway, ...figure.cautions]) {
    if (text.includes(dense(sentence))) continue;
    fault(`图的数据文件里有“${excerpt(sentence)}”，网页 ${page.address} 上没有。`);
  }
  const rows = new Set(
    page.elements
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) => attribute(row, 'data-record')),
  );
  for (const datum of figure.data) {
    if (rows.has(datum.id)) continue;
    const label = ledger.facts.get(datum.id)?.label ?? datum.labelInFigure;
    fault(`网页 ${page.address} 的数据表缺“${label}”（${datum.id}）。`);
  }
}
