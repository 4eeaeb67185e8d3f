import type { BadCase } from './corpus.ts';
import { IDS_BAD } from './records-ids.ts';
import { SCHEMA_BAD } from './records-schema.ts';

export { GOOD } from './records-good.ts';

export const BAD: BadCase[] = [...SCHEMA_BAD, ...IDS_BAD];
