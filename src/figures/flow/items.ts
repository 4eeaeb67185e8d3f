import type { DataStage } from '../data.ts';
import { labelMarks, labelOf, type Label, type LabelPart } from '../label.ts';
import { lineMark, type Mark } from '../scene.ts';

/** A stage broken into lines for a column of a width. */
export interface Stage {
  heading: Label;
  items: Item[];
}

/** An item and its facts. `word` is its row in the table of words. */
export interface Item {
  label: Label;
  facts: Label;
  height: number;
  word: number;
}

const FACTS_GAP = 4;

/** @param width of a column, in user units */
export function stagesOf(stages: readonly DataStage[], width: number): Stage[] {
  let word = 0;
  return stages.map(({ label: heading, items }) => ({
    heading: labelOf([{ text: heading, voice: 'strong' }], width),
    items: items.map((item): Item => {
      const label = labelOf([{ text: item.label, voice: 'label' }], width);
      const facts = labelOf(
        item.data.map((datum): LabelPart => {
          const text = `${datum.label} ${datum.shown}`.trim();
          return { text, voice: 'quiet', fact: datum.fact.id };
        }),
        width,
      );
      const gap = label.height > 0 && facts.height > 0 ? FACTS_GAP : 0;
      const height = label.height + gap + facts.height;
      return { label, facts, height, word: word++ };
    }),
  }));
}

export function itemMarks({ label, facts, height, word }: Item, place: { x: number; top: number }) {
  const name = labelMarks(label, place).map((mark): Mark => ({ ...mark, word }));
  return [...name, ...labelMarks(facts, { x: place.x, top: place.top + height - facts.height })];
}

const HEAD = 5;

/** @returns an arrow along a line to the right or downwards, in user units. */
export function arrowMarks(from: [x: number, y: number], to: [x: number, y: number]): Mark[] {
  const [x, y] = to;
  const level = from[1] === y;
  const barbs = level
    ? [
        [x - HEAD, y - HEAD],
        [x - HEAD, y + HEAD],
      ]
    : [
        [x - HEAD, y - HEAD],
        [x + HEAD, y - HEAD],
      ];
  const line = ([x1, y1]: number[]) => lineMark(x1!, y1!, x, y, 'axis');
  return [line(from), ...barbs.map(line)];
}
