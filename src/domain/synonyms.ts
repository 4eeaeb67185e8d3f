import { z } from 'zod';

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
