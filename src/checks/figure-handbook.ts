import type { FigureCommon } from '../domain/figure.ts';
import { FRAMES, type FrameName } from '../figures/contract.ts';
import { layoutFigure, summaryOf } from '../figures/draw.ts';
import { exampleRecords, type FigureExample } from '../figures/example.ts';
import type { Figure } from '../figures/index.ts';
import { renderSvg } from '../figures/svg.ts';
import { comparisonFaults } from './numbers/figure-faults.ts';

/** An example of a type of figure as the handbook shows it. */
export interface ShownFigure {
  title: string;
  /** The declaration, as an author types it. */
  json: string;
  summary: string;
  svg: Record<FrameName, string>;
  /** What the checks say of it; nothing of a right one. */
  findings: { message: string; fix: string }[];
}

/**
 * @param id begins the ids of the drawings; unique on a page
 * @returns an example drawn; its marks lead to no record, because its numbers are made up
 */
export function showFigure(
  { title, spec, ...records }: FigureExample<FigureCommon>,
  id: string,
): ShownFigure {
  const figure = spec as Figure;
  const { facts, fact, series } = exampleRecords(records);
  const draw = (frame: FrameName) => {
    const scene = layoutFigure(figure, { fact, series }, FRAMES[frame]);
    const marks = scene.marks.map(({ fact: _, word: __, ...mark }) => mark);
    return renderSvg({ ...scene, marks }, { frame, id });
  };
  return {
    title,
    json: JSON.stringify(spec, null, 2),
    summary: summaryOf(figure, { fact, series }),
    svg: { narrow: draw('narrow'), wide: draw('wide') },
    findings: comparisonFaults(figure, facts, series),
  };
}
