import { nameOf } from './choices.ts';
import type { Fault } from './interview.ts';
import type { Question } from './question.ts';

/** More options than this are looked up, not read. */
const MOST_OPTIONS = 16;

/**
 * @param others further lines of what is wrong
 * @param subject what is to be made, where the command makes several kinds of things
 * @returns everything that is missing or wrong in the flags, in one message
 */
export function incompleteText(
  missing: readonly Question[],
  faults: readonly Fault[],
  others: readonly string[] = [],
  subject = '',
): string {
  const wrong = [...faults.map(({ name, message }) => `  --${name}  ${message}`), ...others];
  const wanted = missing.map((question) => flagLine(question, true));
  return [
    ...(wrong.length > 0 ? ['这些要改：', ...wrong] : []),
    ...(wanted.length > 0 ? [`${subject}还缺这些，补上再运行：`, ...wanted] : []),
    '什么都没有写。',
  ].join('\n');
}

/** @returns a flag with what it asks and, where they are few, what may be typed. */
export function flagLine({ name, ask, example, options }: Question, withOptions = false): string {
  const choices = withOptions ? (options?.({}) ?? []) : [];
  const listed =
    choices.length > 0 && choices.length <= MOST_OPTIONS
      ? `\n      可以写：${choices.map(nameOf).join('、')}`
      : '';
  return `  --${name}  ${ask}。${example}${listed}`;
}
