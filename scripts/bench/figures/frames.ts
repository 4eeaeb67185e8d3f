import { FRAMES, type FrameName } from '../../../src/figures/contract.ts';
import type { FigureRecords } from '../../../src/figures/data.ts';
import { layoutFigure } from '../../../src/figures/draw.ts';
import type { Figure } from '../../../src/figures/index.ts';
import { renderSvg } from '../../../src/figures/svg.ts';

/** @returns what a page holds of a figure: its records looked up, laid out and written, frame by frame. */
export function drawFrames(figure: Figure, records: FigureRecords, id: string): string {
  return (Object.entries(FRAMES) as [FrameName, number][])
    .map(([frame, width]) => renderSvg(layoutFigure(figure, records, width), { frame, id }))
    .join('');
}
