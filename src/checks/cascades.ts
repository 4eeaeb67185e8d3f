import { bisectLeft } from 'd3-array';
import { copyAt } from '../content/document-kind.ts';
import { once } from '../domain/once.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { recordOf } from '../content/values.ts';
import type { DocumentKind, Workspace, WorkspaceDocument } from '../content/workspace.ts';

/** What a text is full of that was saved in another encoding. */
const GARBLED = /[\uFFFD\0]/;

/** A line that git leaves where two people changed the same words. */
export const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m;

/** @returns where a text is garbled, and where both sides of a merge begin; -1 where they do not. */
export const spoiltAt = once(({ text }: WorkspaceDocument) => ({
  garbled: text.search(GARBLED),
  conflict: text.search(CONFLICT),
}));

/** Leaves out findings that only follow from another, as their rules say. */
export function withoutConsequences(
  workspace: Workspace,
  findings: readonly Finding[],
  rules: readonly Rule[],
): Finding[] {
  const { documents, assets } = workspace;
  const unusable = [
    ...documents.filter((document) => isBroken(document) || copyAt(document.place)),
    ...assets.filter(({ place, kind }) => kind !== 'file' || copyAt(place)?.isFolder),
  ];
  const broken = new Set(unusable.map(({ file }) => file));
  const unread = unreadIn(workspace);
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const first = rules.filter(({ goesFirst }) => goesFirst).map(({ id }) => id);
  const keyOf = (file: string, rule: string) => JSON.stringify([file, rule]);
  const groups = Map.groupBy(findings, ({ file, rule }) => keyOf(file, rule));
  const marks = new Map([...groups].map(([key, own]) => [key, new Marks(own)]));
  return findings.filter(({ rule, file, position, conceal }) => {
    if (broken.has(file)) return rule === 'content-file';
    const { ofAbsence, goesFirst, follows = [] } = known.get(rule) ?? {};
    if (ofAbsence && unread[ofAbsence]) return false;
    const stronger = goesFirst || conceal ? follows : [...first, ...follows];
    return !stronger.some((id) => marks.get(keyOf(file, id))?.meet(position));
  });
}

/** Saved in another encoding, or with both sides of a merge in it: nothing else can be said of it. */
function isBroken(document: WorkspaceDocument): boolean {
  const { garbled, conflict } = spoiltAt(document);
  return garbled >= 0 || conflict >= 0;
}

/** The list that a file is there for. */
const LISTS: Partial<Record<DocumentKind, string>> = {
  facts: 'facts',
  glossary: 'terms',
  taxonomy: 'strands',
  series: 'points',
};

/** Whether what a file holds is not known: its list has another name, or it is a list itself. */
function isShapeless({ kind, data }: WorkspaceDocument): boolean {
  const list = LISTS[kind];
  const records = list === undefined ? [] : recordOf(data)[list];
  const isWithout = !Array.isArray(records) || records.some((one) => typeof one === 'string');
  return (data ?? undefined) === undefined || Array.isArray(data) || isWithout;
}

/** Files that name what the others speak of, and what stands in each. */
export const NAMING = {
  site: '网站的名称、地址和首页的文字',
  taxonomy: '脉络、服务对象、行业、主题和口径',
  glossary: '术语和它们的别名',
} as const satisfies Partial<Record<DocumentKind, string>>;

type NamingKind = keyof typeof NAMING;

/** @returns which of the files that name things are not there, beside cases that need them. */
export const missingKinds = once(({ documents }: Workspace): NamingKind[] => {
  const there = new Set(documents.map(({ kind }) => kind));
  const needed = there.has('case') ? (Object.keys(NAMING) as NamingKind[]) : [];
  return needed.filter((kind) => !there.has(kind));
});

/** @returns what cannot be judged: something that may be there, or also what names there are. */
function unreadIn(workspace: Workspace): { something: boolean; names: boolean } {
  const missing = missingKinds(workspace);
  const unread = workspace.documents.filter(
    (document) => document.kind !== 'unknown' && (isShapeless(document) || isBroken(document)),
  );
  const isUnread = ({ place, kind }: Workspace['assets'][number]) =>
    kind === 'symlink' || /\.(?:json|mdx?)(?:\.txt)?$/i.test(place);
  return {
    something: missing.length + unread.length > 0 || workspace.assets.some(isUnread),
    names: missing.length > 0 || unread.some(({ kind }) => kind in NAMING),
  };
}

/** @returns whether two places have something in common. */
export function overlap(a: Finding['position'], b: Finding['position']): boolean {
  if (a === 'unavailable' || b === 'unavailable') return false;
  const [[start, end], [from, to]] = [spanOf(a), spanOf(b)];
  return start < to && from < end;
}

/** The places of some findings of one file. */
class Marks {
  readonly #starts: number[];
  /** The furthest end of the marks up to each. */
  readonly #ends: number[] = [];

  constructor(findings: readonly Finding[]) {
    const spans = findings.map(({ position }) => spanOf(position)).sort(([a], [b]) => a - b);
    this.#starts = spans.map(([start]) => start);
    for (const [, end] of spans) this.#ends.push(Math.max(this.#ends.at(-1) ?? -1, end));
  }

  meet(position: Finding['position']): boolean {
    const [start, end] = spanOf(position);
    const before = bisectLeft(this.#starts, end);
    return before > 0 && this.#ends[before - 1]! > start;
  }
}

/** Lines are no longer than this; what has no place meets only what has none either. */
const LINE = 2 ** 26;

function spanOf(position: Finding['position']): [start: number, end: number] {
  if (position === 'unavailable') return [-1, 0];
  const { line, column, endLine, endColumn } = position;
  return [line * LINE + column, endLine * LINE + endColumn];
}
