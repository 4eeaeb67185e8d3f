/**
 * A finished drawing: marks with their final coordinates (user units, y downwards) and strings.
 * Layouts make scenes; `svg.ts` writes them for pages and files alike, so a mark has one author.
 */
export interface Scene {
  width: number;
  height: number;
  marks: Mark[];
}

/** Colour comes from the tokens of the page through these roles, never from a layout. */
export type Tone =
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  /** What is left of a whole. */
  | 'rest'
  /** What joins two marks of one item. */
  | 'link'
  | 'rule'
  | 'axis';
/** `title` is the heading of a picture that stands alone. */
export type Voice = 'label' | 'value' | 'display' | 'strong' | 'quiet' | 'title';

interface Common {
  /** The fact that the mark shows; readers and checks follow it back to the ledger. */
  fact?: string | undefined;
  /** The row of the figure's table of words that the mark shows, from 0. */
  word?: number;
}

export type Mark =
  /** `texture` is a pattern over the tone, so that parts are told apart without colour. */
  | (Common & { kind: 'rect'; tone: Tone; texture?: true | undefined } & Place & Size)
  | (Common & { kind: 'line'; x1: number; y1: number; x2: number; y2: number; tone: Tone })
  /**
   * Filled, or with `stroke` drawn as a line; `at` moves the whole path. In the tone of a voice it
   * is the outline of a text.
   */
  | (Common & { kind: 'path'; d: string; tone: Tone | Voice; stroke?: true; at?: Place })
  /** A `hollow` circle is a ring: the first of two ends. */
  | (Common & { kind: 'circle'; r: number; tone: Tone; hollow?: true | undefined } & Place)
  | (Common & {
      kind: 'text';
      /** `y` is the baseline. */
      text: string;
      voice: Voice;
      /** A number of the drawing's own scale, not of a fact: a step of an axis, what a mark is worth. */
      scale?: true | undefined;
      anchor?: 'start' | 'middle' | 'end' | undefined;
    } & Place);

export interface Place {
  x: number;
  y: number;
}

interface Size {
  width: number;
  height: number;
}

/** @returns a straight line, its ends in user units. */
export function lineMark(x1: number, y1: number, x2: number, y2: number, tone: Tone): Mark {
  return { kind: 'line', x1, y1, x2, y2, tone };
}

export const SERIES_TONES = ['series-1', 'series-2', 'series-3', 'series-4'] as const;

/** @returns the tone of the nth series; past the fourth they repeat, and order tells them apart. */
export function seriesTone(index: number): Tone {
  return SERIES_TONES[index % SERIES_TONES.length]!;
}

/** @returns a mark moved by so many user units. */
export function moved(mark: Mark, { x, y }: Place): Mark {
  switch (mark.kind) {
    case 'line':
      return { ...mark, x1: mark.x1 + x, y1: mark.y1 + y, x2: mark.x2 + x, y2: mark.y2 + y };
    case 'path': {
      const { at = { x: 0, y: 0 } } = mark;
      return { ...mark, at: { x: at.x + x, y: at.y + y } };
    }
    default:
      return { ...mark, x: mark.x + x, y: mark.y + y };
  }
}
