import { z } from 'zod';
import { bar } from './bar/index.ts';
import { composition } from './composition/index.ts';
import { dumbbell } from './dumbbell/index.ts';
import { flow } from './flow/index.ts';
import { line } from './line/index.ts';
import { matrix } from './matrix/index.ts';
import { slope } from './slope/index.ts';
import { tile } from './tile/index.ts';
import { timeline } from './timeline/index.ts';
import { units } from './units/index.ts';
import { waffle } from './waffle/index.ts';

/** Every type of figure: one line here and one in the schema below. */
export const FIGURE_TYPES = {
  bar,
  composition,
  waffle,
  units,
  line,
  dumbbell,
  slope,
  matrix,
  flow,
  timeline,
  tile,
} as const;

/** A figure declaration: `content/figures/<id>.json`. The file name is the id. */
export const figureSchema = z
  .discriminatedUnion('type', [
    bar.schema,
    composition.schema,
    waffle.schema,
    units.schema,
    line.schema,
    dumbbell.schema,
    slope.schema,
    matrix.schema,
    flow.schema,
    timeline.schema,
    tile.schema,
  ])
  .superRefine((figure, context) => {
    for (const { path, message } of plotFaults(figure)) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

export type Figure = z.infer<typeof figureSchema>;
export type FigureTypeName = Figure['type'];

interface Plots extends Record<'groups' | 'series' | 'stages' | 'rows', unknown> {
  type: string;
  panels: Omit<Plots, 'panels' | 'type'>[] | undefined;
}

/** What each type draws; the others draw groups or series. */
const OWN_PLOTS: Record<string, string> = { matrix: 'rows（各行）', flow: 'stages（各阶段）' };

/** A figure has one kind of things to draw, and so has each of its panels. */
function plotFaults(figure: Figure): { path: (string | number)[]; message: string }[] {
  const { type, panels, ...whole } = figure as unknown as Plots;
  const given = ({ groups, series, stages, rows }: Omit<Plots, 'panels' | 'type'>) =>
    [groups, series, stages, rows].filter((kind) => kind !== undefined).length;
  const own = OWN_PLOTS[type];
  const kinds = own ?? 'groups（分组）、series（序列）';
  if (given(whole) + (panels ? 1 : 0) !== 1) {
    const message = `${kinds}和 panels（小图）必须填一个，且只填一个`;
    return [{ path: [own ? own.replace(/（.*/, '') : 'groups'], message }];
  }
  return (panels ?? []).flatMap((panel, index) =>
    given(panel) === 1
      ? []
      : [
          {
            path: ['panels', index, 'groups'],
            message: '每幅小图里，groups（分组）和 series（序列）必须填一个，且只填一个',
          },
        ],
  );
}
