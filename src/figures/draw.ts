import type { FigureCommon } from '../domain/figure.ts';
import { textBlock } from './blocks.ts';
import {
  FRAMES,
  type FigureType,
  type FrameName,
  type WordTable,
  extentOfAll,
} from './contract.ts';
import { allData, figureData, plotData, type FigureData, type FigureRecords } from './data.ts';
import { FIGURE_TYPES, type Figure } from './index.ts';
import { type Mark, type Scene, moved } from './scene.ts';
import { cautionSentence } from './sentences.ts';
import { renderSvg } from './svg.ts';

/** A figure ready to be shown: both drawings, its sentence, its data and its words. */
export interface DrawnFigure {
  data: FigureData;
  summary: string;
  words: WordTable | undefined;
  svg: Record<FrameName, string>;
}

/**
 * @param id begins the ids of the drawings; unique on a page
 * @throws if the figure names a record that does not exist; the checks say so first.
 */
export function drawFigure(figure: Figure, records: FigureRecords, id: string): DrawnFigure {
  const data = figureData(figure, records);
  const draw = (frame: FrameName) =>
    renderSvg(layoutFigure(figure, records, FRAMES[frame]), { frame, id });
  return {
    data,
    summary: summaryOf(figure, records),
    words: wordsOf(plotsIn(figure, records)),
    svg: { narrow: draw('narrow'), wide: draw('wide') },
  };
}

/** One plot of a figure as its type draws it: a figure without panels, and what belongs to it. */
interface Plot {
  label: string | undefined;
  spec: Figure;
  data: FigureData;
  words: WordTable | undefined;
}

function plotsIn(figure: Figure, records: FigureRecords): Plot[] {
  const { panels }: FigureCommon = figure;
  const type = typeOf(figure);
  return plotData(figure, records).map((data, index) => {
    const spec = { ...figure, ...panels?.[index], panels: undefined } as Figure;
    return { label: data.label, spec, data, words: type.words?.(spec, data) };
  });
}

/** @returns the drawing of a figure at a width in user units, its panels side by side. */
export function layoutFigure(figure: Figure, records: FigureRecords, width: number): Scene {
  const type = typeOf(figure);
  const plots = plotsIn(figure, records);
  const [only] = plots;
  if (plots.length === 1 && only?.label === undefined && only) {
    return type.layout(only.spec, only.data, width);
  }
  const { extent } = type;
  const shared = extent && extentOfAll(plots.map(({ spec, data }) => extent(spec, data)));
  let before = 0;
  const panels = plots.map(({ label, spec, data, words }) => {
    const first = before;
    before += words?.rows.length ?? 0;
    const layout = (column: number) => {
      const scene = type.layout(spec, data, column, shared);
      return { ...scene, marks: scene.marks.map((mark) => withWordFrom(mark, first)) };
    };
    return { label, layout };
  });
  return layoutPanels(panels, width, type.narrowest);
}

/** The rows of all panels stand in one table. */
function withWordFrom(mark: Mark, first: number): Mark {
  return mark.word === undefined ? mark : { ...mark, word: mark.word + first };
}

function wordsOf(plots: Plot[]): WordTable | undefined {
  const tables = plots.flatMap(({ label, words }) => (words ? [{ label, words }] : []));
  const [first] = tables;
  if (!first) return undefined;
  const rows = tables.flatMap(({ label, words }) =>
    words.rows.map(([head = '', ...cells]) => [
      [label, head].filter((part) => part !== undefined).join('·'),
      ...cells,
    ]),
  );
  return { columns: first.words.columns, rows };
}

/** @returns what a figure shows, as sentences: each panel by its name, then what to keep in mind. */
export function summaryOf(figure: Figure, records: FigureRecords): string {
  const type = typeOf(figure);
  const plots = plotsIn(figure, records).map(({ label, spec, data }) => {
    const said = type.summary(spec, data);
    return label === undefined ? said : `${label}：${said}`;
  });
  const facts = allData(figureData(figure, records));
  const said = plots.join('');
  return said + cautionSentence(facts, type.scale !== 'none', said);
}

/** @returns the type of a figure, as one that takes any of them. */
export function typeOf(figure: Pick<Figure, 'type'>): FigureType<Figure> {
  return FIGURE_TYPES[figure.type] as unknown as FigureType<Figure>;
}

const GUTTER = 28;
const ROW_GAP = 26;

/** One plot of small multiples, drawn at whatever width it is given. */
interface Panel {
  label: string | undefined;
  layout: (width: number) => Scene;
}

/**
 * Sets plots side by side, in as many columns as leave each the width it needs, the rows even.
 * @param narrowest the least width of a plot, in user units
 */
function layoutPanels(panels: Panel[], width: number, narrowest: number): Scene {
  const fitting = Math.max(1, Math.floor((width + GUTTER) / (narrowest + GUTTER)));
  const rows = Math.ceil(panels.length / fitting);
  const columns = Math.max(1, Math.ceil(panels.length / rows));
  const column = (width - GUTTER * (columns - 1)) / columns;
  const marks: Mark[] = [];
  let top = 0;
  let bottom = 0;
  for (const [index, panel] of panels.entries()) {
    if (index % columns === 0 && index > 0) top = bottom + ROW_GAP;
    const left = (index % columns) * (column + GUTTER);
    const title = textBlock(panel.label ?? '', { x: left, top, width: column, voice: 'strong' });
    const scene = panel.layout(column);
    const place = { x: left, y: title.bottom + 6 };
    marks.push(...title.marks, ...scene.marks.map((mark) => moved(mark, place)));
    bottom = Math.max(bottom, place.y + scene.height);
  }
  return { width, height: bottom, marks };
}
