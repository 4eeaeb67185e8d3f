import { z } from 'zod';
import { exceptionsSchema } from './exception.ts';
import { dateSchema } from './period.ts';

/**
 * Which addresses are kept: cases, figures (with their embed pages and files), sources and standing
 * pages, because people outside store and cite them. Facts, terms and discrepancies are places on a
 * page that stays, their ids never change, and a browser sends no server what stands after “#”. The
 * handbook is for the staff of this very site, and its links are checked.
 */
const ADDRESS = /^\/(?:(?:cases|figures|sources)\/)?[a-z0-9]+(?:-[a-z0-9]+)*\/$/;

const address = (meaning: string) =>
  z
    .string()
    .regex(ADDRESS, '网址写作 /cases/编号/、/figures/编号/ 或 /sources/编号/，以斜杠开头和结尾')
    .describe(meaning);

const movedSchema = z.strictObject({
  from: address('旧网址'),
  to: address('现在的网址；又改过名的，写当时改成的也可以'),
});

const withdrawnSchema = z.strictObject({
  address: address('撤下的网址'),
  reason: z.string().min(1).describe('撤下的原因，显示给打开旧网址的读者'),
  date: dateSchema.describe('撤下的日期'),
});

/** The addresses that this site has published, which never die: `content/permalinks.json`. */
export const permalinksSchema = z.strictObject({
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  published: z
    .array(address('发布过的网址'))
    .describe('发布过的网址，只增不减；由 npm run check -- --fix 登记，不用手写'),
  moved: z
    .array(movedSchema)
    .describe('改过的网址：旧的自动转到新的；由 npm run rename 登记，没有就写 []'),
  withdrawn: z.array(withdrawnSchema).describe('撤下的网址：打开时显示“已撤下”和原因；没有就写 []'),
  exceptions: exceptionsSchema,
});

export type Permalinks = z.infer<typeof permalinksSchema>;
export type Moved = Permalinks['moved'][number];
export type Withdrawn = Permalinks['withdrawn'][number];

/** What a site that has published nothing yet has on record. */
export const NO_PERMALINKS: Permalinks = { published: [], moved: [], withdrawn: [] };

/**
 * @returns the last address of a chain of moves, itself if it never moved; undefined where the
 * chain comes back to where it was
 */
export function destinationOf(start: string, moved: readonly Moved[]): string | undefined {
  const next = new Map(moved.map(({ from, to }) => [from, to]));
  const seen = new Set<string>();
  let here = start;
  for (let to = next.get(here); to !== undefined; to = next.get(here)) {
    if (seen.has(here)) return undefined;
    seen.add(here);
    here = to;
  }
  return here;
}

/** @returns every address on record: it belongs to a page that is or was. */
export function knownAddresses({ published, moved, withdrawn }: Permalinks): Set<string> {
  return new Set([
    ...published,
    ...moved.map(({ from }) => from),
    ...withdrawn.map(({ address }) => address),
  ]);
}

/** @returns the folder of an address, `cases` of `/cases/station/`; empty for a standing page. */
export function folderOf(address: string): string {
  return /^\/([^/]+)\/./.exec(address)?.[1] ?? '';
}

/** Columns to which `prettier` fills a list of words. */
const WIDTH = 100;

/** @returns the list as its file holds it: in order of the alphabet, so that two people’s lines merge. */
export function permalinksText({ $schema, published, moved, withdrawn, exceptions }: Permalinks) {
  const sorted = [...new Set(published)].sort();
  const value = { $schema, published: sorted, moved, withdrawn, exceptions };
  const text = JSON.stringify(value, null, 2);
  const line = `  "published": [${sorted.map((one) => JSON.stringify(one)).join(', ')}],`;
  if (line.length > WIDTH) return `${text}\n`;
  return `${text.replace(/^ {2}"published": \[[^\]]*\],/m, () => line)}\n`;
}
