import { z } from 'zod';
import { fault } from './remedy.ts';
import { previewPath, webAddress } from './address.ts';
import { dateSchema } from './period.ts';

export const SOURCE_KINDS = {
  official: '政府网站',
  'party-media': '党建网站',
  media: '新闻媒体',
  news: '行业媒体报道',
  mirror: '镜像站抓取件',
  repost: '转载件',
  reference: '标准与资料',
  unknown: '发布者不详',
} as const;

export const SOURCE_STATUS_LABELS = {
  excerpt: '所见为原页摘录',
  'transmitted-copy': '转载件：原页未核，不作外链',
  excluded: '未采用：只在存疑条目中提及',
} as const;

/** The same in a word, for lists that say once what it means. */
export const SOURCE_STATUS_NAMES = {
  excerpt: '原页摘录',
  'transmitted-copy': '转载件',
  excluded: '未采用',
} as const satisfies Record<keyof typeof SOURCE_STATUS_LABELS, string>;

const fields = z.strictObject({
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  title: z.string().min(1).describe('篇名；原件无题时写“（无题）”加内容提要'),
  publisher: z.string().min(1).describe('发布单位或媒体'),
  date: dateSchema.optional().describe('发布日期；不详则不填，并在 dateNote 说明'),
  dateNote: z.string().min(1).optional().describe('日期如何得知，例如“据转载件网址推定”'),
  url: webAddress('网址；只填可以公开链接的原页')
    .refine(
      (url) => previewPath(url) === undefined,
      fault('这是你自己电脑上的预览，读者打不开', 'own-computer'),
    )
    .optional()
    .describe('网址；只填可以公开链接的原页'),
  accessed: dateSchema.optional().describe('查阅日期'),
  kind: z.enum(Object.keys(SOURCE_KINDS) as [keyof typeof SOURCE_KINDS]).describe('来源类别'),
  status: z
    .enum(Object.keys(SOURCE_STATUS_LABELS) as [keyof typeof SOURCE_STATUS_LABELS])
    .describe('我们看到的是什么：excerpt 原页摘录，transmitted-copy 转载件，excluded 未采用'),
  relevance: z
    .enum(['subject', 'context', 'term', 'comparison'])
    .describe('与本站主题的关系：subject 同一主题，context 背景，term 术语，comparison 对照'),
  notes: z.string().min(1).optional().describe('读者判断可信度所需的说明'),
});

/**
 * Where facts come from: `content/sources/<id>.json`. The file name is the id. A union of one,
 * because Astro extends a bare object schema, and zod does not extend one with refinements.
 */
export const sourceSchema = z
  .union([fields])
  .refine((source) => source.status === 'excerpt' || source.url === undefined, {
    path: ['url'],
    ...fault('转载件和未采用的来源不得外链，请删去 url', 'delete-field'),
  })
  .refine((source) => source.date !== undefined || source.dateNote !== undefined, {
    path: ['date'],
    ...fault('没有日期时，请在 dateNote 里说明', 'add-field'),
  });

/** A source as the ledger's file publishes it, of which the checks have held all else. */
export const publishedSourceSchema = fields.extend({ id: z.string().describe('来源编号') });

export type Source = z.infer<typeof sourceSchema>;
