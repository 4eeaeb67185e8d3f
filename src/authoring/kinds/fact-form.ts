import { one, type Answers } from '../question.ts';

/** What a record of the ledger is: a number or words out of a source, or worked out from others. */
export const FACT_FORMS = {
  number: '抄自来源的数字',
  text: '抄自来源的日期、代码等文字',
  derived: '由账本里别的数据算出来的数字',
} as const;

export type FactForm = keyof typeof FACT_FORMS;

/** In the list of ledgers: one more. */
export const NEW_LEDGER = '新';

/** What flags say of the form: `--derivation` is for one that is worked out. */
export function inferForm(given: Answers, canAsk: boolean): Answers {
  if (given['form'] !== undefined) return {};
  if (given['derivation'] !== undefined) return { form: 'derived' };
  if (given['text'] !== undefined) return { form: 'text' };
  const isNumber = ['source', 'quote', 'value', 'item'].some((name) => given[name] !== undefined);
  return isNumber || !canAsk ? { form: 'number' } : {};
}

/** @returns whether the record is of one of some forms. */
export function isForm(answers: Answers, ...forms: FactForm[]): boolean {
  return forms.includes(one(answers, 'form') as FactForm);
}
