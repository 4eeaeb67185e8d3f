import { z } from 'zod';
import { exceptionsSchema } from './exception.ts';
import { id } from './id.ts';

/** Whether the points of a series may be compared, as a page says it. */
export const COMPARABILITY = {
  comparable: '同口径可比',
  'with-care': '加注后可并列',
  'not-a-trend': '不得连成走势',
} as const;

/**
 * A run of facts meant to be read together: `content/series/<id>.json`. A point names a fact of
 * the ledger, which carries its value, period, scope, source and locator; nothing is typed twice.
 */
export const seriesSchema = z.strictObject({
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  title: z.string().min(1).describe('序列名称'),
  points: z
    .array(
      z.strictObject({
        fact: id('数据编号'),
        note: z.string().min(1).optional().describe('读者看到这个点时应当知道的限定'),
      }),
    )
    .min(1)
    .describe('各点，按时间先后；每点指向一条数据'),
  comparability: z
    .enum(Object.keys(COMPARABILITY) as [keyof typeof COMPARABILITY])
    .describe('可比性：comparable 同口径可比，with-care 加注后可并列，not-a-trend 不得连成走势'),
  group: id('可比组：同组的数据口径相同，可以放在一起比'),
  cautions: z.array(z.string().min(1)).describe('读这组数字要注意什么；没有就写空列表'),
  exceptions: exceptionsSchema,
});

export type Series = z.infer<typeof seriesSchema>;
