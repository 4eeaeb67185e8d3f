import { max, sum } from 'd3';
import type { Mark, Voice } from './scene.ts';
import { FACE, lineHeight, TYPE_SIZE, textWidth, wrapText } from './text.ts';

/** A run of text in one voice; with a fact it must hold the number as it is written. */
export interface LabelPart {
  text: string;
  voice: Voice;
  fact?: string;
}

/** Parts that stand together, broken into lines and measured in user units. */
export interface Label {
  lines: LabelPart[];
  width: number;
  height: number;
}

/** Below the baseline of the last line, as a part of its size. */
const DESCENT = 0.25;

/** @returns the parts one below another, none wider than `width` user units; empty ones left out. */
export function labelOf(parts: LabelPart[], width: number): Label {
  const lines = parts.flatMap((part) =>
    wrapText(part.text, width, TYPE_SIZE[part.voice], FACE[part.voice])
      .filter((text) => text !== '')
      .map((text) => ({ ...part, text })),
  );
  const last = lines.at(-1);
  const height = sum(lines, stepOf) - (last ? stepOf(last) - sizeOf(last) * (1 + DESCENT) : 0);
  return { lines, width: max(lines, ({ text, voice }) => widthOf(text, voice)) ?? 0, height };
}

/** @returns the label's marks; `x` is where its lines begin, or end, or their middle. */
export function labelMarks(
  { lines }: Label,
  place: { x: number; top: number; anchor?: 'start' | 'middle' | 'end' },
): Mark[] {
  let top = place.top;
  return lines.map((line): Mark => {
    const y = top + sizeOf(line);
    top += stepOf(line);
    return { kind: 'text', x: place.x, y, ...line, anchor: place.anchor };
  });
}

/** @returns the width of a line of text in user units. */
export function widthOf(text: string, voice: Voice): number {
  return textWidth(text, TYPE_SIZE[voice], FACE[voice]);
}

function sizeOf({ voice }: LabelPart): number {
  return TYPE_SIZE[voice];
}

function stepOf(line: LabelPart): number {
  return lineHeight(sizeOf(line));
}
