import { textBlock } from './blocks.ts';
import { FRAMES, type FrameName, type WordTable } from './contract.ts';
import {
  allData,
  figureData,
  isDrawable,
  plotData,
  type FigureData,
  type FigureRecords,
  type Plot,
} from './data.ts';
import { drawingOf } from './drawings.ts';
import { extentOfAll, type Extent } from './extent.ts';
import { typeOf, type Figure } from './index.ts';
import { type Mark, type Scene, moved } from './scene.ts';
import { cautionSentence } from './sentences.ts';
import { renderSvg } from './svg.ts';
import { figureWords } from './word-table.ts';

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
  const draw = (frame: FrameName) =>
    renderSvg(layoutFigure(figure, records, FRAMES[frame]), { frame, id });
  return {
    data: figureData(figure, records),
    summary: summaryOf(figure, records),
    words: figureWords(figure),
    svg: { narrow: draw('narrow'), wide: draw('wide') },
  };
}

/** Draws a figure at a width in user units: its panels side by side, below them what their scale is. */
export function layoutFigure(figure: Figure, records: FigureRecords, width: number): Scene {
  const plots = plotData(figure, records);
  const { axis, extent } = drawingOf(figure);
  const shared = extent && extentOfAll(plots.map((plot) => extent(plot.spec, plot)));
  const scene = layoutPlots(figure, plots, width, shared);
  const drawn = plots.find((plot) => plot.groups.some(({ data }) => data.some(isDrawable)));
  if (!axis || !drawn) return scene;
  const text = axis(drawn.spec, drawn, shared);
  const said = textBlock(text, { x: 0, top: scene.height + AXIS_GAP, width, voice: 'quiet' });
  return { width, height: said.bottom, marks: [...scene.marks, ...said.marks] };
}

function layoutPlots(figure: Figure, plots: Plot<Figure>[], width: number, shared?: Extent): Scene {
  const { layout, narrowest } = drawingOf(figure);
  const { words } = typeOf(figure);
  const [only] = plots;
  if (only && only.label === undefined) return layout(only.spec, only, width);
  let before = 0;
  const panels = plots.map((plot) => {
    const first = before;
    before += words?.(plot.spec).rows.length ?? 0;
    const draw = (column: number) => {
      const scene = layout(plot.spec, plot, column, shared);
      return { ...scene, marks: scene.marks.map((mark) => withWordFrom(mark, first)) };
    };
    return { label: plot.label, layout: draw };
  });
  return layoutPanels(panels, width, narrowest);
}

/** The rows of all panels stand in one table. */
function withWordFrom(mark: Mark, first: number): Mark {
  return mark.word === undefined ? mark : { ...mark, word: mark.word + first };
}

/** Says what a figure shows, in sentences: each panel by its name, then what to keep in mind. */
export function summaryOf(figure: Figure, records: FigureRecords): string {
  const { summary } = drawingOf(figure);
  const plots = plotData(figure, records).map((plot) => {
    const said = summary(plot.spec, plot);
    return plot.label === undefined ? said : `${plot.label}：${said}`;
  });
  const facts = allData(figureData(figure, records));
  const said = plots.join('');
  return said + cautionSentence(facts, typeOf(figure).scale !== 'none', said);
}

const AXIS_GAP = 8;
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
