import type { Change, PageChange } from '../change.ts';
import type { Step } from '../sequence.ts';
import { shown, type Cut } from './cut.ts';
import { code, plain } from './text.ts';

/** @returns the section on pages; nothing where a reader finds none changed. */
export function pageLines({ pages, numbers }: Change, cut: Cut): string[] {
  const ledger = Object.values(numbers).some((list) => list.length > 0);
  if (pages.length === 0 && !ledger) return [];
  return [
    '## 读者看到的变化',
    '',
    `有${pages.length}个页面的文字会变${ledger ? '；数据账本（/data/）也会变' : ''}。`,
    '',
    ...shown(pages, (page) => linesOf(page, cut), cut),
    '',
  ];
}

function linesOf({ kind, title, path, steps, reasons }: PageChange, cut: Cut): string[] {
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
