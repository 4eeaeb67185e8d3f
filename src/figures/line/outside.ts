import { max, sum } from 'd3';
import { spread } from '../label-places.ts';
import { labelMarks, labelOf, type Label, type LabelPart } from '../label.ts';
import type { Mark } from '../scene.ts';
import type { Unlabelled } from './labels.ts';
import type { Run, Span } from './spans.ts';
import { dotMark, type DrawnRun } from './spots.ts';

/** The names of several runs with their last numbers: a column on the right of the plot. */
interface EndColumn {
  labels: Label[];
  /** With the gap between it and the plot. */
  width: number;
}

/** What the column may take of the frame, and the narrowest frame that has it to give. */
const SHARE = 0.3;
const NARROWEST = 300;
const GAP = 10;
const BETWEEN = 8;
const SWATCH = { r: 4, width: 14 };

/** @returns the column, unless there is one run only or the frame has no room for it. */
export function endColumn(
  runs: Run[],
  textOf: (span: Span) => string,
  frame: { width: number; height: number },
): EndColumn | undefined {
  if (runs.length < 2 || frame.width < NARROWEST) return undefined;
  const room = frame.width * SHARE - SWATCH.width - GAP;
  const labels = runs.map(({ label, spans }) => {
    const last = spans.at(-1)!;
    const name: LabelPart[] = label ? [{ text: label, voice: 'strong' }] : [];
    const number: LabelPart = { text: textOf(last), voice: 'label', fact: last.datum.fact.id };
    return labelOf([...name, number], room);
  });
  if (sum(labels, ({ height }) => height + BETWEEN) > frame.height) return undefined;
  return { labels, width: max(labels, ({ width }) => width)! + SWATCH.width + GAP };
}

/** @returns the column's marks, each label as near to the level of its run's end as there is room. */
export function endMarks(
  { labels, width }: EndColumn,
  runs: DrawnRun[],
  frame: { width: number; top: number; bottom: number },
): Mark[] {
  const left = frame.width - width + GAP;
  const ends = runs
    .map((run, index) => {
      const { top, bottom } = run.spots.at(-1)!.box;
      return { run, label: labels[index]!, middle: (top + bottom) / 2 };
    })
    .sort((a, b) => a.middle - b.middle);
  const heights = ends.map(({ label, middle }) => ({ middle, height: label.height + BETWEEN }));
  const tops = spread(heights, frame);
  return ends.flatMap(({ run, label }, index) =>
    listed(run, label, { x: left, top: tops[index]! + BETWEEN / 2 }),
  );
}

/** @returns a list below the plot, and where it ends. */
export function listMarks(
  outside: Unlabelled[],
  several: boolean,
  place: { top: number; width: number },
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  let bottom = place.top;
  for (const { run, spot } of outside) {
    const { label, shown, fact } = spot.datum;
    const text = [several ? run.label : '', label, shown].filter(Boolean).join(' ');
    const written = labelOf([{ text, voice: 'label', fact: fact.id }], place.width - SWATCH.width);
    marks.push(...listed(run, written, { x: 0, top: bottom }));
    bottom += written.height + 5;
  }
  return { marks, bottom };
}

function listed({ order }: DrawnRun, label: Label, { x, top }: { x: number; top: number }): Mark[] {
  const { r, width } = SWATCH;
  return [
    dotMark(order, { x: x + r + 1.5, y: top + 9, r }),
    ...labelMarks(label, { x: x + width, top }),
  ];
}
