import type { FigureTypeName } from '../../../src/figures/index.ts';
import { timeInRounds, timeOf, timesOf, type Times } from './rounds.ts';
import { sizeOf, type Size } from './size.ts';
import type { Subject } from './subjects.ts';

/** What one figure takes, with the milliseconds of all its runs. */
export interface Measured extends Times, Size {
  name: string;
  type: FigureTypeName;
  samples: number[];
  /** Milliseconds of its first drawing, which the compiler has not seen yet. */
  first: number;
}

export function measureSubjects(subjects: Subject[], runs: number): Measured[] {
  const firsts = subjects.map(({ draw }) => timeOf(draw));
  const all = timeInRounds(
    subjects.map(({ draw }) => draw),
    runs,
  );
  return subjects.map(({ name, type, draw }, index) => {
    const samples = all[index]!;
    return { name, type, samples, first: firsts[index]!, ...timesOf(samples), ...sizeOf(draw()) };
  });
}
