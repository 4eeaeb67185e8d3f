import type { CheckedPlan } from '../../authoring/write-plan.ts';
import { harmless } from '../../checks/reporters/cells.ts';
import { isCertain, leftInDoubt, type Decisions } from '../offer.ts';
import { findingList } from '../fault-list.ts';
import type { Draft } from './draft.ts';
import type { Proposals } from './propose.ts';

export function foundText(
  name: string,
  { found, private: secret }: Proposals,
  remarks: readonly string[],
  file: string | undefined,
): string {
  const doubted = found.filter((offer) => !isCertain(offer)).length;
  return [
    found.length === 0
      ? `“${name}”里没有要登记的数字。`
      : `“${name}”里有${found.length}个数字，其中${doubted}个要看一看。`,
    ...notes(remarks, secret),
    '',
    file === undefined
      ? '什么都没有写。采用没有疑问的，用 --accept all；有疑问（！）的核对过再采用，写上序号，如 --accept all,7；要改的，用 --list-file 表.csv。'
      : `写好了 ${file}：用WPS或Excel打开，改“采用”（是、否、不是数据；空着的要核对，不填就不采用）和后面几栏，存回.csv，再用 --decisions ${file} 导入。`,
  ].join('\n');
}

/** Says what was made of the document, what was left out of it, and what to do next. */
export function doneText({
  checked,
  remarks,
  proposals,
  decisions,
  draft,
  root,
}: {
  checked: CheckedPlan;
  remarks: readonly string[];
  proposals: Proposals;
  decisions: Decisions;
  draft: Draft;
  root: string;
}): string {
  const place = `${root}/${checked.plan[0]?.place ?? ''}`;
  const kinds = [...decisions.values()];
  const used = kinds.filter(({ kind }) => kind === 'fact').length;
  const left = proposals.found.length - used;
  const { error = [], warning = [] } = Object.groupBy(checked.findings, ({ severity }) => severity);
  return [
    `稿件里有${proposals.found.length}个数字：采用${used}处，新登记${draft.facts.length}条${left > 0 ? `，没有采用${left}处` : ''}。`,
    ...leftInDoubt(proposals.found, decisions),
    ...(checked.settled > 0 ? [`标点和空格按规范改了${checked.settled}处。`] : []),
    ...notes(remarks, proposals.private),
    ...(error.length > 0
      ? ['', `正文里还有${error.length}处待办，改好才能发布：`, ...findingList(error)]
      : []),
    ...(warning.length > 0 ? ['', '提醒（不妨碍发布）：', ...findingList(warning)] : []),
    '',
    '下一步：',
    `  1. 打开 ${place}，照原稿核对文字，把“待写”的各节补上`,
    '  2. 逐条核对新登记的数据：说明、时段、口径、引文；“无时间词”的，看看原文有没有写时间',
    '  3. npm run dev 看样子，npm run check 检查；定稿后把 status 改成 published',
  ].join('\n');
}

function notes(remarks: readonly string[], secret: readonly string[]): string[] {
  const all = [...remarks, ...privateRemarks(secret)];
  return all.length === 0
    ? []
    : ['', '没有导入的和改动过的：', ...all.map((one) => harmless(`  ${one}`))];
}

/** Says where numbers stand that may be somebody's own. */
export function privateRemarks(places: readonly string[]): string[] {
  if (places.length === 0) return [];
  return [`像是电话、证件或账号的号码没有登记，请从稿件里删去：${places.join('、')}。`];
}
