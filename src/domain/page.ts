import { z } from 'zod';
import { exceptionsSchema } from './exception.ts';

/** Front matter of standing pages such as 关于本站, and of the handbook's. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).describe('页面标题'),
  summary: z.string().min(1).describe('一句话说明，列在目录和搜索结果里'),
  order: z.int().nonnegative().describe('目录中的次序，小的在前'),
  exceptions: exceptionsSchema,
});

export type Page = z.infer<typeof pageSchema>;
