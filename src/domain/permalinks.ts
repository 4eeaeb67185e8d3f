import { z } from 'zod';
import { shapedText } from './remedy.ts';
import { exceptionsSchema } from './exception.ts';
import { dateSchema } from './period.ts';

/**
 * Which addresses are kept: cases, figures (with their embed pages and files), sources, themes of the
 * ledger and standing pages, because people outside store and cite them. Terms and discrepancies are
 * places on a page that stays, their ids never change, and a browser sends no server what stands
 * after “#”; a fact is found by its id from any page of the ledger, first of all `/data/`. The
 * handbook is for the staff of this very site, and its links are checked.
 */
const ADDRESS = /^\/(?:(?:cases|data|figures|sources)\/)?[a-z0-9]+(?:-[a-z0-9]+)*\/$/;

const address = (meaning: string) =>
  shapedText({
    pattern: ADDRESS,
    sentence:
      '网址写作 /cases/编号/、/data/编号/、/figures/编号/ 或 /sources/编号/，以斜杠开头和结尾',
    remedy: 'site-path',
    meaning,
  });

const movedSchema = z.strictObject({
  from: address('旧网址'),
  to: address('现在的网址；又改过名的，写当时改成的也可以'),
});

/** Words that say that a page is gone, or that there is a reason, and never which. */
const SAYS_NOTHING =
  /由于|因为|因|故|按照?|根据|依照|应|某[些种]?|种种|一些|各种|有关|相关|特殊|客观|主观|个人|工作|业务|内部|领导|上级|单位|部门|需要|要求|安排|情况|问题|原因|缘故|理由|事由|写明|为什么|等|的|了|予以|现|已经?|将|暂时?|先|请|特此|说明|撤[下回销除]?|下[架线]|删除|取消|停止|公开|发布|网页|页面|本页|此页|案例|图表|来源|文章|内容|不[详明便宜再想用]|未知|待[写补定]|其[他它]|别的|暂?[无没]有?|有|略|如[题下上]|同上|测试|\b(?:n\/?a|none|null|nil|other|reasons?|test|todo|tbd|unknown|misc)\b/giu;

/** @returns whether a reason tells a reader nothing: 因故, 其他, 无, 原因, signs alone, one sign over and over. */
export function isEmptyReason(reason: string): boolean {
  const left = reason
    .normalize('NFKC')
    .replace(SAYS_NOTHING, '')
    .replace(/[^\p{L}]/gu, '');
  return left === '' || /^(\p{L})\1+$|^[a-z]$/iu.test(left);
}

export const EMPTY_REASON =
  '这不算原因，读者看了还是不明白：写明具体是什么事，例如“来源已经撤稿，无法核对。”';

const withdrawnSchema = z.strictObject({
  address: address('撤下的网址'),
  reason: z
    .string()
    .min(1)
    .refine((reason) => !isEmptyReason(reason), EMPTY_REASON)
    .describe('撤下的原因，显示给打开旧网址的读者'),
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
