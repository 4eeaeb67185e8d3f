import type { DataPath } from '../../content/documents/document.ts';
import { ID_PATTERN } from '../../domain/id.ts';
import type { Content } from '../content.ts';
import { one, type Answers, type Option, type Question } from '../question.ts';
import { freeSlug, slugOf } from '../slug.ts';
import type { WritePlan } from '../write-plan.ts';

/** Something that `npm run new` makes. */
export interface Kind {
  id: string;
  /** In Chinese; may be typed instead of the id. */
  label: string;
  /** What it is, for those who see it for the first time. */
  purpose: string;
  /** It is a content root of its own, in a new folder that is named behind its kind. */
  inFolder?: true;
  /** Why it cannot be made yet, as a Chinese sentence. */
  refuse?: (content: Content) => string | undefined;
  questions: (content: Content) => readonly Question[];
  /** What the flags that were given say of others that were not. */
  infer?: (given: Answers, canAsk: boolean) => Answers;
  /** @throws UneditableError where a file that has to be changed cannot be */
  plan: (answers: Answers, content: Content) => WritePlan;
  /** Where in the first file of the plan the record stands; at its root if not said. */
  base?: (answers: Answers, content: Content) => DataPath;
  /** What was filled in without asking, and what to do next, as Chinese sentences. */
  notes: (answers: Answers, content: Content) => { assumed: string[]; next: string[] };
}

/**
 * @param base the answer whose pinyin the id is made of
 * @param taken ids that are in use
 * @param what what gets the id, in Chinese
 */
export function idQuestion(base: string, taken: readonly string[], what: string): Question {
  return {
    name: 'id',
    path: [],
    ask: `${what}的编号`,
    example: '小写英文字母、数字和连字符，如 siji-zhijia；用在网址和引用里，发布后不再改',
    propose: (answers) => freeSlug(slugOf(one(answers, base)), taken),
    assumed: () => true,
    check: (answer) => {
      const typed = String(answer);
      if (!ID_PATTERN.test(typed)) {
        return `编号“${typed}”只能用小写英文字母、数字和连字符，例如“${slugOf(typed)}”。`;
      }
      if (!taken.includes(typed)) return undefined;
      return `已经有编号为“${typed}”的${what}，不能覆盖。换一个编号，例如“${freeSlug(typed, taken)}”。`;
    },
  };
}

/** @returns options out of records that have an id and a label. */
export function labelled(records: readonly { id: string; label: string }[]): Option[] {
  return records.map(({ id, label }) => ({ value: id, label }));
}

/** @returns options out of a table of ids and labels. */
export function optionsOf(table: Readonly<Record<string, string>>): Option[] {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

/** @returns the sources as options, by id and title. */
export function sourceOptions({ sources }: Content): Option[] {
  return [...sources].map(([id, { title, publisher, date }]) => ({
    value: id,
    label: title,
    hint: [publisher, date].filter(Boolean).join('，'),
  }));
}
