import { max } from 'd3';
import { labelMarks, labelOf, type Label } from '../label.ts';
import { seriesTone, type Mark, type Scene } from '../scene.ts';
import { MARK, MARK_GAP, PADDING, type Column } from './columns.ts';
import type { MatrixSpec } from './spec.ts';

const ROW_PADDING = 9;
const LINE = 14;
const DASH = 10;

/** A ruled grid: heads on top and on the left, a mark and its words in each filled cell. */
export function layoutGrid(spec: MatrixSpec, columns: Column[], width: number): Scene {
  const heads = [spec.corner ?? '', ...spec.columns];
  const marks: Mark[] = [];
  const rules = [0];
  const header = columns.map((column, index) =>
    labelOf([{ text: heads[index] ?? '', voice: index === 0 ? 'quiet' : 'strong' }], column.width),
  );
  for (const [index, label] of header.entries()) {
    marks.push(...labelMarks(label, { x: columns[index]!.left, top: ROW_PADDING }));
  }
  let top = tallest(header) + ROW_PADDING * 2;
  for (const [word, row] of (spec.rows ?? []).entries()) {
    rules.push(top);
    const [first, ...others] = columns;
    const head = labelOf([{ text: row.label, voice: 'strong' }], first!.width);
    const cells = others.map((column, index) =>
      labelOf([{ text: row.cells[index] ?? '', voice: 'label' }], column.width - MARK - MARK_GAP),
    );
    const level = top + ROW_PADDING;
    const drawn = [
      ...labelMarks(head, { x: first!.left, top: level }),
      ...cells.flatMap((cell, index) => cellMarks(cell, index, others[index]!.left, level)),
    ];
    marks.push(...drawn.map((mark) => ({ ...mark, word })));
    top += tallest([head, ...cells]) + ROW_PADDING * 2;
  }
  rules.push(top);
  for (const [index, y] of rules.entries()) {
    const outer = index < 2 || index === rules.length - 1;
    marks.push({ kind: 'line', x1: 0, y1: y, x2: width, y2: y, tone: outer ? 'axis' : 'rule' });
  }
  for (const { left } of columns.slice(1)) {
    const x = left - PADDING;
    marks.push({ kind: 'line', x1: x, y1: 0, x2: x, y2: top, tone: 'rule' });
  }
  return { width, height: top, marks };
}

function cellMarks(words: Label, column: number, x: number, top: number): Mark[] {
  if (words.lines.length === 0) {
    const y = top + LINE / 2 + 1;
    return [{ kind: 'line', x1: x, y1: y, x2: x + DASH, y2: y, tone: 'rule' }];
  }
  const square = { x, y: top + 3, width: MARK, height: MARK };
  return [
    { kind: 'rect', ...square, tone: seriesTone(column) },
    ...labelMarks(words, { x: x + MARK + MARK_GAP, top }),
  ];
}

/** The tallest of several texts, and never less than a line. */
function tallest(labels: Label[]): number {
  return Math.max(LINE, max(labels, ({ height }) => height) ?? 0);
}

const ROW_GAP = 24;
const HEAD_GAP = 7;
const LINE_GAP = 6;

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
