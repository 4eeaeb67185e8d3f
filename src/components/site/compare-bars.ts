/** A bar on a track from 0 to 1 that holds zero and every value. */
export interface Bar {
  zero: number;
  start: number;
  length: number;
  /** Ends at zero instead of beginning there. */
  negative: boolean;
}

/** @returns the bars of finite values on one scale that includes zero. */
export function barsOf(values: readonly number[]): Bar[] {
  const lowest = Math.min(0, ...values);
  const span = Math.max(0, ...values) - lowest || 1;
  return values.map((value) => ({
    zero: (0 - lowest) / span,
    start: (Math.min(value, 0) - lowest) / span,
    length: Math.abs(value) / span,
    negative: value < 0,
  }));
}
