import { stepsBetween, type Step } from './sequence.ts';

const SENTENCE_END = /(?<=[。！？；])/;

/**
 * @param before the lines of a page, a paragraph each
 * @returns what a reader would find changed, cut down to the sentences that differ
 */
export function changedSentences(before: readonly string[], after: readonly string[]): Step[] {
  return stepsBetween(before, after).flatMap((step) => {
    if (step.from === undefined || step.to === undefined) return [step];
    return stepsBetween(step.from.split(SENTENCE_END), step.to.split(SENTENCE_END));
  });
}
