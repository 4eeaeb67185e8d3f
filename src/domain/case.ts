import { z } from 'zod';
import { shapedText } from './remedy.ts';
import { CASE_KINDS, type CaseKind } from './kinds.ts';
import { exceptionsSchema } from './exception.ts';
import { dateSchema, periodSchema, unstatedFault } from './period.ts';
import { id } from './id.ts';

export const CASE_SECTIONS = ['背景', '做法', '成效', '局限与资料缺口'] as const;

/** What stands where somebody has still to write something. */
export const UNWRITTEN = '待写';
/** The id of a record of which nobody has said what it is. */
export const UNNAMED = 'unnamed';
/** What a section of a draft says until it is written. */
export const TO_WRITE = `${UNWRITTEN}：`;

/** What is said of a text that a machine helped to write, before where its numbers can be checked. */
export const AI_LABEL = '本文由人工智能辅助撰写；数字取自数据账本，逐条附有出处';

/** A write-up: the front matter of `content/cases/<slug>/index.mdx`. The folder name is the slug. */
export const caseSchema = z.strictObject({
  kind: z
    .enum(Object.keys(CASE_KINDS) as [CaseKind])
    .describe(
      '类型：brand 品牌，site 示范点，station 服务阵地，mechanism 机制，project 工程，outcome 成效',
    ),
  title: z.string().min(1).describe('案例名称'),
  aliases: z.array(z.string().min(1)).describe('简称、旧称，搜索时等同于名称；没有就写 []'),
  summary: z.string().min(1).describe('一两句话说清是什么、做了什么；数字写成 {数据编号}'),
  strands: z.array(id('脉络条目编号')).min(1).describe('属于脉络的哪些条目，取自 taxonomy.json'),
  audiences: z.array(id('服务对象编号')).describe('服务对象，取自 taxonomy.json；没有就写 []'),
  industries: z.array(id('行业编号')).describe('行业，取自 taxonomy.json；没有就写 []'),
  themes: z.array(id('主题编号')).min(1).describe('主题，取自 taxonomy.json'),
  period: periodSchema.superRefine((period, context) => {
    const message = unstatedFault(period);
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['unstated'], message });
  }),
  sources: z.array(id('来源编号')).min(1).describe('正文依据的来源'),
  related: z.array(id('案例编号')).describe('相关案例；没有就写 []'),
  status: z
    .enum(['published', 'draft'])
    .describe('发布状态：published 发布，draft 草稿（不进入正式网站）'),
  published: dateSchema.describe('首次发布日期'),
  updated: dateSchema.describe('最近更新日期'),
  aiAssisted: z.boolean().describe('是否用人工智能辅助撰写；是则页面上标明'),
  cover: z
    .strictObject({
      src: shapedText({
        pattern: /^\.\//,
        sentence: '封面图放在案例文件夹里，写作 ./图片名',
        remedy: 'cover',
        meaning: '封面图',
      }),
      alt: z.string().min(1).describe('封面图里有什么，念给看不见图的人听'),
    })
    .optional()
    .describe('封面图；没有就不填'),
  exceptions: exceptionsSchema,
});

export type Case = z.infer<typeof caseSchema>;

/** @returns whether a write-up says what it is about before its first heading; else its summary does. */
export function hasLead(body: string): boolean {
  return !/^\s*(?:#|<(?:Figure|Gap)\b|$)/.test(body);
}
