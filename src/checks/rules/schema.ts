import { endOf, startOf } from '../../domain/calendar.ts';
import { ID_PATTERN } from '../../domain/id.ts';
import { dateSchema } from '../../domain/period.ts';
import { overlap } from '../cascades.ts';
import { fold } from '../../content/nearest.ts';
import { once } from '../../domain/once.ts';
import { foreignFrontMatter } from '../texts/foreign-front-matter.ts';
import { datesAfterSource, futureDates } from '../schema/future-dates.ts';
import type { DataPath } from '../../content/documents/document.ts';
import { givenIds, type IdKind } from '../../content/ids.ts';
import { kindNamedAt } from '../../content/mentions.ts';
import type { Told } from '../schema/mends.ts';
import { explainIssues } from '../schema/issues.ts';
import { idMeant } from '../schema/proposals.ts';
import { SCHEMAS, validate } from '../../content/records.ts';
import { recordOf } from '../../content/values.ts';
import { inField, placed, type Report, type Rule } from '../rule.ts';
import { caseText, faulty, json, ledgerOf, SMALL_CONTENT, SMALL_FACT } from '../small-content.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';

const text = caseText('## 背景\n\n设立驿站。\n');
const source = JSON.parse(SMALL_CONTENT['sources/herald.json']!) as Record<string, unknown>;
const { publisher: _, ...anonymous } = source;

/** Every file can be read and has the fields its kind asks for, and no others. */
export const schema: Rule = {
  id: 'schema',
  title: '字段齐全，没有多余',
  severity: 'error',
  why: '缺了字段，页面就少了读者要看的东西；多了字段，多半是拼错了名字，写了也不起作用。',
  examples: {
    ok: [
      { place: 'cases/station/index.mdx', text },
      { place: 'sources/herald.json', text: json(source) },
    ],
    bad: [
      faulty('设立驿站。', ['statoin', 'sumary'], { kind: 'statoin', sumary: '驿站。' }),
      {
        place: 'cases/station/index.mdx',
        text: text.replace(/published: .*/, 'published: 2025-11-23'),
        marks: ['2025-11-23'],
      },
      {
        place: 'sources/herald.json',
        text: json({ ...source, date: '2052-04-09' }),
        marks: ['"2052-04-09"'],
      },
      {
        place: 'facts/stations.json',
        text: ledgerOf({ ...SMALL_FACT, period: { asOf: '2025-12' } }),
        marks: ['"2025-12"'],
      },
      {
        place: 'sources/herald.json',
        text: json(anonymous),
        marks: ['{'],
      },
      {
        place: 'sources/herald.json',
        text: json(source).replace(/\n\}/, ',\n}'),
        marks: [','],
      },
    ],
  },
  check(workspace, report) {
    const ids = new Set(workspace.documents.map(({ kind, id }) => `${kind} ${id}`));
    const names: Names = {
      idOf: ({ kind }, name, path) => {
        const pattern = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
        return idNamed(workspace, kindNamedAt(kind, pattern), name);
      },
      // Of two that differ in case only, `duplicates` speaks.
      isTaken: ({ kind, id }) => fold(id) !== id && ids.has(`${kind} ${fold(id)}`),
    };
    for (const document of workspace.documents) {
      checkDocument(document, names, report);
      checkDates(document, workspace.today, report);
      checkOrder(document, workspace.today, report);
    }
    checkReports(workspace, report);
  },
};

interface Names {
  idOf: (document: WorkspaceDocument, name: string, path: DataPath) => string | undefined;
  isTaken: (document: WorkspaceDocument) => boolean;
}

function nameFix({ kind, id, place }: WorkspaceDocument): string {
  const name = idMeant(id) ?? 'red-stations';
  const like = idMeant(id) ? '' : ' 这样的名字';
  const allowed = '只用小写英文字母、数字和连字符。';
  if (kind === 'case') return `把文件夹改名为 ${name}${like}：${allowed}`;
  return `把文件改名为 ${name}${place.slice(place.lastIndexOf('.'))}${like}：${allowed}`;
}

