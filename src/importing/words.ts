import { harmless } from '../checks/reporters/cells.ts';
import type { Finding } from '../checks/finding.ts';
import type { Fault } from '../authoring/interview.ts';
import { nameOf } from '../authoring/choices.ts';
import type { Question } from '../authoring/question.ts';
import type { ImportFault } from './proposal.ts';

/** More options than this are looked up, not read. */
const MOST_OPTIONS = 16;

/** @returns faults as lines: where, what, what to do. */
export function faultList(faults: readonly ImportFault[]): string {
  return [
    ...faults.map(({ where, message, fix }) => harmless(`${where}：${message}${fix}`)),
    '什么都没有写。',
  ].join('\n');
}

/** @returns everything that is missing or wrong in the flags, in one message. */
export function incompleteText(
  missing: readonly Question[],
  faults: readonly Fault[],
  others: readonly string[] = [],
): string {
  const wrong = [...faults.map(({ name, message }) => `  --${name}  ${message}`), ...others];
  return [
    ...(wrong.length > 0 ? ['这些要改：', ...wrong] : []),
    ...(missing.length > 0 ? ['还缺这些，补上再运行：', ...missing.map(lineOf)] : []),
    '什么都没有写。',
  ].join('\n');
}

/** @returns findings of the check as lines. */
export function findingList(findings: readonly Finding[]): string[] {
  return findings.map(({ file, position, message, fix }) => {
    const place = position === 'unavailable' ? file : `${file}:${position.line}:${position.column}`;
    return harmless(`  ${place}  ${message}${fix}`);
  });
}

/** @returns a flag with what it asks and what may be typed. */
export function lineOf({ name, ask, example, options }: Question): string {
  const choices = options?.({}) ?? [];
  const listed =
    choices.length > 0 && choices.length <= MOST_OPTIONS
      ? `\n      可以写：${choices.map(nameOf).join('、')}`
      : '';
  return `  --${name}  ${ask}。${example}${listed}`;
}
