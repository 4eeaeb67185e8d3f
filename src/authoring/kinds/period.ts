import type { Period } from '../../domain/period.ts';
import { one, type Answers, type Question } from '../question.ts';
import { readableBy } from '../../domain/read.ts';
import { PERIOD_HINT, readPeriod } from '../../domain/periods/read.ts';

/** @returns the question for a period, typed in Chinese. */
export function periodQuestion(ask: string): Question {
  return {
    name: 'period',
    ask,
    example: `照原文写：${PERIOD_HINT}`,
    check: readableBy(readPeriod),
  };
}

/**
 * @param reported the day of the report, which an unstated period lies near
 * @returns the period that was typed; it has been checked
 */
export function periodOf(answers: Answers, reported: string | undefined): Period {
  const read = readPeriod(one(answers, 'period'));
  const period = 'value' in read ? read.value : { unstated: one(answers, 'period') };
  if (!('unstated' in period) || reported === undefined) return period;
  return { ...period, near: reported };
}