function checkDocument(
  document: WorkspaceDocument,
  { idOf, isTaken }: Names,
  report: Report,
): void {
  const { file, kind } = document;
  // A file in no known place, and what opens like front matter and is none, are `content-file`’s.
  if (kind === 'unknown' || foreignFrontMatter(document)) return;
  for (const fault of document.faults) report({ file, ...fault });
  for (const { text: typed, start, end } of document.misread) {
    const message = `“${typed}”没有引号，网站会把它当作时间或数字，读不出来。`;
    const replacement = `"${typed}"`;
    const fix = `加上半角双引号，写作 ${replacement}。`;
    report(placed(document, { start, end, message, fix, replacement }));
  }
  if (!ID_PATTERN.test(document.id) && !isTaken(document)) {
    report({
      file,
      position: 'unavailable',
      message: `“${document.id}”不能用作文件或文件夹的名字：它就是编号，要出现在网址里。`,
      fix: nameFix(document),
    });
  }
  if (document.data === undefined) return;
  const issues = validate(document, kind).error?.issues ?? [];
  const told: Told = {
    syntax: document.place.endsWith('.json') ? 'json' : 'yaml',
    idOf: (name, path) => idOf(document, name, path),
  };
  const explained = explainIssues(issues, SCHEMAS[kind], document.data, told);
  for (const { path, atKey, message, fix } of explained) {
    const position = atKey ? document.locateKey(path) : document.locate(path);
    // What is said of how a value is typed is enough: it is looked at again once that is mended.
    if (document.faults.some((fault) => overlap(fault.position, position))) continue;
    report({ file, position, message, fix });
  }
}

/** What was written down has happened. */
function checkDates(document: WorkspaceDocument, today: string, report: Report): void {
  if (document.kind === 'unknown') return;
  for (const { path, message, fix } of futureDates(document, today)) {
    report({ ...inField(document, path), message, fix });
  }
}

/** A report tells of nothing later; where several numbers are, its own date is at fault. */
function checkReports(workspace: Workspace, report: Report): void {
  const dates = sourceDates(workspace);
  const later = workspace.documents.flatMap((document) =>
    [...datesAfterSource(document, dates, workspace.today)].map((one) => ({ document, ...one })),
  );
  for (const [id, own] of Map.groupBy(later, ({ source }) => source)) {
    const source = workspace.documents.find((one) => one.kind === 'sources' && one.id === id);
    if (own.length < 2 || !source) {
      for (const { document, path, message, fix } of own) {
        report({ ...inField(document, path), message, fix });
      }
      continue;
    }
    const last = own.map(({ date }) => date).sort((a, b) => startOf(a).localeCompare(startOf(b)));
    report({
      ...inField(source, ['date']),
      message: `date 写的是${dates.get(id)}，取自它的${own.length}条数据却在这以后：报道说不出后来的事。`,
      fix: `写作 "${last.at(-1)}" 这样不早于这些数据的日期，照来源填；来源的日期没有错的，改这些数据的 period。`,
    });
  }
}

const sourceDates = once(({ documents }: Workspace): ReadonlyMap<string, string> => {
  const sources = documents.filter(({ kind }) => kind === 'sources');
  const dated = sources.map(({ id, data }) => [id, recordOf(data)['date']] as const);
  return new Map(
    dated.filter((one): one is [string, string] => dateSchema.safeParse(one[1]).success),
  );
});

/** What was updated was published before. */
function checkOrder(document: WorkspaceDocument, today: string, report: Report): void {
  if (document.kind !== 'case') return;
  const { published, updated } = (document.data ?? {}) as Record<string, unknown>;
  if (typeof published !== 'string' || typeof updated !== 'string') return;
  if (![published, updated].every((date) => dateSchema.safeParse(date).success)) return;
  if (endOf(updated) >= startOf(published) || startOf(published) > today) return;
  report({
    ...inField(document, ['updated']),
    message: `updated ${updated} 早于 published ${published}。`,
    fix: `写作 "${today}"，就是今天；发布日期写错了的，改 published。`,
  });
}

/** What names a record besides its id. */
const NAMES = ['label', 'full', 'term', 'title', 'topic'];

/** @returns the id of what is called by a name, if only one thing of its kind is. */
function idNamed(workspace: Workspace, kind: IdKind | undefined, name: string): string | undefined {
  return idsByName(workspace).get(`${kind} ${name.trim()}`) || undefined;
}

const idsByName = once((workspace: Workspace): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const { kind, id, document, path } of givenIds(workspace)) {
    const steps = path?.slice(0, -1) ?? [];
    const record = steps.reduce(
      (value, step) => recordOf(recordOf(value)[step]),
      recordOf(document.data),
    );
    for (const field of NAMES) {
      const name = `${kind} ${String(record[field] ?? '')}`;
      if (record[field]) ids.set(name, (ids.get(name) ?? id) === id ? id : '');
    }
  }
  return ids;
});
