import { z } from 'zod';
import { exceptionsSchema } from './exception.ts';
import { id } from './id.ts';

const side = z.union([
  z.strictObject({
    fact: id('数据编号'),
    remark: z.string().min(1).optional().describe('这一说法的限定'),
  }),
  z.strictObject({
    source: id('来源编号'),
    statement: z.string().min(1).describe('来源的说法，照录要点'),
  }),
]);

/** Where sources disagree, and what this site does about it: `content/discrepancies.json`. */
export const discrepanciesSchema = z.strictObject({
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  discrepancies: z
    .array(
      z.strictObject({
        id: id('存疑编号'),
        topic: z.string().min(1).describe('什么事上说法不一'),
        sides: z.array(side).min(2).describe('各种说法：采用的写数据编号，未采用的写来源和说法'),
        assessment: z.string().min(1).describe('如何判断'),
        handling: z.string().min(1).describe('本站怎么处理'),
      }),
    )
    .describe('存疑条目'),
  exceptions: exceptionsSchema,
});

export type Discrepancy = z.infer<typeof discrepanciesSchema>['discrepancies'][number];
