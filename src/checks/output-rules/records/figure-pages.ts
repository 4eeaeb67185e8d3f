import { attribute, excerpt, tagRange, textOf } from '../../built/built-html.ts';
import type { BuiltPage } from '../../built/built-site.ts';
import { dense, FOR_MAINTAINERS, type RecordContext } from './context.ts';
import { figureFile } from './figure-file.ts';

/** The page of a figure and the file of the figure say the same. */
export function checkFigurePage(page: BuiltPage, { site, ledger, report }: RecordContext): void {
  const id = /^figures\/([^/]+)\/index\.html$/.exec(page.place)?.[1];
  const element = page.elements.find((found) => attribute(found, 'id') === `figure-${id}`);
  if (!id || !element) return;
  const position = tagRange(page, element);
  const fault = (message: string) => {
    report({ file: page.file, position, message, fix: FOR_MAINTAINERS });
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
