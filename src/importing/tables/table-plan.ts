import { documentAt, type Content } from '../../authoring/content.ts';
import { formatJson } from '../../authoring/json-format.ts';
import { addRecords } from '../../authoring/json-records.ts';
import { many, one, type Answers } from '../../authoring/question.ts';
import { freeSlug, slugOf } from '../../authoring/slug.ts';
import type { PlannedFile, WritePlan } from '../../authoring/write-plan.ts';
import type { Fact } from '../../domain/fact.ts';
import { ledgerFile, recordOf } from '../record.ts';
import type { SeriesProposal, TableProposal, TableImport } from './options.ts';
import { NEW_GROUP } from './table-questions.ts';
import { formatFact } from '../../domain/format.ts';
import type { Offer } from '../offer.ts';
import { harmless } from '../../checks/reporters/cells.ts';

/** What was taken of a table. */
export interface Taken {
  /** The numbers, as they are to be recorded, by the id with which they were proposed. */
  facts: ReadonlyMap<string, TableProposal>;
  /** The ids in the ledger of those that are recorded already, by the id of the proposal. */
  known: ReadonlyMap<string, string>;
  series: readonly SeriesProposal[];
  /** The source of rows that name none. */
  source: string | undefined;
}

/**
 * Makes the files of the accepted numbers and series; nothing is written yet.
 * @throws UneditableError where a file that has to be changed cannot be
 */
export function tablePlan(taken: Taken, content: Content, answers: Answers): WritePlan {
  const { facts, series } = taken;
  const records = [...facts.values()].map((fact) => factOf(fact, taken, content, answers));
  const title = one(answers, 'ledger-title');
  const plan = ledgerFile(content, one(answers, 'ledger'), title, records);
  const ids = new Set(content.series.keys());
  const groups: { id: string; label: string; note: string }[] = [];
  for (const wanted of many(answers, 'series')) {
    const found = series.find((proposal) => proposal.title === wanted);
    const points =
      found?.points.flatMap((id) => taken.known.get(id) ?? facts.get(id)?.id ?? []) ?? [];
    if (!found || points.length < 2) continue;
    const id = freeSlug(slugOf(wanted), ids);
    ids.add(id);
    let group = one(answers, 'group');
    if (group === NEW_GROUP) {
      const known = [...content.taxonomy.comparisons, ...groups].map((other) => other.id);
      group = freeSlug(slugOf(wanted), known);
      groups.push({ id: group, label: wanted, note: one(answers, 'group-note') });
    }
    plan.push(seriesFile(id, found, points, group));
  }
  const taxonomy = documentAt(content.workspace, 'taxonomy.json');
  if (groups.length > 0 && taxonomy) {
    const text = addRecords(taxonomy.text, ['comparisons'], groups);
    plan.push({ place: 'taxonomy.json', kind: 'changed', text });
  }
  return plan;
}

function seriesFile(
  id: string,
  { title, cautions }: SeriesProposal,
  ids: readonly string[],
  group: string,
): PlannedFile {
  const points = ids.map((fact) => ({ fact }));
  const text = formatJson({ title, points, comparability: 'comparable', group, cautions });
  return { place: `series/${id}.json`, kind: 'new', text };
}

/** A row's own words go before what was said of the whole table. */
function factOf(fact: TableProposal, taken: Taken, content: Content, answers: Answers): Fact {
  const source = fact.source ?? taken.source ?? '';
  const record = recordOf(fact, {
    source,
    record: content.sources.get(source)!,
    scope: fact.scope ?? one(answers, 'scope'),
    subject: fact.subject ?? one(answers, 'subject'),
  });
  return fact.notes === undefined ? record : { ...record, notes: fact.notes };
}

/** Offers the numbers of a table as they are put to a person; what is recorded already is told. */
export function tableOffers(facts: readonly TableProposal[], { facts: ledger }: Content): Offer[] {
  const recorded = new Map([...ledger.values()].map((fact) => [keyOf(fact), fact]));
  return facts.map((proposal, index) => {
    const same = recorded.get(keyOf(proposal));
    return {
      number: index + 1,
      proposal,
      written: formatFact(proposal),
      known: same && { id: same.id, label: same.label, from: 'ledger' },
    };
  });
}

function keyOf({ label, value, text, unit, qualifier, period }: Recorded): string {
  return JSON.stringify([label, value, text, unit, qualifier, period]);
}

interface Recorded extends Pick<TableProposal, 'label' | 'qualifier' | 'period'> {
  value?: number | undefined;
  text?: string | undefined;
  unit?: string | undefined;
}

/** Says what is to be known of a table besides its numbers: one line each. */
export function tableRemarks({ facts, series, left, notes }: TableImport): string[] {
  const lines = [`找到${facts.length}个数。`];
  if (series.length > 0) {
    const named = series.map(({ title, points }) => `${title}（${points.length}个点）`);
    lines.push(`可以用 --series 连成时间序列的：${named.join('、')}。`);
  }
  for (const [why, same] of Map.groupBy(left, (one) => one.why)) {
    const some = same.slice(0, 8).map(({ where, written }) => `${where}“${written}”`);
    const more = same.length > some.length ? '……' : '';
    lines.push(`没有导入${same.length}格（${why}）：${some.join('、')}${more}。`);
  }
  return [...lines, ...notes].map(harmless);
}
