import { maySpeakAhead } from '../../domain/aims.ts';
import { startOf } from '../../domain/calendar.ts';
import { dateSchema } from '../../domain/period.ts';
import type { DocumentKind, WorkspaceDocument } from '../../content/workspace.ts';
import type { DataPath } from '../../content/documents/document.ts';
import { once } from '../../domain/once.ts';
import type { Explained } from './mends.ts';
import { placeWords } from './place-words.ts';
import { textsIn } from '../../content/values.ts';

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
    const isAimed = kind === 'facts' && pattern.startsWith('facts.*.period.');
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

function wordsOf(data: unknown, path: DataPath): string {
  const { facts } = data as { facts: { label?: unknown; quote?: unknown }[] };
  const { label, quote } = facts[Number(path[1])] ?? {};
  return [label, quote].filter((words) => typeof words === 'string').join('\n');
}
