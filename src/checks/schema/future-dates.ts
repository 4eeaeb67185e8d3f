import { maySpeakAhead } from '../../domain/aims.ts';
import { endOf, startOf } from '../../domain/calendar.ts';
import { dateSchema, periodSchema } from '../../domain/period.ts';
import type { DocumentKind, WorkspaceDocument } from '../../content/workspace.ts';
import type { DataPath } from '../../content/documents/document.ts';
import { once } from '../../domain/once.ts';
import type { Explained } from './mends.ts';
import { placeWords } from './place-words.ts';
import { recordOf, textsIn } from '../../content/values.ts';

/** What has happened by the day on which it is written down; a review is planned. */
const PAST: Partial<Record<DocumentKind, RegExp>> = {
  case: /^(?:published|updated|period\..+)$/,
  sources: /^(?:date|accessed)$/,
  figures: /^updated$/,
  facts: /^facts\.\*\.(?:period\..+|history\.\*\.(?:until|period\..+))$/,
  permalinks: /^withdrawn\.\*\.date$/,
};

/** The dates of a document that are past by the day on which they are written down. */
const pastDates = once(({ kind, data }: WorkspaceDocument) => {
  const fields = PAST[kind];
  if (!fields || (data as { status?: unknown } | undefined)?.status === 'draft') return [];
  return [...textsIn(data)].filter(
    ({ pattern, text }) =>
      fields.test(pattern) && !pattern.endsWith('.unstated') && dateSchema.safeParse(text).success,
  );
});

/** @returns the dates of a document that have not come yet. */
export function* futureDates(document: WorkspaceDocument, today: string): Generator<Explained> {
  const { kind, data } = document;
  for (const { pattern, path, text } of pastDates(document)) {
    if (startOf(text) <= today) continue;
    // A number of the future is an aim, and says so.
    const isAimed = isOfFact(kind, pattern);
    if (isAimed && maySpeakAhead(wordsOf(data, path))) continue;
    yield {
      path,
      message: `“${placeWords(path)}”写的是${text}，这一天还没有到（今天是${today}）。`,
      fix: `写作 "${today}" 这样不晚于今天的日期，照实际的填${
        isAimed ? '；是计划或目标的数，在 label 里写明“计划”或“目标”' : ''
      }。`,
    };
  }
}

/**
 * @param dates of the sources, by id
 * @returns the periods of a ledger that begin after a report was out which is said to tell of them
 */
export function* datesAfterSource(
  document: WorkspaceDocument,
  dates: ReadonlyMap<string, string>,
  today: string,
): Generator<Explained & { source: string; date: string }> {
  const { kind, data } = document;
  for (const { pattern, path, text } of pastDates(document)) {
    // Of what has not come yet, `futureDates` speaks.
    if (!isOfFact(kind, pattern) || startOf(text) > today) continue;
    if (!periodSchema.safeParse(factAt(data, path)['period']).success) continue;
    const early = sourcesOf(data, path).find((id) => startOf(text) > endOf(dates.get(id) ?? text));
    if (early === undefined || maySpeakAhead(wordsOf(data, path))) continue;
    yield {
      path,
      source: early,
      date: text,
      message: `“${placeWords(path)}”写的是${text}，来源“${early}”的日期却是${dates.get(early)}：报道说不出后来的事。`,
      fix: `写作 "${dates.get(early)}" 这样不晚于报道的日期，照原文填；来源的日期写错了的，改它的 date；是计划或目标的数，在 label 里写明“计划”或“目标”。`,
    };
  }
}

const isOfFact = (kind: DocumentKind, pattern: string): boolean =>
  kind === 'facts' && pattern.startsWith('facts.*.period.');

function sourcesOf(data: unknown, path: DataPath): string[] {
  const { source, corroboration } = factAt(data, path);
  const others: unknown[] = Array.isArray(corroboration) ? corroboration : [];
  const all = [source, ...others.map((other) => recordOf(other)['source'])];
  return all.filter((id) => typeof id === 'string');
}

function wordsOf(data: unknown, path: DataPath): string {
  const { label, quote } = factAt(data, path);
  return [label, quote].filter((words) => typeof words === 'string').join('\n');
}

function factAt(data: unknown, path: DataPath): Partial<Record<string, unknown>> {
  return recordOf((data as { facts: unknown[] }).facts[Number(path[1])]);
}
