import { z } from 'zod';
import { csvOf, csvText } from '../domain/csv.ts';
import { plainText } from '../domain/format.ts';
import { ledgerRow } from '../domain/ledger-row.ts';
import type { FigureCommon } from '../domain/figure.ts';
import type { Identified, Library } from '../domain/library.ts';
import { allData, figureData } from './data.ts';
import { summaryOf } from './draw.ts';
import type { Figure } from './index.ts';
import { figureWords } from './word-table.ts';

const record = z.looseObject({
  id: z.string().describe('数据编号，与数据账本相同'),
  groupInFigure: z.string().optional().describe('图中的分组；只有一组时没有这一项'),
  labelInFigure: z.string().describe('图中的标签'),
  written: z.string().describe('连同语气和单位的写法，例如“1.2万余人次”'),
});

/** What `/figures/<id>.json` says, for programs; its JSON Schema is published beside the ledger. */
export const figureFileSchema = z.strictObject({
  $schema: z.string().describe('这份结构说明的网址'),
  id: z.string().describe('图表编号'),
  type: z.string().describe('图的种类'),
  title: z.string().describe('图题'),
  takeaway: z.string().describe('要点'),
  summary: z.string().describe('由数据生成的说明，读屏软件念的就是它'),
  howToRead: z.string().optional().describe('读法'),
  cautions: z.array(z.string()).describe('方法与提醒'),
  updated: z.string().describe('最近一次改动的日期'),
  page: z.string().describe('图的网页'),
  data: z.array(record).describe('图中的数据，每条是账本里的一条完整记录'),
  words: z
    .strictObject({
      columns: z.array(z.string()).describe('表头'),
      rows: z.array(z.array(z.string())).describe('各行，与表头同样多的格'),
    })
    .optional()
    .describe('图中的文字，成表；没有文字的图没有这一项'),
  wordSources: z
    .array(z.looseObject({ source: z.string().describe('来源编号') }))
    .optional()
    .describe('图中文字的出处'),
  sources: z.record(z.string(), z.looseObject({})).describe('来源，按编号'),
  licence: z
    .strictObject({ name: z.string().describe('名称'), url: z.string().describe('全文网址') })
    .describe('使用许可'),
});

export type FigureFile = z.infer<typeof figureFileSchema>;

/**
 * @param urls where the page of the figure and the schema are published
 * @returns a figure with every record it rests on, for programs
 */
export function figureFile(
  figure: Identified<Figure>,
  library: Library<Figure>,
  urls: { page: string; schema: string },
): FigureFile {
  const { sources: wordSources }: FigureCommon = figure;
  const words = figureWords(figure);
  const text = (template: string) => plainText(template, library);
  return {
    $schema: urls.schema,
    id: figure.id,
    type: figure.type,
    title: figure.title,
    takeaway: text(figure.takeaway),
    summary: summaryOf(figure, library),
    ...(figure.howToRead && { howToRead: text(figure.howToRead) }),
    cautions: figure.cautions.map(text),
    updated: figure.updated,
    page: urls.page,
    data: allData(figureData(figure, library)).map(({ fact, label, group, written }) => ({
      ...(group && { groupInFigure: group }),
      labelInFigure: label,
      written,
      ...fact,
    })),
    ...(words && { words }),
    ...(wordSources && { wordSources }),
    sources: Object.fromEntries(
      library.sourceIdsOfFigure(figure).map((id) => [id, library.source(id)]),
    ),
    licence: library.site.contentLicence,
  };
}

/** Writes the facts of a figure as CSV, a row each with its sources; its words where it has no fact. */
export function figureCsv(figure: Figure, library: Library<Figure>): string {
  const facts = allData(figureData(figure, library));
  const words = figureWords(figure);
  if (facts.length === 0 && words) return csvText(words.columns, words.rows);
  return csvOf(
    facts.map(({ fact, label, group = '' }) => ({
      图中分组: group,
      图中标签: label,
      ...ledgerRow(fact, library),
    })),
  );
}
