import type { BadCase } from './corpus.ts';
import { DATA } from './typography-data.ts';
import { PROSE } from './typography-prose.ts';

export { GOOD } from './typography-good.ts';
export const BAD: BadCase[] = [...PROSE, ...DATA];
