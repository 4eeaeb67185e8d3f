import { max, pairs, range, sum } from 'd3';
import { plainText } from '../../domain/format.ts';
import type { Identified, Library } from '../../domain/library.ts';
import { formatDate } from '../../domain/period.ts';
import { FRAMES, type FrameName } from '../../figures/contract.ts';
import { layoutFigure } from '../../figures/draw.ts';
import type { Figure } from '../../figures/index.ts';
import { wrapText, type Face } from '../../figures/text.ts';
import { escapeMarkup } from '../../html/escape.ts';

/**
 * Between two of these widths, in pixels, the height of a frame changes evenly: the drawing grows to
 * its own limit, is another one from 552 on, and stands beside its words from 896 on.
 */
const WIDTHS = [300, 340, 406, 551, 552, 624, 700, 895, 896, 960, 1200] as const;

/**
 * @param url the embed page of the figure
 * @returns the HTML that another site pastes. Its frame is as high as the figure at any width of the
 *   column it stands in, without a script; where styles are not heeded, as high as it ever has to be
 */
export function embedSnippet(
  figure: Identified<Figure>,
  library: Library<Figure>,
  url: string,
): string {
  const heights = knotsOf(heightsOf(figure, library));
  const ramps = pairs(heights).map(([[from, before], [to, after]]) => {
    const slope = (after - before) / (to - from);
    if (slope === 0) return '';
    const ramp = `clamp(0px, 100cqw - ${from}px, ${to - from}px)`;
    return ` ${slope < 0 ? '-' : '+'} ${Math.abs(slope).toFixed(2)}*${ramp}`;
  });
  const most = max(heights, ([, height]) => height)!;
  const attributes = `title="${escapeMarkup(figure.title)}" width="100%" height="${most}" loading="lazy"`;
  const style = `border:0;height:calc(${heights[0]![1]}px${ramps.join('')})`;
  const frame = `<iframe src="${escapeMarkup(url)}" ${attributes} style="${style}"></iframe>`;
  return `<div style="container-type:inline-size">${frame}</div>`;
}

/** Lifts the heights at the chosen widths until no width between two of them lacks any. */
function knotsOf(heightAt: (width: number) => number): [width: number, height: number][] {
  const lifted = WIDTHS.map((width) => heightAt(width));
  for (const [left, from] of WIDTHS.slice(0, -1).entries()) {
    const to = WIDTHS[left + 1]!;
    const lacks = range(from, to, 8).map((width) => {
      const share = (width - from) / (to - from);
      return heightAt(width) - lifted[left]! * (1 - share) - lifted[left + 1]! * share;
    });
    const lift = Math.max(0, ...lacks);
    lifted[left]! += lift;
    lifted[left + 1]! += lift;
  }
  return WIDTHS.map((width, index) => [width, Math.ceil(lifted[index]!)]);
}

/** How `layouts/Embed.astro` sets a figure, in pixels; a browser test holds the two together. */
const PAGE = { around: 47, words: 58.8, notes: 19.2, beside: 896, gap: 32 };
/** How wide a drawing grows, as in `styles/figures.css`. */
const MOST: Record<FrameName, number> = { narrow: 374.4, wide: 592 };
/** A browser may break a paragraph once more than the widest fonts do. */
const SPARE = 22;

/** @returns how high the embed page of a figure is, by its width. */
function heightsOf(
  figure: Identified<Figure>,
  library: Library<Figure>,
): (width: number) => number {
  const { howToRead, cautions } = figure;
  const sources = library.sourceIdsOfFigure(figure).map((id) => {
    const { publisher, date } = library.source(id);
    return date ? `${publisher}，${formatDate(date.slice(0, 7))}` : publisher;
  });
  const notes = [howToRead && `读法　${howToRead}`, cautions[0] && `提醒　${cautions.join('')}`];
  const paragraph = (template: string, size: number, line: number, face?: Face) => {
    const text = plainText(template, library);
    return (column: number) => (text ? wrapText(text, column, size, face).length * size * line : 0);
  };
  const words = [
    paragraph(figure.title, 18.4, 1.45, 'title'),
    paragraph(figure.takeaway, 15.2, 1.7),
    paragraph(notes.filter(Boolean).join(''), 14, 1.6),
    paragraph(`来源：${sources.join('；')}`, 14, 1.6),
  ];
  const gaps = PAGE.words + (notes.some(Boolean) ? PAGE.notes : 0) + SPARE;
  const from = paragraph(`${library.site.name}，${library.site.disclaimer}`, 14, 1.8);
  const heights = {
    narrow: layoutFigure(figure, library, FRAMES.narrow).height,
    wide: layoutFigure(figure, library, FRAMES.wide).height,
  };
  return (width) => {
    const column = width - 32;
    const isBeside = width >= PAGE.beside;
    const frame = column < FRAMES.wide ? 'narrow' : 'wide';
    const drawn = (Math.min(column, MOST[frame]) / FRAMES[frame]) * heights[frame];
    const room = isBeside ? column - MOST.wide - PAGE.gap : column;
    const said = sum(words, (heightIn) => heightIn(room)) + gaps;
    return (isBeside ? Math.max(drawn, said) : drawn + said) + from(column) + PAGE.around;
  };
}
