import { interview } from '../../src/authoring/interview.ts';
import { one } from '../../src/authoring/question.ts';
import { sourceGiven, sourceQuestion, type SourceGiven } from '../../src/importing/source-given.ts';
import { askAt } from '../support/ask.ts';
import { terminal } from './carry-out.ts';
import type { Reading } from './reading.ts';

/**
 * Finds out where the numbers come from: from the flag, or by asking at the terminal.
 * @returns nothing where the person wants to stop
 */
export async function sourceAsked(reading: Reading): Promise<SourceGiven | undefined> {
  const { content, given, canAsk } = reading;
  const [typed] = given['source'] ?? [];
  if (typed !== undefined || !canAsk || content.sources.size === 0) {
    return sourceGiven(content, typed);
  }
  const outcome = await interview([sourceQuestion(content)], {}, askAt(terminal));
  return outcome.kind === 'done' ? sourceGiven(content, one(outcome.answers, 'source')) : undefined;
}
