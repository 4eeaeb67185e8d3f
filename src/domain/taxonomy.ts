import { z } from 'zod';
import { shapedText } from './remedy.ts';
import { SITE_PATH } from './address.ts';
import { exceptionsSchema } from './exception.ts';
import { id } from './id.ts';

const named = (what: string) => ({
  id: id(`${what}编号`),
  label: z.string().min(1).describe(`${what}名称`),
});

const strandItem = z.strictObject({
  ...named('脉络条目'),
  full: z.string().min(1).describe('原文的完整提法'),
  summary: z.string().min(1).describe('一句话说明；数字写成 {数据编号}'),
});

/** The words a zone files its cases under: `content/taxonomy.json`. */
export const taxonomySchema = z.strictObject({
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  strands: z
    .array(
      z.strictObject({
        ...named('脉络'),
        role: z.string().min(1).describe('这一组在全篇中的作用，例如“做法”'),
        summary: z.string().min(1).describe('一句话说明'),
        items: z.array(strandItem).min(1).describe('脉络下的条目'),
      }),
    )
    .min(1)
    .describe('脉络：案例归属的框架，按先后排列'),
  audiences: z.array(z.strictObject(named('服务对象'))).describe('服务对象'),
  industries: z.array(z.strictObject(named('行业'))).describe('行业'),
  themes: z.array(z.strictObject(named('主题'))).describe('主题'),
  scopes: z
    .array(
      z.strictObject({
        ...named('口径'),
        note: z.string().min(1).describe('这个口径包括什么、不包括什么'),
      }),
    )
    .min(1)
    .describe('口径：数字统计的范围'),
  comparisons: z
    .array(
      z.strictObject({
        ...named('可比组'),
        note: z.string().min(1).describe('为什么可以放在一起比：数的是什么，单位、口径、时段怎样'),
      }),
    )
    .describe('可比组：可以放在一起比的数据，“对照”页照此放行；没有就写 []'),
  entities: z
    .array(
      z.strictObject({
        label: z.string().min(1).describe('原文提到的名称'),
        aliases: z.array(z.string().min(1)).describe('其他叫法；没有就写 []'),
        home: shapedText({
          pattern: SITE_PATH,
          sentence: '写作以 / 开头的本站路径，例如 /cases/red-station/',
          remedy: 'site-path',
          meaning: '在本站哪里可以读到，例如 /cases/red-station/',
        }),
      }),
    )
    .describe('原文提到的名称及其在本站的落脚处，供搜索和名称索引使用'),
  exceptions: exceptionsSchema,
});

export type Taxonomy = z.infer<typeof taxonomySchema>;

/** Stands where none can be read. */
export const EMPTY_TAXONOMY: Taxonomy = {
  strands: [],
  audiences: [],
  industries: [],
  themes: [],
  scopes: [],
  comparisons: [],
  entities: [],
};
