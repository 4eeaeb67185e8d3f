import type { Identified, Library } from '../domain/library.ts';
import { formatDate } from '../domain/period.ts';
import { textBlock } from './blocks.ts';
import { FRAMES } from './contract.ts';
import { layoutFigure, summaryOf } from './draw.ts';
import type { Figure } from './index.ts';
import { moved, SERIES_TONES, type Scene, type Voice } from './scene.ts';
import { escapeMarkup } from '../html/escape.ts';
import { renderContent, round } from './svg.ts';
import { FACE, TYPE_SIZE, WEIGHT, type Face } from './text.ts';

/** What a picture says when it is no longer on its page. */
export interface Picture {
  id: string;
  title: string;
  takeaway: string;
  /** The sentence for those who do not see it. */
  summary: string;
  /** Sources, cautions, licence: a line each. */
  notes: string[];
  scene: Scene;
}

const MARGIN = 24;
/** Fonts of the systems that readers have; the site ships none. */
const SANS = "'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif";
const FONTS: Partial<Record<Face, string>> = {
  num: "georgia,'Songti SC','Noto Serif SC','Noto Serif CJK SC',serif",
};

/** Puts a figure together as a picture, with cautions, sources and credits as its notes. */
export function pictureOf(
  figure: Identified<Figure>,
  library: Library<Figure>,
  { text, credits = [] }: { text: (template: string) => string; credits?: string[] },
): Picture {
  const cautions = figure.cautions.map(text).join('');
  const sources = library.sourceIdsOfFigure(figure).flatMap((id) => {
    // A review draws figures whose source is gone; it tells of the source by itself.
    const source = library.sources.get(id);
    if (!source) return [];
    return [[source.publisher, source.date && formatDate(source.date.slice(0, 7))]];
  });
  const publishers = new Set(sources.map((source) => source.filter(Boolean).join('，')));
  return {
    id: figure.id,
    title: figure.title,
    takeaway: text(figure.takeaway),
    summary: summaryOf(figure, library),
    notes: [
      ...(cautions ? [`提醒：${cautions}`] : []),
      ...(publishers.size > 0 ? [`来源：${[...publishers].join('；')}。`] : []),
      ...credits,
    ],
    scene: layoutFigure(figure, library, FRAMES.wide),
  };
}

/**
 * Writes a figure as a file of its own: title, drawing and notes on the paper of the site, colours
 * and sizes in its own style element, nothing loaded.
 * @param palette the colours of one theme
 * @param scene all of the picture; by default as `pictureScene` lays it out
 */
export function standaloneSvg(
  picture: Picture,
  palette: Palette,
  scene = pictureScene(picture),
): string {
  const { id, title, summary } = picture;
  const { width, height } = scene;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeMarkup(title)}</title>`,
    `<desc id="${id}-desc">${escapeMarkup(summary)}</desc>`,
    `<style>${styles(palette)}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    renderContent(scene, id),
    '</svg>\n',
  ].join('\n');
}

/** Around a drawing that is shown without a sheet: room for the strokes at its edge. */
const EDGE = 4;

/** @returns the width and height of a drawing as `cardSvg` writes it. */
export const cardSize = ({ width, height }: Scene) => ({
  width: Math.ceil(width) + EDGE * 2,
  height: Math.ceil(height) + EDGE * 2,
});

/**
 * Writes a drawing alone, for lists of figures that show it as a picture; title and sentences stand
 * beside it there. On a dark page it is dark.
 */
export function cardSvg(scene: Scene, id: string, palettes: Record<Theme, Palette>): string {
  const { width, height } = cardSize(scene);
  const tokens = Object.keys(palettes.light);
  const set = (theme: Theme) =>
    `svg{${tokens.map((token) => `--${token}:${palettes[theme][token]}`).join(';')}}`;
  const roles = styles(Object.fromEntries(tokens.map((token) => [token, `var(--${token})`])));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-EDGE} ${-EDGE} ${width} ${height}">`,
    `<style>${set('light')}@media(prefers-color-scheme:dark){${set('dark')}}${roles}</style>`,
    `<rect class="paper" x="${-EDGE}" y="${-EDGE}" width="${width}" height="${height}"/>`,
    renderContent(scene, id),
    '</svg>\n',
  ].join('\n');
}

/** Lays out title, drawing and notes on one sheet. */
export function pictureScene({ title, takeaway, notes, scene }: Picture): Scene {
  const width = scene.width;
  const heading = textBlock(title, { x: 0, top: 0, width, voice: 'title' });
  const lead = textBlock(takeaway, { x: 0, top: heading.bottom + 4, width, voice: 'label' });
  const drawing = { x: 0, y: lead.bottom + 14 };
  const marks = [
    ...heading.marks,
    ...lead.marks,
    ...scene.marks.map((mark) => moved(mark, drawing)),
  ];
  let bottom = drawing.y + scene.height + 14;
  for (const note of notes) {
    const block = textBlock(note, { x: 0, top: bottom, width, voice: 'quiet' });
    marks.push(...block.marks);
    bottom = block.bottom;
  }
  return {
    width: round(width + MARGIN * 2),
    height: Math.ceil(bottom + MARGIN * 2),
    marks: marks.map((mark) => moved(mark, { x: MARGIN, y: MARGIN })),
  };
}

/** The roles of `styles/figures.css` in one theme; a test holds the two together. */
function styles(palette: Palette): string {
  const colour = (token: string) => palette[token] ?? 'currentColor';
  const voices = (Object.keys(TYPE_SIZE) as Voice[]).map((voice) => {
    const size = TYPE_SIZE[voice];
    const fill = voice === 'quiet' ? colour('ink-2') : colour('ink');
    return `.${voice}{font:${WEIGHT[voice]} ${size}px ${FONTS[FACE[voice]] ?? SANS};fill:${fill}}`;
  });
  const tokens = ['cinnabar', 'sand', 'lake', 'slate'] as const;
  const series = SERIES_TONES.flatMap((tone, index) => {
    const own = colour(tokens[index]!);
    return [
      `.${tone}{fill:${own}}`,
      `.${tone}.stroke{fill:none;stroke:${own};stroke-width:2.5}`,
      `.${tone}.hollow{fill:${colour('paper')};stroke:${own};stroke-width:2.5}`,
    ];
  });
  return [
    ...voices,
    ...series,
    `.paper{fill:${colour('paper')}}`,
    `.rest{fill:none;stroke:${colour('ink-3')};stroke-width:.8}`,
    `.link{fill:none;stroke:${colour('ink-3')};stroke-width:2}`,
    `.axis{stroke:${colour('ink')}}`,
    `.rule{stroke:${colour('line')}}`,
    `.texture{fill:none;stroke:${colour('paper')};stroke-width:1.4;stroke-linecap:square}`,
  ].join('');
}

export type Theme = 'light' | 'dark';
/** Colours by the name of their token, without the dashes. */
export type Palette = Readonly<Record<string, string>>;

const TOKEN = /--([a-z\d-]+):\s*light-dark\(\s*(#[\da-f]+)\s*,\s*(#[\da-f]+)\s*\)/gi;

/**
 * Reads the colours of the site where no style sheet reaches: files that stand alone, tests.
 * What a reading mode sets after them is not for a file that every reader gets.
 * @param tokens the text of `styles/tokens.css`
 */
export function paletteOf(tokens: string, theme: Theme): Palette {
  const palette: Record<string, string> = {};
  for (const [, name, light, dark] of tokens.matchAll(TOKEN)) {
    palette[name!] ??= theme === 'light' ? light! : dark!;
  }
  return palette;
}
