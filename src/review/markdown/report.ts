import type { Change } from '../change.ts';
import { caseLines } from './cases.ts';
import { shown, type Cut } from './cut.ts';
import { figureLines } from './figures.ts';
import { addressLines, findingLines } from './findings.ts';
import { numberLines } from './numbers.ts';
import { pageLines } from './pages.ts';
import { recordLines } from './records.ts';
import { summaryLines } from './summary.ts';
import { code } from './text.ts';

/** Forges take comments of 65,536 characters; what they add themselves must fit too. */
export const COMMENT_LIMIT = 60_000;

const NO_CHANGE = '没有内容改动。';
const STEPS = [Infinity, 300, 150, 80, 40, 20, 10, 5, 3, 1];

export interface ReportOptions {
  /** Whether the pictures are written beside the report. */
  pictured: boolean;
  /** The name of the file that holds the report uncut. */
  whole: string;
  /** In UTF-16 units; Infinity for the whole. */
  limit: number;
}

/** @returns what a change does, in Chinese Markdown; lists are cut with a count until it fits. */
export function renderReport(change: Change, { pictured, whole, limit }: ReportOptions): string {
  if (!change.any) return `${NO_CHANGE}\n`;
  for (const most of STEPS) {
    const text = render(change, pictured, { most, whole });
    if (text.length <= limit) return text;
  }
  const text = render(change, pictured, { most: 1, whole });
  const end = `\n\n……报告太长，其余见完整的报告（${whole}）\n`;
  const fitting = text.slice(0, limit - end.length);
  return fitting.slice(0, fitting.lastIndexOf('\n')) + end;
}

function render(change: Change, pictured: boolean, cut: Cut): string {
  const lines = [
    ...summaryLines(change, cut),
    ...numberLines(change, cut),
    ...caseLines(change, cut),
    ...pageLines(change, cut),
    ...figureLines(change, pictured, cut),
    ...recordLines(change, cut),
    ...addressLines(change, cut),
    ...findingLines(change, cut),
    ...fileLines(change, cut),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

const FATES = { added: '新增', changed: '改动', removed: '删去' };

function fileLines({ files }: Change, cut: Cut): string[] {
  return [
    `## 改动的文件（${files.length}个）`,
    '',
    ...shown(files, ({ place, fate }) => [`- ${FATES[fate]} ${code(place)}`], cut),
  ];
}
