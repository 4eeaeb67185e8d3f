import { isCancel, multiselect } from '@clack/prompts';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decisionTable, readDecisionTable } from '../../src/importing/decision-table.ts';
import {
  decide,
  isCertain,
  readSelection,
  type Decisions,
  type Offer,
  knownText,
  recordText,
} from '../../src/importing/offer.ts';
import { faultList } from '../../src/importing/fault-list.ts';
import type { Reading } from './reading.ts';

export type Decided =
  | { kind: 'decided'; decisions: Decisions }
  | { kind: 'stopped' }
  /** `message` says that nothing was written. */
  | { kind: 'fault'; message: string; code: 1 | 2 };

/** Finds out what becomes of every number: from the flags, or by asking. */
export async function decided(offers: readonly Offer[], reading: Reading): Promise<Decided> {
  const { given, canAsk, content } = reading;
  const [file] = given['decisions'] ?? [];
  if (file !== undefined) {
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) return wrongUse(`“${file}”读不了：没有这个文件，或者没有读取权限。`);
    const read = readDecisionTable(
      bytes,
      path.basename(file),
      offers,
      new Set(content.facts.keys()),
    );
    if (read.faults.length > 0) return { kind: 'fault', message: faultList(read.faults), code: 1 };
    return { kind: 'decided', decisions: read.decisions };
  }
  const [typed] = given['accept'] ?? [];
  if (typed !== undefined) {
    const read = readSelection(typed, offers);
    if ('fault' in read) return wrongUse(`--accept  ${read.fault}`);
    return { kind: 'decided', decisions: decide(offers, read.value) };
  }
  if (offers.length === 0) return { kind: 'decided', decisions: new Map() };
  if (!canAsk) return wrongUse(unansweredText(offers.length));
  return ask(offers);
}

function wrongUse(message: string): Decided {
  return { kind: 'fault', message: `${message}\n什么都没有写。`, code: 2 };
}

function unansweredText(count: number): string {
  return [
    `找到${count}个数字，还没有写采用哪些。任选一种：`,
    '  --list                 先看看找到了哪些，什么都不写',
    '  --accept all           采用没有疑问的全部；有疑问的写上序号，如 --accept all,7；都不要写 none',
    '  --list-file 表.csv     写成一张表，用WPS或Excel改好，再用 --decisions 表.csv 交回来',
  ].join('\n');
}

async function ask(offers: readonly Offer[]): Promise<Decided> {
  const answer = await multiselect({
    message: `找到${offers.length}个数字，采用哪些\n按↑↓移动，按空格选中或取消，按a全选，按回车选定；没有选中的留在正文里，检查会逐处指出`,
    options: offers.map(({ number, proposal, known }) => ({
      value: number,
      label: `${number}. ${proposal.quote}　${proposal.where}`,
      hint: [known ? knownText(known) : recordText(proposal), ...proposal.doubts].join(' ！'),
    })),
    initialValues: offers.filter(isCertain).map(({ number }) => number),
    maxItems: 12,
    required: false,
    showInstructions: false,
  });
  if (isCancel(answer)) return { kind: 'stopped' };
  return { kind: 'decided', decisions: decide(offers, new Set(answer)) };
}

/** @returns why the table could not be written, if so; a file that is there is never replaced. */
export async function writeTable(
  file: string,
  offers: readonly Offer[],
): Promise<string | undefined> {
  try {
    await writeFile(file, decisionTable(offers), { flag: 'wx' });
    return undefined;
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return exists
      ? `已经有“${file}”，不能覆盖。换一个文件名，或先把它移走。`
      : `“${file}”写不进去：没有这个文件夹，没有写入权限，或文件正开着。`;
  }
}
