import { labelMarks, labelOf } from '../label.ts';
import { seriesTone, type Mark, type Scene } from '../scene.ts';
import { MARK, MARK_GAP } from './columns.ts';
import type { MatrixSpec } from './spec.ts';

const ROW_GAP = 24;
const HEAD_GAP = 7;
const LINE_GAP = 6;
const DASH = 10;

/** The same words in a list, where a grid has no room for them: a row's head, then its filled cells. */
export function layoutList({ columns, rows = [] }: MatrixSpec, width: number): Scene {
  const marks: Mark[] = [];
  let top = 0;
  for (const [word, row] of rows.entries()) {
    if (word > 0) {
      const y = top + ROW_GAP / 2;
      marks.push({ kind: 'line', x1: 0, y1: y, x2: width, y2: y, tone: 'rule' });
      top += ROW_GAP;
    }
    const head = labelOf([{ text: row.label, voice: 'strong' }], width);
    const drawn = labelMarks(head, { x: 0, top });
    top += head.height > 0 ? head.height + HEAD_GAP : 0;
    const filled = columns.flatMap((name, index) => {
      const words = row.cells[index] ?? '';
      return words.trim() === '' ? [] : [{ index, text: name ? `${name}：${words}` : words }];
    });
    for (const { index, text } of filled) {
      const square = { x: 0, y: top + 3, width: MARK, height: MARK };
      drawn.push({ kind: 'rect', ...square, tone: seriesTone(index) });
      const x = MARK + MARK_GAP;
      const line = labelOf([{ text, voice: 'label' }], width - x);
      drawn.push(...labelMarks(line, { x, top }));
      top += line.height + LINE_GAP;
    }
    if (filled.length === 0) {
      drawn.push({ kind: 'line', x1: 0, y1: top + 5, x2: DASH, y2: top + 5, tone: 'rule' });
      top += 10 + LINE_GAP;
    }
    top -= LINE_GAP;
    marks.push(...drawn.map((mark) => ({ ...mark, word })));
  }
  return { width, height: top, marks };
}
