import { documentAt, type Content } from '../authoring/content.ts';
import { discrepancy, discrepancyOf } from '../authoring/kinds/discrepancy.ts';
import type { Kind } from '../authoring/kinds/kind.ts';
import { series, seriesOf } from '../authoring/kinds/series.ts';
import { source, sourceOf } from '../authoring/kinds/source.ts';
import { term, termOf } from '../authoring/kinds/term.ts';
import type { Answers } from '../authoring/question.ts';
import type { DataPath } from '../content/documents/document.ts';
import { discrepanciesSchema, type Discrepancy } from '../domain/discrepancy.ts';
import { glossarySchema, type Term } from '../domain/glossary.ts';
import { formatDate } from '../domain/period.ts';
import type { Series } from '../domain/series.ts';
import type { Source } from '../domain/source.ts';
import type { Correction } from './correction.ts';

type Found = Correction | { fault: string };

/** @returns a source as it may be corrected. */
export function sourceRecord(content: Content, id: string): Found {
  const record = content.sources.get(id);
  const date = (one: string | undefined) => (one === undefined ? undefined : formatDate(one));
  return corrected(content, source, { place: `sources/${id}.json`, path: [], id }, record, {
    given: ({ title, publisher, kind, status, url, relevance, notes, ...dates }: Source) => ({
      ...{ title, publisher, kind, status, url, relevance, notes },
      date: date(dates.date),
      'date-note': dates.dateNote,
      accessed: date(dates.accessed),
    }),
    recordOf: sourceOf,
  });
}

/** @returns a series as it may be corrected. */
export function seriesRecord(content: Content, id: string): Found {
  const record = content.series.get(id);
  return corrected(content, series, { place: `series/${id}.json`, path: [], id }, record, {
    given: ({ title, points, group, comparability, cautions }: Series) => ({
      ...{ title, group, comparability, caution: cautions },
      facts: points.map(({ fact }) => fact),
      note: points.flatMap(({ fact, note }) => (note ? [`${fact}=${note}`] : [])),
    }),
    recordOf: (answers) => seriesOf(answers, content),
  });
}

/** @returns a term of the glossary as it may be corrected. */
export function termRecord(content: Content, id: string): Found {
  const file = documentAt(content.workspace, 'glossary.json');
  const terms = glossarySchema.safeParse(file?.data).data?.terms ?? [];
  const at = terms.findIndex((one) => one.id === id);
  const place = { place: 'glossary.json', path: ['terms', at], id };
  return corrected(content, term, place, terms[at], {
    given: (one: Term) => ({
      ...{ term: one.term, explanation: one.explanation, status: one.status, source: one.source },
      ...{ english: one.english, 'english-source': one.englishSource, alias: one.aliases },
      ...{ notes: one.notes, 'in-seed': one.inSeed ? 'yes' : 'no' },
    }),
    recordOf: termOf,
  });
}

/** @returns a discrepancy as it may be corrected. */
export function discrepancyRecord(content: Content, id: string): Found {
  const file = documentAt(content.workspace, 'discrepancies.json');
  const list = discrepanciesSchema.safeParse(file?.data).data?.discrepancies ?? [];
  const at = list.findIndex((one) => one.id === id);
  const place = { place: 'discrepancies.json', path: ['discrepancies', at], id };
  return corrected(content, discrepancy, place, list[at], {
    given: ({ topic, sides, assessment, handling }: Discrepancy) => {
      const named = (standing: string) =>
        sides
          .filter((side) => side.standing === standing)
          .map((side) => ('fact' in side ? side.fact : side.source));
      return {
        ...{ topic, assessment, handling, used: named('used')[0], excluded: named('excluded') },
        facts: sides.flatMap((side) => ('fact' in side ? [side.fact] : [])),
        statement: sides.flatMap((side) =>
          'fact' in side ? [] : [`${side.source}=${side.statement}`],
        ),
        remark: sides.flatMap((side) =>
          'fact' in side && side.remark ? [`${side.fact}=${side.remark}`] : [],
        ),
      };
    },
    recordOf: discrepancyOf,
  });
}

interface Place {
  place: string;
  path: DataPath;
  id: string;
}

function corrected<T>(
  content: Content,
  kind: Kind,
  { place, path, id }: Place,
  record: T | undefined,
  how: { given: (record: T) => Answers; recordOf: (answers: Answers) => object },
): Found {
  const document = documentAt(content.workspace, place);
  if (!document || record === undefined) return { fault: `没有编号为“${id}”的${kind.label}。` };
  const known = Object.entries(how.given(record)).filter(([, answer]) => answer?.length);
  return {
    document,
    path,
    // Texts and records name it by its id.
    questions: kind.questions(content).filter(({ name }) => name !== 'id'),
    given: Object.fromEntries(known),
    fixed: [],
    recordOf: (answers) => ({ ...how.recordOf({ ...answers, id }) }),
  };
}
