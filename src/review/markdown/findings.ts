import { placeOf, SEVERITY_LABELS, type Finding } from '../../checks/finding.ts';
import type { Change, LostAddress } from '../change.ts';
import { section, type Cut, code, plain } from './text.ts';

export function findingLines({ findings }: Change, cut: Cut): string[] {
  const { fresh, mended, errors, warnings } = findings;
  const state =
    errors + warnings === 0
      ? '改后的内容没有发现问题。'
      : `改后的内容共有${errors}个错误，${warnings}个提醒。`;
  return [
    '## 检查',
    '',
    state,
    '',
    ...section(`### 这次新出现的问题（${fresh.length}处）`, fresh, findingOf, cut),
    ...section(`### 这次改好的问题（${mended.length}处）`, mended, mendedOf, cut),
  ];
}

function findingOf(finding: Finding): string[] {
  const { severity, message, fix, rule } = finding;
  const kind = SEVERITY_LABELS[severity];
  return [
    `- **${kind}** ${code(placeOf(finding))} ${plain(message)}`,
    `  - 怎么改：${plain(fix)}`,
    `  - 规则：${code(rule)}`,
  ];
}

function mendedOf({ file, message }: Finding): string[] {
  return [`- ${code(file)} ${plain(message)}`];
}

/** @returns the section on addresses that lead nowhere any more; nothing where all live. */
export function addressLines({ addresses }: Change, cut: Cut): string[] {
  if (addresses.length === 0) return [];
  const pages = addresses.filter(({ kind }) => kind === 'page');
  const anchors = addresses.filter(({ kind }) => kind === 'anchor');
  return [
    '## 会失效的网址',
    '',
    ...section(
      `${pages.length}个发布过的网页会打不开。改名请用 npm run rename，撤下请用 npm run withdraw。`,
      pages,
      addressOf,
      cut,
    ),
    ...section(
      `${anchors.length}个页内位置不再存在，指向它们的链接只会打开页面开头。`,
      anchors,
      addressOf,
      cut,
    ),
  ];
}

function addressOf({ path, movedTo }: LostAddress): string[] {
  return [`- ${code(path)}${movedTo === undefined ? '' : `，内容现在在${code(movedTo)}`}`];
}
