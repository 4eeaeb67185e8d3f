import { z } from 'zod';
import { exceptionsSchema } from './exception.ts';
import { id } from './id.ts';
import { locatorSchema } from './locator.ts';
import { factsInTexts } from './mentions.ts';
import { dateSchema } from './period.ts';

const group = z.strictObject({
  label: z.string().min(1).optional().describe('这一组的名称，例如“2024年”'),
  facts: z.array(id('数据编号')).min(1).describe('这一组的数据'),
  total: id('这一组合计的数据编号；没有合计的数据就不填').optional(),
});

const groups = z.array(group).min(1);
const series = z.array(id('序列编号')).min(1);

/** What every figure declares, whatever its type: `content/figures/<id>.json`. */
export const figureCommon = {
  $schema: z.string().optional().describe('编辑器用的结构说明文件'),
  title: z.string().min(1).describe('图题：图里是什么，不下结论'),
  takeaway: z.string().min(1).describe('要点：一句话说图上能看出什么；数字写成 {数据编号}'),
  labels: z
    .record(z.string(), z.string().min(1))
    .optional()
    .describe('图中的短标签：数据编号对应的文字，不填则用数据的名称'),
  howToRead: z.string().min(1).optional().describe('怎么读这张图；口径混用时必填'),
  cautions: z.array(z.string().min(1)).describe('方法与提醒；没有就写 []'),
  themes: z.array(id('主题编号')).min(1).describe('主题，取自 taxonomy.json'),
  updated: dateSchema.describe('这张图最近一次改动的日期，写进引用格式'),
  exceptions: exceptionsSchema,
};

/** The facts of a figure: exactly one of the three. A figure never holds a number itself. */
export const figureFacts = {
  groups: groups.optional().describe('数据分组；与 series、panels 三选一'),
  series: series.optional().describe('时间序列；与 groups、panels 三选一'),
  panels: z
    .array(
      z.strictObject({
        label: z.string().min(1).describe('这一小图的名称'),
        groups: groups.optional().describe('这一小图的数据分组；与 series 二选一'),
        series: series.optional().describe('这一小图的时间序列；与 groups 二选一'),
      }),
    )
    .min(2)
    .optional()
    .describe('小图：同一种图并排画几幅，用同一把尺子；与 groups、series 三选一'),
};

/** Where the words of a figure come from; a figure of words has no fact to vouch for them. */
export const wordSources = z
  .array(z.strictObject({ source: id('来源编号'), locator: locatorSchema }))
  .min(1)
  .describe('图中文字的出处');

type FigureGroup = z.infer<typeof group>;

/** What is drawn on one plot: groups and series of facts, the stages of a flow, the rows of a matrix. */
interface FigurePlot {
  label?: string | undefined;
  groups?: FigureGroup[] | undefined;
  series?: string[] | undefined;
  stages?: FigureStage[] | undefined;
  rows?: { label: string; cells: string[] }[] | undefined;
}

/** A column of a flow. */
interface FigureStage {
  label: string;
  items: { label: string; facts: string[] }[];
}

/** A figure as the site handles it, whatever its type. */
export interface FigureCommon extends Omit<FigurePlot, 'label'> {
  title: string;
  takeaway: string;
  panels?: FigurePlot[] | undefined;
  /** Where the words of a matrix or a flow come from. */
  sources?: z.infer<typeof wordSources> | undefined;
  labels?: Record<string, string> | undefined;
  howToRead?: string | undefined;
  cautions: string[];
  themes: string[];
  updated: string;
}

/** Finds the plots of a figure, its panels or the one that is the whole of it, and where they stand. */
export function plotsOf({
  panels,
  groups,
  series,
  stages,
  rows,
}: FigureCommon): (FigurePlot & { path: (string | number)[] })[] {
  if (!panels) return [{ path: [], groups, series, stages, rows }];
  return panels.map((panel, index) => ({ ...panel, path: ['panels', index] }));
}

/**
 * @param pointsOf the facts of a series, by its id
 * @returns the ids of the facts a figure draws, in order, with repeats
 */
export function factsDrawn(figure: FigureCommon, pointsOf: (series: string) => string[]): string[] {
  return plotsOf(figure).flatMap(({ groups = [], series = [], stages = [] }) => [
    ...groups.flatMap(({ facts, total }) => (total ? [...facts, total] : facts)),
    ...series.flatMap(pointsOf),
    ...stages.flatMap(({ items }) => items.flatMap(({ facts }) => facts)),
  ]);
}

/** @returns the ids of the facts named in a figure's own sentences. */
export function factsInFigureTexts(figure: FigureCommon): string[] {
  return factsInTexts([figure.title, figure.takeaway, figure.howToRead, ...figure.cautions]);
}
