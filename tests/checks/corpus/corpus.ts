/** A file that is right though it looks wrong, put into the small content root. */
export interface GoodCase {
  title: string;
  /** Path under the content root. */
  place: string;
  text: string;
  /** Other files that it needs, by path. */
  also?: Record<string, string>;
}

/** A file with faults, and exactly what all rules together find; line 0 where there is no place. */
export interface BadCase extends GoodCase {
  findings: { rule: string; line: number; column: number; endLine: number; endColumn: number }[];
}
