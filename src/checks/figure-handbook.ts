import type { FigureCommon } from '../domain/figure.ts';
import { FRAMES, type FrameName } from '../figures/contract.ts';
import { layoutFigure, summaryOf } from '../figures/draw.ts';
import { exampleRecords, type FigureExample } from '../figures/example.ts';
import type { Figure } from '../figures/index.ts';
import { figureSchema } from '../figures/schema.ts';
import { renderSvg } from '../figures/svg.ts';
import { comparisonFaults } from './numbers/figure-faults.ts';
import { explainIssues } from './schema/issues.ts';

/** An example of a type of figure as the handbook shows it. */
export interface ShownFigure {
  title: string;
  /** The declaration, as an author types it. */
  json: string;
  /** The drawing and its sentence; a wrong example has none. */
  drawn: { summary: string; svg: Record<FrameName, string> } | undefined;
  /** What the checks say of it; nothing of a right one. */
  findings: { message: string; fix: string }[];
}

/**
 * @param id begins the ids of the drawings; unique on a page
 * @returns an example drawn, or what the checks say of it; its marks lead to no record, because its
 *   numbers are made up
 */
export function showFigure(
  { title, spec, ...records }: FigureExample<FigureCommon>,
  id: string,
): ShownFigure {
  const json = JSON.stringify(spec, null, 2);
  const { facts, fact, series } = exampleRecords(records);
  const { error, data: figure } = figureSchema.safeParse(spec, { reportInput: true });
  const findings = error
    ? explainIssues(error.issues, figureSchema, spec)
    : comparisonFaults(figure, facts, series);
  if (!figure || findings.length > 0) return { title, json, drawn: undefined, findings };
  const draw = (frame: FrameName) => anonymous(figure, { fact, series }, { frame, id });
  const summary = summaryOf(figure, { fact, series });
  return {
    title,
    json,
    drawn: { summary, svg: { narrow: draw('narrow'), wide: draw('wide') } },
    findings,
  };
}

function anonymous(
  figure: Figure,
  records: Parameters<typeof layoutFigure>[1],
  { frame, id }: { frame: FrameName; id: string },
): string {
  const scene = layoutFigure(figure, records, FRAMES[frame]);
  const marks = scene.marks.map(({ fact: _, word: __, ...mark }) => mark);
  return renderSvg({ ...scene, marks }, { frame, id });
}
