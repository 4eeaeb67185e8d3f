import { z } from 'zod';
import { fault, type Remedy } from './remedy.ts';
import { exceptionsSchema } from './exception.ts';
import { dateSchema, periodSchema, unstatedFault } from './period.ts';
import { id } from './id.ts';
import { locatorSchema } from './locator.ts';
import { QUALIFIER_IDS } from './qualifier.ts';

export const QUOTE_LIMIT = 20;

/** A digit of any script or shape, or a Chinese one; 两 and 百 are units too. */
const HOLDS_DIGIT = /[\p{N}零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]|^两./u;

/** Words taken from a source to prove one number; short enough to be a citation, not a copy. */
const evidence = {
  source: id('来源编号，即 sources 目录里的文件名'),
  locator: locatorSchema,
  quote: z
    .string()
    .min(1)
    .refine(
      (quote) => [...quote].length <= QUOTE_LIMIT,
      fault(`引文最多${QUOTE_LIMIT}个字`, 'shorten-quote'),
    )
    .describe(`原文引文，最多${QUOTE_LIMIT}个字，必须含有这个数字（按原文写法）`),
};

const comparisonSchema = z
  .strictObject({
    basis: z
      .enum(['year-on-year', 'earlier-total', 'other'])
      .describe('比较方式：year-on-year 同比，earlier-total 较此前总量，other 其他'),
    direction: z.enum(['up', 'down', 'unstated']).describe('升降：升 up、降 down、未写明 unstated'),
    against: z.string().min(1).describe('与什么比，例如“上年同期”'),
    inferred: z.boolean().optional().describe('原文没有写比较基期、由语境推定时填 true'),
  })
  .describe('与另一时期的比较，数字由比较得来时填写');

const supersededSchema = z
  .strictObject({
    value: z.number().describe('旧数值，单位同现在的数值'),
    qualifier: z.enum(QUALIFIER_IDS).describe('旧数值的语气'),
    period: periodSchema,
    ...evidence,
    until: dateSchema.describe('本站采用到哪一天'),
    why: z.string().min(1).describe('为什么改用新数值'),
  })
  .describe('被替换下来的旧数值，仍可引用');

const common = {
  id: id('数据编号，全站唯一，发布后不再改'),
  label: z.string().min(1).describe('数字说的是什么，不含数字本身，例如“建立党组织”'),
  value: z.number().optional().describe('数值，以 unit 为单位；与 text 二选一'),
  text: z.string().min(1).optional().describe('不是数值的记录，例如日期、代码；与 value 二选一'),
  unit: z
    .string()
    .min(1)
    .refine(
      (unit) => ![unit, unit.normalize('NFKC')].some((shape) => HOLDS_DIGIT.test(shape)),
      fault('单位里不能有数字，数字写在 value 里', 'unit'),
    )
    .optional()
    .describe('单位或量词，例如 个、万元、%'),
  qualifier: z
    .enum(QUALIFIER_IDS)
    .describe(
      '原文的语气：exact 确数，over 余，about 约，near 近，under 不足，at-most 不超过，at-least 至少，named 已列出、其后有“等”，or-more 以上，first 首，rank 位次',
    ),
  period: periodSchema,
  scope: id('口径：数字统计的范围，取自 taxonomy.json 的 scopes'),
  subject: z.string().min(1).describe('所属的工作或对象'),
  comparison: comparisonSchema.optional(),
  group: id(
    '可比组：同组的数据可以放在一起比，取自 taxonomy.json 的 comparisons；序列里的点随序列，不必填',
  ).optional(),
  enumerated: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      '所列各项，原文没有写数字、由所列各项数出来时逐项照录；项数必须等于数值，其后有“等”字的语气写 named',
    ),
  notes: z.string().min(1).optional().describe('读者应当知道的限定，例如分母不明'),
  history: z
    .array(supersededSchema)
    .min(1)
    .optional()
    .describe(
      '本站用过的旧数值，新的在前：来源更正、改用别的来源时，把旧数值移到这里；误录的没有来源说过，不进这里',
    ),
  reviewBy: dateSchema.optional().describe('到这一天要重新核对'),
};

const recorded = z.strictObject({
  ...common,
  ...evidence,
  status: z
    .enum(['single', 'transmitted-copy', 'excluded'])
    .describe(
      '来源情况：single 单一来源；transmitted-copy 只见转载或抓取件，原页未核；excluded 未采用，只列在存疑里对照',
    ),
});

