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
export type Tone = 'series-1' | 'series-2' | 'series-3' | 'series-4' | 'rest' | 'rule' | 'axis';
export type Voice = 'label' | 'value' | 'display' | 'strong' | 'quiet';

interface Common {
  /** The fact that the mark shows; readers and checks follow it back to the ledger. */
  fact?: string;
}

export type Mark =
  | (Common & { kind: 'rect'; x: number; y: number; width: number; height: number; tone: Tone })
  | (Common & { kind: 'line'; x1: number; y1: number; x2: number; y2: number; tone: Tone })
  | (Common & { kind: 'path'; d: string; tone: Tone })
  | (Common & { kind: 'circle'; x: number; y: number; r: number; tone: Tone })
  | (Common & {
      kind: 'text';
      x: number;
      /** The baseline. */
      y: number;
      text: string;
      voice: Voice;
      /** A number of the drawing's own scale, not of a fact: a step of an axis, what a mark is worth. */
      scale?: true;
      anchor?: 'start' | 'middle' | 'end';
    });

export const SERIES_TONES = ['series-1', 'series-2', 'series-3', 'series-4'] as const;

/** @returns the tone of the nth series; past the fourth they repeat, and order tells them apart. */
export function seriesTone(index: number): Tone {
  return SERIES_TONES[index % SERIES_TONES.length]!;
}
