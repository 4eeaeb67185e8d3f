import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { libraryOf } from '../../scripts/bench/payloads/library.ts';
import { readWorkspace } from '../../src/content/read.ts';

const { zone } = JSON.parse(readFileSync('content/site.json', 'utf8')) as { zone: string };

/** Tests that hold the content of one zone right; where `content/` is another's, they are skipped. */
export const describeZone = describe.skipIf(zone !== '阿拉善高新区、乌兰布和示范区');

export const workspace = await readWorkspace('content');

/** The content joined up without Astro. */
export const library = libraryOf(workspace);