const corroborated = z.strictObject({
  ...common,
  ...evidence,
  status: z.literal('corroborated').describe('另有来源写了同一个数字'),
  corroboration: z
    .array(z.strictObject(evidence))
    .min(1)
    .describe('写了同一个数字的其他来源，各附引文和位置'),
});

const derived = z.strictObject({
  ...common,
  status: z.literal('derived').describe('推算：由其他数据算出'),
  derivation: z
    .string()
    .min(1)
    .describe('算式，数据编号写在花括号里，例如 {srdi-2023} + {srdi-2024-added}'),
});

/** One number with everything needed to trust it. */
export const factSchema = z
  .discriminatedUnion('status', [recorded, corroborated, derived])
  .refine((fact) => (fact.value === undefined) !== (fact.text === undefined), {
    ...fault('value（数值）和 text（文字）必须填一个，且只填一个', 'value-or-text'),
  })
  .refine((fact) => fact.value === undefined || fact.unit !== undefined, {
    path: ['unit'],
    ...fault('有数值就要有单位', 'add-field'),
  })
  .refine(({ qualifier, enumerated }) => qualifier !== 'named' || enumerated !== undefined, {
    path: ['qualifier'],
    message: 'named（已列出）用于由所列各项数出、其后有“等”的数：把列出的各项写进 enumerated',
  })
  .refine(({ qualifier, enumerated }) => !enumerated || /^(?:exact|named)$/.test(qualifier), {
    path: ['qualifier'],
    message: '由所列各项数出的，语气写 exact；其后有“等”字的写 named',
  })
  .superRefine((fact, context) => {
    const quoted = 'quote' in fact ? fact.quote : '';
    const periods = [
      { period: fact.period, quote: quoted, path: [] },
      ...(fact.history ?? []).map((one, index) => ({ ...one, path: ['history', index] })),
    ];
    for (const { period, quote, path } of periods) {
      const message = unstatedFault(period, quote);
      if (message !== undefined) {
        context.addIssue({ code: 'custom', path: [...path, 'period', 'unstated'], message });
      }
    }
    const said = sourcesOfFact(fact);
    for (const [index, { source }] of (fact.history ?? []).entries()) {
      if (!said.includes(source)) continue;
      context.addIssue({
        code: 'custom',
        path: ['history', index, 'source'],
        params: { remedy: 'undo-history' satisfies Remedy },
        message: `“${source}”就是现在这个数的来源：history 只放别的来源写过的旧数值，误录的数没有来源写过`,
      });
    }
  });

const published = {
  theme: z.string().describe('所属文件的编号'),
  themeTitle: z.string().describe('所属分组的名称'),
  usedIn: z
    .array(
      z.strictObject({
        kind: z.string().describe('网页的种类'),
        id: z.string().describe('网页所写记录的编号'),
        title: z.string().describe('网页的标题'),
        path: z.string().describe('网页在本站的路径'),
      }),
    )
    .describe('哪些网页用到它'),
};

/** A fact as the ledger's file publishes it, of which the checks have held all else. */
export const publishedFactSchema = z.discriminatedUnion('status', [
  recorded.extend(published),
  corroborated.extend(published),
  derived.extend(published),
]);

/** A file of the ledger: `content/facts/<theme>.json`. */
export const factFileSchema = z.strictObject({
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  title: z.string().min(1).describe('这一组数据的名称'),
  description: z.string().min(1).optional().describe('这一组数据的说明，例如口径提示'),
  facts: z.array(factSchema).describe('数据，一条一个数字'),
  exceptions: exceptionsSchema,
});

export type Fact = z.infer<typeof factSchema>;
export type FactStatus = Fact['status'];

export const FACT_STATUS_LABELS = {
  single: '单一来源',
  corroborated: '多源印证',
  derived: '推算',
  'transmitted-copy': '转载件（原页未核）',
  excluded: '未采用（只供对照）',
} as const satisfies Record<FactStatus, string>;

/** @returns the ids of every source a fact rests on by itself; none for a derived one. */
export function sourcesOfFact(fact: Fact): string[] {
  if (fact.status === 'derived') return [];
  const others = fact.status === 'corroborated' ? fact.corroboration : [];
  return [fact.source, ...others.map(({ source }) => source)];
}
