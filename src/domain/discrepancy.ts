import { z } from 'zod';
import { exceptionsSchema } from './exception.ts';
import { id } from './id.ts';

/** What the site does with a side of a discrepancy. */
export const STANDINGS = { used: '采用', listed: '并列', excluded: '未采用' } as const;

const standing = z
  .enum(Object.keys(STANDINGS) as [keyof typeof STANDINGS])
  .describe('本站怎样对待这一说法：used 采用，listed 并列，excluded 未采用');

const side = z.union([
  z.strictObject({
    fact: id('数据编号'),
    standing,
    remark: z.string().min(1).optional().describe('这一说法的限定'),
  }),
  z.strictObject({
    source: id('来源编号'),
    standing,
    statement: z.string().min(1).describe('来源的说法，照录要点；说的是数，就登记成数据，写 fact'),
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
        sides: z
          .array(side)
          .min(2)
          .refine((sides) => sides.filter((one) => one.standing === 'used').length <= 1, {
            message: '采用（used）的说法只能有一个：两个都用的，各写 listed（并列）',
          })
          .describe('各种说法：是数的写数据编号，不是数的写来源和说法；采用的至多一个'),
        assessment: z.string().min(1).describe('如何判断，为什么采用这一说'),
        handling: z.string().min(1).describe('本站怎么处理'),
      }),
    )
    .describe('存疑条目'),
  exceptions: exceptionsSchema,
});

export type Discrepancy = z.infer<typeof discrepanciesSchema>['discrepancies'][number];

/** Lists the sentences that are said of a discrepancy, its numbers as `{id}`. */
export function discrepancyTexts(
  one: Discrepancy,
  facts: ReadonlyMap<string, { label: string }>,
): string[] {
  const sides = one.sides.map((side) =>
    'fact' in side
      ? `${facts.get(side.fact)?.label ?? ''}{${side.fact}}${side.remark ?? ''}`
      : side.statement,
  );
  return [`【标题】${one.topic}`, ...sides, one.assessment, one.handling];
}
