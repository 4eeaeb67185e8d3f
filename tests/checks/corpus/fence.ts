import type { BadCase } from './corpus.ts';
import { ADDRESSES } from './fence-addresses.ts';
import { CODE } from './fence-code.ts';
import { FILES } from './fence-files.ts';
import { HTML } from './fence-html.ts';
import { PAIRS } from './fence-pairs.ts';
import { SYNTAX } from './fence-syntax.ts';
import { TAGS } from './fence-tags.ts';

export { GOOD } from './fence-good.ts';

export const BAD: BadCase[] = [
  ...SYNTAX,
  ...PAIRS,
  ...CODE,
  ...TAGS,
  ...HTML,
  ...ADDRESSES,
  ...FILES,
];
