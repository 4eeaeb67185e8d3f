import { z } from 'zod';
import { exceptionsSchema } from './exception.ts';
import { id } from './id.ts';
import { factsInTexts } from './mentions.ts';

const group = z.strictObject({
  label: z.string().min(1).optional().describe('这一组的名称，例如“2024年”'),
  facts: z.array(id('数据编号')).min(1).describe('这一组的数据'),
  total: id('这一组合计的数据编号；没有合计的数据就不填').optional(),
});

/**
 * What every figure declares, whatever its type: `content/figures/<id>.json`. A figure names facts
 * and series and never holds a number; numbers inside its sentences are written {fact-id}.
 */
export const figureCommon = {
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  title: z.string().min(1).describe('图题：图里是什么，不下结论'),
  takeaway: z.string().min(1).describe('要点：一句话说图上能看出什么；数字写成 {数据编号}'),
  groups: z.array(group).min(1).optional().describe('数据分组；与 series 二选一'),
  series: z.array(id('序列编号')).min(1).optional().describe('时间序列；与 groups 二选一'),
  labels: z
    .record(z.string(), z.string().min(1))
    .optional()
    .describe('图中的短标签：数据编号对应的文字，不填则用数据的名称'),
  howToRead: z.string().min(1).optional().describe('怎么读这张图；口径混用时必填'),
  cautions: z.array(z.string().min(1)).describe('方法与提醒；没有就写 []'),
  themes: z.array(id('主题编号')).min(1).describe('主题，取自 taxonomy.json'),
  exceptions: exceptionsSchema,
};

export type FigureGroup = z.infer<typeof group>;

export interface FigureCommon {
  title: string;
  takeaway: string;
  groups?: FigureGroup[] | undefined;
  series?: string[] | undefined;
  labels?: Record<string, string> | undefined;
  howToRead?: string | undefined;
  cautions: string[];
  themes: string[];
}

/** @returns the ids of the facts named in a figure's own sentences. */
export function factsInFigureTexts(figure: FigureCommon): string[] {
  return factsInTexts([figure.title, figure.takeaway, figure.howToRead, ...figure.cautions]);
}
