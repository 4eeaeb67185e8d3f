import type { Change, NumberChange, StatedNumber, UseOfNumber } from '../change.ts';
import { section, type Cut, fieldWords, code, plain } from './text.ts';

export function numberLines({ numbers }: Change, cut: Cut): string[] {
  const { added, changed, removed } = numbers;
  const change = (one: NumberChange) => changedNumber(one, cut);
  const number = (one: StatedNumber & { uses: UseOfNumber[] }) => newNumber(one, cut);
  const lines = [
    ...section(`### 改动的数字（${changed.length}个）`, changed, change, cut),
    ...section(`### 新增的数字（${added.length}个）`, added, number, cut),
    ...section(`### 删去的数字（${removed.length}个）`, removed, number, cut),
  ];
  return lines.length > 0 ? ['## 数字', '', ...lines] : [];
}

function changedNumber(change: NumberChange, cut: Cut): string[] {
  const { before, after, fields, movedFrom, onlyOperands, stale, formerLost, uses } = change;
  const same = before.written === after.written;
  const written = same
    ? `**${plain(after.written)}**（写法没有变）`
    : `**${plain(before.written)} → ${plain(after.written)}**`;
  // What the headline says need not be said again.
  const told = fields.filter(({ name }) => !(name === '数值' && !same));
  return [
    `- ${plain(after.label)}：${written} ${code(after.id)}`,
    ...(told.length > 0 ? [`  - 改动：${told.map(fieldWords).join('；')}`] : []),
    ...(movedFrom === undefined
      ? []
      : [`  - 记录由${code(movedFrom)}移到${code(after.place)}，编号没有变`]),
    ...formulaWords(change),
    ...(onlyOperands && same ? ['  - 这条记录没有改，是算式里的数字变了'] : []),
    ...(stale === undefined
      ? []
      : [`  - **注意：** 算式的结果是${plain(stale)}，记录里写的仍是${plain(after.written)}`]),
    ...(formerLost
      ? [`  - **注意：** 旧数值${plain(before.written)}没有留在history里，引用过它的读者查不到了`]
      : []),
    ...particulars(after),
    usedIn(uses, cut),
  ];
}

function formulaWords({ before, after }: NumberChange): string[] {
  if (before.formula === after.formula) return [];
  if (before.formula === undefined) return [`  - 改为推算：${plain(after.formula ?? '')}`];
  if (after.formula === undefined) return [`  - 原来是推算：${plain(before.formula)}`];
  return [`  - 算式原来：${plain(before.formula)}`, `  - 算式现在：${plain(after.formula)}`];
}

function newNumber(number: StatedNumber & { uses: UseOfNumber[] }, cut: Cut): string[] {
  const { formula } = number;
  return [
    `- ${plain(number.label)}：**${plain(number.written)}** ${code(number.id)}`,
    ...(formula === undefined ? [] : [`  - 算式：${plain(formula)}`]),
    ...particulars(number),
    usedIn(number.uses, cut),
  ];
}

function particulars({ period, scope, status, evidence, place, line }: StatedNumber): string[] {
  const where = line === undefined ? '' : `第${line}行`;
  return [
    `  - 时段：${plain(period)}；口径：${plain(scope)}；性质：${plain(status)}`,
    ...evidence.map(({ citation, quote }) => `  - 出处：${plain(citation)}：“${plain(quote)}”`),
    ...(place ? [`  - 记录在${code(place)}${where}`] : []),
  ];
}

function usedIn(uses: UseOfNumber[], { most }: Cut): string {
  if (uses.length === 0) return '  - 没有用在任何地方';
  const names = uses.slice(0, most).map(({ kind, title }) => {
    return title === kind ? kind : `${kind}《${plain(title)}》`;
  });
  const left = uses.length > most ? `等，另有${uses.length - most}处` : '';
  return `  - 用在${uses.length}处：${names.join('、')}${left}`;
}
