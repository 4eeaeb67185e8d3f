import type { Answers, Question } from '../../authoring/question.ts';
import { readingOptions } from '../../importing/tables/reading-options.ts';
import { ROLE_WORDS } from '../../importing/tables/roles.ts';
import { READING_FLAGS } from '../../importing/tables/table-questions.ts';

type Flag = (typeof READING_FLAGS)[number];

const ROLES = Object.values(ROLE_WORDS).map(({ name }) => name);

const ASKED: Record<Flag, Pick<Question, 'ask' | 'example' | 'type'>> = {
  column: {
    ask: '哪一栏是什么，认错了才写，一栏一行',
    example: `写作“数值=B”或“数值=人数”：等号前是${ROLES.join('、')}，后面是列的字母或表头的字`,
    type: 'lines',
  },
  sheet: { ask: '只要哪一张工作表', example: '写工作表的名称；不写就全要' },
  title: { ask: '表里说的是什么', example: '表自己没有题目时写，如“驿站”' },
  unit: { ask: '表里没有写的单位', example: '如“万元”“人次”“%”' },
  period: { ask: '表里没有写的时期', example: '如“2024年”“截至2024年4月底”' },
  locator: { ask: '表在来源的哪里', example: '不写就记每个数自己的格子' },
};

/**
 * What can be said of how a table is to be read, in the words of the command.
 * @param fault why it cannot be read so, with what somebody has said of it; then its columns are to
 * be told
 */
export function readingQuestions(fault: string | undefined): Question[] {
  return READING_FLAGS.map((name) => ({
    ...{ name, ...ASKED[name] },
    optional: () => name !== 'column' || fault === undefined,
    check: (typed) => readingOptions({ [name]: [typed].flat() }).faults[0]?.replace(/^--\S+ +/, ''),
  }));
}

/** @returns what somebody has said of how a table is to be read; what cannot be read is left out. */
export function readingOf(typed: Answers): ReturnType<typeof readingOptions>['options'] {
  const said = READING_FLAGS.flatMap((name) => {
    const words = [typed[name] ?? []].flat().filter(Boolean);
    return words.length > 0 ? [[name, words] as const] : [];
  });
  return readingOptions(Object.fromEntries(said)).options;
}
