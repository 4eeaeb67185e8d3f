import { z } from 'zod';
import { FIGURE_TYPES, typeOf, type Figure, type FigureTypeName } from './index.ts';

type TypeSchema = (typeof FIGURE_TYPES)[FigureTypeName]['schema'];

/** A figure declaration: `content/figures/<id>.json`. The file name is the id. */
export const figureSchema = z
  .discriminatedUnion(
    'type',
    Object.values(FIGURE_TYPES).map(({ schema }) => schema) as [TypeSchema, ...TypeSchema[]],
  )
  .superRefine((figure, context) => {
    for (const { path, message } of plotFaults(figure)) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

const FACTS = 'groups（分组）、series（序列）';
/** What figures of words are made of; all others draw facts. */
const WORDS: Record<string, string> = { rows: 'rows（各行）', stages: 'stages（各阶段）' };

type Plot = Partial<Record<'groups' | 'series' | 'stages' | 'rows', unknown>>;

/** A figure has one kind of things to draw, and so has each of its panels. */
function plotFaults(figure: Figure): { path: (string | number)[]; message: string }[] {
  const { takes } = typeOf(figure);
  const { panels, ...whole }: Plot & { panels?: Plot[] | undefined } = figure;
  const given = ({ groups, series, stages, rows }: Plot) =>
    [groups, series, stages, rows].filter((kind) => kind !== undefined).length;
  if (given(whole) + (panels ? 1 : 0) !== 1) {
    const message = `${WORDS[takes] ?? FACTS}和 panels（小图）必须填一个，且只填一个`;
    return [{ path: [takes in WORDS ? takes : 'groups'], message }];
  }
  const message = '每幅小图里，groups（分组）和 series（序列）必须填一个，且只填一个';
  return (panels ?? []).flatMap((panel, index) =>
    given(panel) === 1 ? [] : [{ path: ['panels', index, 'groups'], message }],
  );
}
