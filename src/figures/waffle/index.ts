import { textBlock } from '../blocks.ts';
import { box, cellsPath, type Cell } from '../cells.ts';
import type { FigureDrawing } from '../contract.ts';
import { isDrawable, type Datum, type FigureData } from '../data.ts';
import { exampleOf } from '../example.ts';
import { seriesTone, type Mark, type Scene, type Tone } from '../scene.ts';
import { partsSentence } from '../sentences.ts';
import type { WaffleSpec } from './spec.ts';

const example = exampleOf<WaffleSpec>('waffle');

export const waffle = {
  narrowest: 230,
  layout: layoutWaffle,
  summary: (_spec, data) => partsSentence(data.groups.flatMap((group) => group.data)),
  examples: {
    right: [
      example(
        '几个占比，可以重叠，不相加',
        {
          title: '新党员的构成',
          groups: [{ facts: ['young', 'skilled'] }],
          howToRead: '每格代表百分之一，两个比例可以重叠。',
        },
        [
          { id: 'young', label: '35岁以下', value: 48, unit: '%' },
          { id: 'skilled', label: '有职业资格', value: 76.5, unit: '%', qualifier: 'near' },
        ],
      ),
    ],
    wrong: [
      example(
        '不是占比，格子没有意义',
        { title: '驿站的数量', groups: [{ facts: ['stations'] }] },
        [{ id: 'stations', label: '驿站', value: 15, unit: '个' }],
      ),
    ],
  },
} satisfies FigureDrawing<WaffleSpec>;

const CELL = 12;
const PITCH = 14;
const GRID = PITCH * 10 - (PITCH - CELL);

/** A grid of 100 cells a share, filled from the bottom row upwards, the last cell in part. */
function layoutWaffle(_spec: WaffleSpec, data: FigureData, width: number): Scene {
  const shares = data.groups.flatMap((group) => group.data).filter(isDrawable);
  const beside = 96;
  const columns = Math.max(1, Math.floor((width + 24) / (GRID + 14 + beside + 24)));
  const columnWidth = width / columns;
  const marks: Mark[] = [];
  let top = 0;
  let bottom = 0;
  for (const [index, datum] of shares.entries()) {
    const place = index % columns;
    if (place === 0 && index > 0) top = bottom + 22;
    const left = place * columnWidth;
    const tone = index % 2 === 0 ? seriesTone(0) : seriesTone(2);
    marks.push(...grid(datum, left, top, tone));
    const x = left + GRID + 14;
    const column = { x, width: columnWidth - GRID - 14 };
    const { fact, shown } = datum;
    const number = textBlock(shown, { ...column, top, voice: 'display', fact: fact.id });
    const label = textBlock(datum.label, { ...column, top: number.bottom, voice: 'label' });
    marks.push(...number.marks, ...label.marks);
    bottom = Math.max(bottom, top + GRID, label.bottom);
  }
  return { width, height: bottom + 2, marks };
}

function grid(datum: Datum, left: number, top: number, tone: Tone): Mark[] {
  const share = Math.min(100, Math.max(0, datum.value));
  const whole = Math.floor(share);
  const rest: Cell[] = [];
  const filled: Cell[] = [];
  for (let index = 0; index < 100; index += 1) {
    const place = { x: left + (index % 10) * PITCH, y: top + (9 - Math.floor(index / 10)) * PITCH };
    (index < whole ? filled : rest).push({ ...place, outline: box(CELL) });
    // A part of a cell is filled from its left edge, over the empty cell.
    if (index === whole && share > whole) {
      filled.push({ ...place, outline: box(CELL * (share - whole), CELL) });
    }
  }
  const marks: Mark[] = [];
  if (rest.length > 0) marks.push({ kind: 'path', d: cellsPath(rest), tone: 'rest' });
  if (filled.length > 0) {
    marks.push({ kind: 'path', d: cellsPath(filled), tone, fact: datum.fact.id });
  }
  return marks;
}
