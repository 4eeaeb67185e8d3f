import { textBlock, type Block } from '../blocks.ts';
import type { Mark, Voice } from '../scene.ts';
import { FACE, TYPE_SIZE, textWidth, wrapText } from '../text.ts';

/** Between the names of two columns. */
const GUTTER = 8;
/** Narrower lines than four characters cut words. */
const SHORTEST_LINE = TYPE_SIZE.label * 4;

/** @returns whether a name can stand under a column of its slot's width, in so many lines at most. */
export function roomForName(label: string, width: number, lines: number, voice: Voice): boolean {
  const [size, face] = [TYPE_SIZE[voice], FACE[voice]];
  const room = width - GUTTER;
  if (textWidth(label, size, face) <= room) return true;
  return room >= SHORTEST_LINE && wrapText(label, room, size, face).length <= lines;
}

/** @returns a text whose lines stand in the middle of their slot. */
export function centredBlock(
  text: string,
  { left, top, width }: { left: number; top: number; width: number },
  voice: Voice,
): Block {
  if (text === '') return { marks: [], bottom: top };
  const block = textBlock(text, { x: left + width / 2, top, width: width - GUTTER, voice });
  const marks = block.marks.map((mark): Mark =>
    mark.kind === 'text' ? { ...mark, anchor: 'middle' } : mark,
  );
  return { marks, bottom: block.bottom };
}
