import type { DataPath } from '../content/documents/document.ts';

/** What was typed or chosen; several words where several can be. */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer | undefined>>;

export interface Option {
  value: string;
  /** In Chinese; may be typed instead of the value. */
  label: string;
  hint?: string;
  /** Other ways to type it. */
  also?: readonly string[];
}

/** Something that has to be known before a file can be written: a prompt, and a flag. */
export interface Question {
  /** The flag, without its hyphens. */
  name: string;
  /** What is asked, in a few Chinese words. */
  ask: string;
  /** What may be typed, for those who see it for the first time. */
  example: string;
  /**
   * One piece of text where there is none. `lines`: one after the other, until nothing more is typed.
   * `groups`: lines such as “名称=编号,编号”, for which a person types the name and chooses the rest.
   */
  type?: 'lines' | 'groups' | 'choice' | 'choices';
  options?: (answers: Answers) => readonly Option[];
  /** The hints of its options say what each means, which who chooses has to know of all. */
  explained?: true;
  /** Asked, but nothing need be typed. */
  empty?: true;
  /** Never asked: only a flag. */
  optional?: true | ((answers: Answers) => boolean);
  /** Whether it matters at all, by the answers before it. */
  when?: (answers: Answers) => boolean;
  /** Why it does not matter then, in a Chinese sentence. */
  otherwise?: string;
  /** What stands in the prompt from the start. */
  propose?: (answers: Answers) => Answer | undefined;
  /** What may be meant, and is taken by one click; none of it is sure enough to be proposed. */
  suggested?: readonly string[];
  /** Whether the proposal is taken where nobody can be asked. */
  assumed?: (answers: Answers) => boolean;
  /** What helps to answer, shown with the prompt. */
  remark?: (answers: Answers) => string | undefined;
  /** @returns why an answer will not do, as a Chinese sentence that says what to type */
  check?: (answer: Answer, answers: Answers) => string | undefined;
  /** The same for one of several lines, as soon as it is typed. */
  checkLine?: (line: string, answers: Answers) => string | undefined;
  /**
   * Where the answer lands in the file, so that what the checks say of it can be asked again: in the
   * field of its own name if not said, nowhere if empty.
   */
  path?: DataPath;
}

/** @returns an answer of one word; empty if there is none. */
export function one(answers: Answers, name: string): string {
  const answer = answers[name];
  return typeof answer === 'string' ? answer : (answer?.join('、') ?? '');
}

/** @returns an answer of several words; none if there is none. */
export function many(answers: Answers, name: string): string[] {
  const answer = answers[name];
  if (answer === undefined || answer === '') return [];
  return typeof answer === 'string' ? [answer] : [...answer];
}

export const YES_NO: readonly Option[] = [
  { value: 'yes', label: '是', also: ['true', 'y'] },
  { value: 'no', label: '否', also: ['false', 'n', '不', '没有'] },
];
