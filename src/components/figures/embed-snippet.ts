import { sum } from 'd3';
import { plainText } from '../../domain/format.ts';
import type { Identified, Library } from '../../domain/library.ts';
import { FRAMES } from '../../figures/contract.ts';
import { layoutFigure } from '../../figures/draw.ts';
import type { Figure } from '../../figures/index.ts';
import { escapeMarkup } from '../../html/escape.ts';
import { wrapText } from '../../figures/text.ts';

/** A drawing grows with its column up to so many times its frame. */
const MOST_GROWTH = 1.28;
/** The text around the drawing, in pixels: its size, the height of a line, all gaps and folded parts. */
const TEXT = { size: 15, line: 25.5, rest: 190 };

/**
 * @param url the embed page of the figure
 * @returns the HTML that another site pastes; its height holds the figure at any usual width
 */
export function embedSnippet(
  figure: Identified<Figure>,
  library: Library<Figure>,
  url: string,
): string {
  const { title, takeaway, howToRead = '', cautions } = figure;
  const sources = library.sourceIdsOfFigure(figure).map((id) => library.source(id).publisher);
  const texts = [
    title,
    takeaway,
    [howToRead, ...cautions].join(''),
    sources.map((publisher) => `${publisher}，0000年00月；`).join(''),
    `${library.site.name}，${library.site.disclaimer}`,
  ].map((text) => plainText(text, library));
  const heights = Object.values(FRAMES).map(
    (width) =>
      layoutFigure(figure, library, width).height * MOST_GROWTH +
      sum(texts, (text) => wrapText(text, width, TEXT.size).length) * TEXT.line,
  );
  const height = Math.ceil((Math.max(...heights) + TEXT.rest) / 10) * 10;
  const attributes = `title="${escapeMarkup(title)}" width="100%" height="${height}" loading="lazy"`;
  return `<iframe src="${escapeMarkup(url)}" ${attributes}></iframe>`;
}
