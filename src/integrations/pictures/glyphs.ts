/** A part of an outline: an SVG path command with absolute coordinates in ems, y upwards. */
export interface PathCommand {
  type: string;
  values: readonly number[];
}

/** The shape of one character; its origin is the left end of its baseline. */
export interface Glyph {
  /** How far the next character stands from this one, in ems. */
  advance: number;
  outline: readonly PathCommand[];
}

export interface GlyphSource {
  /**
   * @param weight as in CSS, 400 is regular
   * @returns undefined for a character that the source has no shape for
   */
  glyph: (character: string, weight: number) => Glyph | undefined;
}
