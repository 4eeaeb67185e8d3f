import type { Change } from '../change.ts';
import type { Unread } from '../edition.ts';
import { shown, type Cut, code } from './text.ts';

/** @returns the change in one sentence, then what a reviewer should look at first. */
export function summaryLines(change: Change, cut: Cut): string[] {
  const warnings = attentionOf(change);
  return [
    '# 这次内容改动',
    '',
    `${countsOf(change).join('；')}。`,
    '',
    ...(warnings.length > 0
      ? ['**请先看：**', '', ...warnings.map((line) => `- ${line}`), '']
      : []),
    ...unreadLines(change.unread, cut),
  ];
}

function countsOf({ cases, numbers, figures, pages, records, files }: Change): string[] {
  const parts = (unit: string, counts: [string, number][]) => {
    const present = counts.filter(([, count]) => count > 0);
    return present.map(([word, count]) => `${word}${count}${unit}`).join('，');
  };
  const named = [
    [
      '案例',
      parts('篇', [
        ['新增', cases.added.length],
        ['改动', cases.changed.length],
        ['改名', cases.renamed.length],
        ['删去', cases.removed.length],
      ]),
    ],
    [
      '数字',
      parts('个', [
        ['新增', numbers.added.length],
        ['改动', numbers.changed.length],
        ['删去', numbers.removed.length],
      ]),
    ],
    ['图', parts('张', [['新增、改动或删去', figures.length]])],
    ['来源和其他记录', parts('条', [['新增、改动或删去', records.length]])],
    ['文字会变的页面', parts('个', [['', pages.length]])],
    ['文件', parts('个', [['', files.length]])],
  ] as const;
  return named.filter(([, said]) => said !== '').map(([name, said]) => `${name}${said}`);
}

function attentionOf({ findings, addresses, numbers, records }: Change): string[] {
  const errors = findings.fresh.filter(({ severity }) => severity === 'error').length;
  const pages = addresses.filter(({ kind }) => kind === 'page').length;
  const stale = numbers.changed.filter((change) => change.stale !== undefined).length;
  const lost = numbers.changed.filter(({ formerLost }) => formerLost).length;
  const named = records.filter(({ stillNamedBy }) => stillNamedBy.length > 0).length;
  const lines: [number, string][] = [
    [errors, `检查新发现${errors}个错误，改好之前不能发布`],
    [pages, `${pages}个发布过的网页会打不开`],
    [stale, `${stale}个推算数字与算式的结果不符`],
    [named, `删去的来源里，有${named}个还有数字或案例依据它`],
    [lost, `${lost}个数字改了数值，旧数值没有留下`],
  ];
  return lines.filter(([count]) => count > 0).map(([, line]) => line);
}

function unreadLines(unread: Unread[], cut: Cut): string[] {
  if (unread.length === 0) return [];
  return [
    '**读不出来、没有比较的：**',
    '',
    ...shown(
      unread,
      ({ place, side, id }) => [
        `- ${side === 'after' ? '改后' : '改前'}的${code(place)}${id === undefined ? '' : `里的${code(id)}`}`,
      ],
      cut,
    ),
    '',
    '这些地方有错误，见“检查”；比较时当作没有改动。',
    '',
  ];
}
