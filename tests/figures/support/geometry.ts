import type { Mark, Scene } from '../../../src/figures/scene.ts';
import { FACE, TYPE_SIZE, textWidth } from '../../../src/figures/text.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Coordinates are written to a tenth, and an arc's rounded radius may add as much again. */
const TOLERANCE = 0.2;

/** @returns a sentence for each mark that is not a finite shape inside the scene. */
export function spills({ width, height, marks }: Scene): string[] {
  const outside = marks.filter((mark) => {
    const { left, top, right, bottom } = boxOf(mark);
    const finite = [left, top, right, bottom].every(Number.isFinite);
    const within =
      left >= -TOLERANCE &&
      top >= -TOLERANCE &&
      right <= width + TOLERANCE &&
      bottom <= height + TOLERANCE;
    return !finite || !within || right < left || bottom < top;
  });
  return outside.map(
    (mark) => `${JSON.stringify(mark)} takes ${JSON.stringify(boxOf(mark))} of ${width}×${height}`,
  );
}

export function boxOf(mark: Mark): Box {
  switch (mark.kind) {
    case 'rect':
      return {
        left: mark.x,
        top: mark.y,
        right: mark.x + mark.width,
        bottom: mark.y + mark.height,
      };
    case 'line':
      return around([mark.x1, mark.x2], [mark.y1, mark.y2]);
    case 'circle':
      return around([mark.x - mark.r, mark.x + mark.r], [mark.y - mark.r, mark.y + mark.r]);
    case 'path':
      return pathBox(mark.d, mark.at);
    case 'text': {
      const size = TYPE_SIZE[mark.voice];
      const wide = textWidth(mark.text, size, FACE[mark.voice]);
      const before = { start: 0, middle: wide / 2, end: wide }[mark.anchor ?? 'start'];
      const left = mark.x - before;
      return { left, top: mark.y - size, right: left + wide, bottom: mark.y + size * 0.25 };
    }
  }
}

/** @returns a sentence for each pair of texts of a scene that lie over one another. */
export function overlaps({ marks }: Scene): string[] {
  const texts = marks.filter((mark) => mark.kind === 'text').filter(({ text }) => text !== '');
  const boxes = texts.map((mark) => ({ mark, box: inkOf(mark) }));
  return boxes.flatMap(({ mark, box }, index) =>
    boxes
      .slice(index + 1)
      .filter(({ box: other }) => meet(box, other))
      .map(({ mark: other }) => `“${mark.text}” at ${mark.x},${mark.y} lies over “${other.text}”`),
  );
}

/** Where the ink of a line of text stands: Han characters reach from 0.86 above to 0.1 below. */
function inkOf(mark: Extract<Mark, { kind: 'text' }>): Box {
  const size = TYPE_SIZE[mark.voice];
  return { ...boxOf(mark), top: mark.y - size * 0.86, bottom: mark.y + size * 0.1 };
}

function meet(a: Box, b: Box): boolean {
  return (
    a.left < b.right - TOLERANCE &&
    b.left < a.right - TOLERANCE &&
    a.top < b.bottom - TOLERANCE &&
    b.top < a.bottom - TOLERANCE
  );
}

/** The subset of path syntax that layouts write; anything else is a failure. */
function pathBox(d: string, at = { x: 0, y: 0 }): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let radius = 0;
  let read = 0;
  for (const [text, letter = '', list = ''] of d.matchAll(/([MmLHVlhvaZz])([-\d., ]*)/g)) {
    read += text.length;
    const numbers = list.trim() === '' ? [] : list.trim().split(/[ ,]+/).map(Number);
    const [first = Number.NaN, second = Number.NaN] = numbers;
    radius = 0;
    // After a closed shape the pen is back where the shape began.
    if (letter === 'M' || letter === 'L') [x, y] = [first, second];
    else if (letter === 'm') [x, y] = [startX + first, startY + second];
    else if (letter === 'H') x = first;
    else if (letter === 'V') y = first;
    else if (letter === 'l') [x, y] = [x + first, y + second];
    else if (letter === 'h') x += first;
    else if (letter === 'v') y += first;
    else if (letter === 'a') {
      radius = first;
      x += numbers[5] ?? Number.NaN;
      y += numbers[6] ?? Number.NaN;
    } else continue;
    if (letter === 'M' || letter === 'm') [startX, startY] = [x, y];
    xs.push(x);
    ys.push(y - radius, y + radius);
  }
  if (read !== d.length) throw new Error(`a path of unknown syntax: ${d}`);
  return around(
    xs.map((value) => value + at.x),
    ys.map((value) => value + at.y),
  );
}

function around(xs: number[], ys: number[]): Box {
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}
