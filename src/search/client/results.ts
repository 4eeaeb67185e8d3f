/** What draws an answer, loaded with the first one. */
export { answerCards } from './answer-card.ts';
export { hitItem } from './hit-item.ts';
