import { z } from 'zod';
import { exceptionsSchema } from './exception.ts';
import { id } from './id.ts';

const term = z.strictObject({
  id: id('术语编号'),
  term: z.string().min(1).describe('术语'),
  aliases: z.array(z.string().min(1)).describe('同义说法、简称；没有就写 []'),
  explanation: z.string().min(1).describe('一句话解释'),
  status: z
    .enum(['sourced', 'ours'])
    .describe('来源情况：sourced 有来源的解释；ours 本站的通俗说明，没有公开出处'),
  source: id('解释所依据的来源编号').optional(),
  english: z.string().min(1).describe('英文'),
  englishSource: id('英文所依据的来源编号').optional(),
  notes: z.string().min(1).optional().describe('使用时要注意什么'),
  inSeed: z.boolean().describe('主要来源的原文是否用了这个词'),
});

/** The terms readers meet: `content/glossary.json`. */
export const glossarySchema = z.strictObject({
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  terms: z
    .array(
      term.refine((entry) => (entry.status === 'sourced') === (entry.source !== undefined), {
        path: ['source'],
        message: '有来源的解释（sourced）要填 source，本站说明（ours）不填',
      }),
    )
    .describe('术语'),
  exceptions: exceptionsSchema,
});

export type Term = z.infer<typeof term>;

const synonym = z.strictObject({
  says: z
    .array(z.string().min(2))
    .min(1)
    .describe('读者会说的词，例如 看病、就医；每个词全文件只写一次'),
  means: z
    .array(z.string().min(2))
    .min(1)
    .describe('本站文字里的词，例如 医院；每个词都要在本站的标题、正文或数据里出现过'),
  near: z
    .literal(true)
    .optional()
    .describe(
      '右边的词说的不是同一样东西，只是能从那里找到，例如 歇脚点 → 驿站；写了它，右边的数就不当作左边的答案',
    ),
});

/** Everyday words for what the content calls otherwise: `content/synonyms.json`. */
export const synonymsSchema = z.strictObject({
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  synonyms: z.array(synonym).describe('日常说法：读者用左边的词查找时，也找右边的词'),
});

export type Synonym = z.infer<typeof synonym>;

/** A content root need not have any. */
export const NO_SYNONYMS: z.infer<typeof synonymsSchema> = { synonyms: [] };
