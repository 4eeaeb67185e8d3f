import type { Change, FigureChange, PageChange, RecordChange } from '../change.ts';
import { caseLines } from './cases.ts';
import { section, shown, type Cut, code, plain, target, fieldWords } from './text.ts';
import { addressLines, findingLines } from './findings.ts';
import { numberLines } from './numbers.ts';
import { summaryLines } from './summary.ts';
import type { Step } from '../sequence.ts';

/** Forges take comments of 65,536 characters; what they add themselves must fit too. */
export const COMMENT_LIMIT = 60_000;

const NO_CHANGE = '没有内容改动。';
const STEPS = [Infinity, 300, 150, 80, 40, 20, 10, 5, 3, 1];

interface ReportOptions {
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
  const write = ({ place, fate }: Change['files'][number]) => [`- ${FATES[fate]} ${code(place)}`];
  return section(`## 改动的文件（${files.length}个）`, files, write, cut);
}

function figureLines({ figures }: Change, pictured: boolean, cut: Cut): string[] {
  const hint = pictured ? '' : '\n\n加上选项 --out 文件夹，可以得到改前、改后的图。';
  return section(`## 图${hint}`, figures, (figure) => figureItem(figure, pictured), cut);
}

function figureItem(figure: FigureChange, pictured: boolean): string[] {
  const { id, title, fate, shownIn } = figure;
  const where = shownIn.length > 0 ? `，用在${shownIn.map(plain).join('、')}` : '';
  const files = pictureFiles(figure);
  const alt = (when: string) => `${when}的图：${plain(title)}`;
  const picture = (when: string, file: string | undefined) =>
    file && pictured ? [`  - ${when}：`, '', `    ![${alt(when)}](${target(file)})`, ''] : [];
  return [
    `- ${FATES[fate]}：${plain(title)} ${code(id)}${where}`,
    ...(fate !== 'removed' && figure.after === undefined ? ['  - 这张图现在画不出来'] : []),
    ...picture('改前', files.before),
    ...picture('改后', files.after),
  ];
}

/** @returns where the pictures of a figure stand beside the report; ids are safe as file names. */
export function pictureFiles({ id, before, after }: FigureChange): {
  before?: string;
  after?: string;
} {
  const name = id.replace(/[^\w-]/g, '_');
  return {
    ...(before !== undefined && { before: `figures/${name}-before.svg` }),
    ...(after !== undefined && { after: `figures/${name}-after.svg` }),
  };
}

function pageLines({ pages, numbers }: Change, cut: Cut): string[] {
  const ledger = Object.values(numbers).some((list) => list.length > 0);
  if (pages.length === 0 && !ledger) return [];
  return [
    '## 读者看到的变化',
    '',
    `有${pages.length}个页面的文字会变${ledger ? '；数据账本（/data/）也会变' : ''}。`,
    '',
    ...shown(pages, (page) => pageItem(page, cut), cut),
    '',
  ];
}

function pageItem({ kind, title, path, steps, reasons }: PageChange, cut: Cut): string[] {
  const name = pageName(kind, title);
  return [
    `- ${name} ${code(path)}`,
    ...(reasons.length > 0 ? [`  - 因为：${reasons.map(plain).join('；')}`] : []),
    ...shown(steps, stepLines, cut, '  '),
  ];
}

function pageName(kind: string, title: string): string {
  if (title === kind) return kind;
  return title.includes('《') ? `${kind}：${plain(title)}` : `${kind}《${plain(title)}》`;
}

function stepLines({ from, to }: Step): string[] {
  if (from === undefined) return [`  - 新增：${plain(to ?? '')}`];
  if (to === undefined) return [`  - 删去：${plain(from)}`];
  return [`  - 原来：${plain(from)}`, `    <br>现在：${plain(to)}`];
}

function recordLines({ records }: Change, cut: Cut): string[] {
  if (records.length === 0) return [];
  const kinds = Map.groupBy(records, ({ kind }) => kind);
  return [
    '## 来源和其他记录',
    '',
    ...[...kinds].flatMap(([kind, own]) =>
      section(`### ${kind}（${own.length}条）`, own, (record) => recordItem(record, cut), cut),
    ),
  ];
}

function recordItem({ fate, title, id, fields, stillNamedBy }: RecordChange, cut: Cut): string[] {
  return [
    `- ${FATES[fate]}：${plain(title)} ${code(id)}`,
    ...fields.map((field) => `  - ${fieldWords(field)}`),
    ...(stillNamedBy.length > 0 ? [`  - **注意：** 还有${stillNamedBy.length}处依据它：`] : []),
    ...shown(stillNamedBy, (name) => [`    - ${plain(name)}`], cut, '    '),
  ];
}
