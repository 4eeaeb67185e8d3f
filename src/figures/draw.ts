import type { FigureCommon } from '../domain/figure.ts';
import { FRAMES, type FigureType, type FrameName, type WordTable } from './contract.ts';
import { allData, figureData, plotData, type FigureData, type FigureRecords } from './data.ts';
import { extentOfAll } from './extent.ts';
import { FIGURE_TYPES, type Figure } from './index.ts';
import { layoutPanels } from './panels.ts';
import type { Scene } from './scene.ts';
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
  const type = typeOf(figure);
  const data = figureData(figure, records);
  const draw = (frame: FrameName) =>
    renderSvg(layoutFigure(figure, records, FRAMES[frame]), { frame, id });
  return {
    data,
    summary: summaryOf(figure, records),
    words: type.words?.(figure, data),
    svg: { narrow: draw('narrow'), wide: draw('wide') },
  };
}

/** @returns the drawing of a figure at a width in user units, its panels side by side. */
export function layoutFigure(figure: Figure, records: FigureRecords, width: number): Scene {
  const type = typeOf(figure);
  const plots = plotData(figure, records);
  const [only] = plots;
  const { panels: declared }: FigureCommon = figure;
  if (!declared && only) return type.layout(figure, only, width);
  const { extent } = type;
  const shared = extent && extentOfAll(plots.map((data) => extent(figure, data)));
  const panels = plots.map((data) => ({
    label: data.label,
    layout: (column: number) => type.layout(figure, data, column, shared),
  }));
  return layoutPanels(panels, width, type.narrowest);
}

/** @returns what a figure shows, as sentences: each panel by its name, then what to keep in mind. */
export function summaryOf(figure: Figure, records: FigureRecords): string {
  const type = typeOf(figure);
  const plots = plotData(figure, records).map((data) => {
    const said = type.summary(figure, data);
    return data.label === undefined ? said : `${data.label}：${said}`;
  });
  const facts = allData(figureData(figure, records));
  const said = plots.join('');
  return said + cautionSentence(facts, type.scale !== 'none', said);
}

/** @returns the type of a figure, as one that takes any of them. */
export function typeOf(figure: Pick<Figure, 'type'>): FigureType<Figure> {
  return FIGURE_TYPES[figure.type] as unknown as FigureType<Figure>;
}
