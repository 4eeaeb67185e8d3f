import { isOptional, readAnswer } from './interview.ts';
import type { Answer, Answers, Option, Question } from './question.ts';

/** One question as a form shows it; nothing in it is a function, so that it can be sent on. */
export interface Field {
  name: string;
  ask: string;
  example: string;
  type: NonNullable<Question['type']> | 'text';
  options: readonly Option[];
  /** Whether the hints of all options are to be read before one is chosen. */
  explained: boolean;
  /** What may be meant. */
  suggested: readonly string[];
  /** What stands in it: typed, or proposed. */
  value: Answer;
  /** Whether nobody typed it yet. */
  isProposed: boolean;
  /** Whether it may stay empty. */
  optional: boolean;
  /** Whether nobody is asked for it who does not look for it. */
  isExtra: boolean;
  /** Why what stands there will not do, as a Chinese sentence. */
  problem: string | undefined;
  remark: string | undefined;
}

/**
 * Puts all questions at once, as far as the answers before them tell that they matter.
 * @param typed what somebody has typed or chosen so far, by name
 */
export function formOf(questions: readonly Question[], typed: Answers): Field[] {
  const answers: Record<string, Answer> = {};
  return questions.flatMap((question): Field[] => {
    const { name, ask, example, type = 'text', empty } = question;
    if (question.when && !question.when(answers)) return [];
    const optional = empty === true || isOptional(question, answers);
    const proposed = isOptional(question, answers) ? undefined : question.propose?.(answers);
    const value = typed[name] ?? proposed ?? '';
    const isEmpty = value.length === 0;
    const read = optional && isEmpty ? { value: '' } : readAnswer(question, value, answers);
    const isRead = 'value' in read;
    if (isRead && !(isEmpty && isOptional(question, answers))) answers[name] = read.value;
    return [
      {
        ...{ name, ask, example, type, value, optional },
        options: question.options?.(answers) ?? [],
        suggested: question.suggested ?? [],
        explained: question.explained === true,
        isExtra: isOptional(question, answers),
        isProposed: typed[name] === undefined,
        problem: isRead || isEmpty ? undefined : read.fault,
        remark: question.remark?.(answers),
      },
    ];
  });
}

/** @returns the answers that stand in a form, as they would be typed; what is empty is left out. */
export function answersOf(fields: readonly Field[]): Answers {
  const filled = fields.filter(({ value }) => value.length > 0);
  return Object.fromEntries(filled.map(({ name, value }) => [name, value]));
}
