import { bisectLeft } from 'd3-array';
import { copyAt } from '../content/copies.ts';
import type { Finding } from './finding.ts';
import type { Workspace, WorkspaceDocument } from '../content/workspace.ts';

/** What a text is full of that was saved in another encoding. */
export const GARBLED = /[\uFFFD\0]/;

/** A line that git leaves where two people changed the same words. */
export const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m;

/** Rules that find something absent, which may stand in a file that cannot be read. */
const OF_ABSENCE = new Set([
  ...['references', 'unused', 'asset-unused', 'link-broken', 'link-source', 'figure-mixed'],
  ...['permalink-lost', 'permalink-moved', 'permalink-unlisted', 'number-exception'],
]);

/** Where two rules mark the same words, what the first says is enough. */
const PRECEDENCE: readonly [by: RegExp, over: RegExp][] = [
  [/^character$/, /^(?!character$|privacy-)/],
  [/^privacy-/, /^number$/],
  [/^mdx-component$/, /^number$/],
  [/^link-source$/, /^mdx-url$/],
  [/^schema$/, /^(?:image-file|quote|fact-words)$/],
  [/^mdx-url$/, /^image-file$/],
  [/^number$/, /^(?:digits-fullwidth|range-sign|punctuation-halfwidth)$/],
  [/^(?:image-file|link-broken|mdx-|schema$)/, /^(?:punctuation-|quotes-|space-|dash$|ellipsis$)/],
];

/** @returns the findings without those that only follow from another. */
export function withoutConsequences(workspace: Workspace, findings: Finding[]): Finding[] {
  const { documents, assets } = workspace;
  const unusable = [
    ...documents.filter((document) => isBroken(document) || copyAt(document.place)),
    ...assets.filter(({ place, kind }) => kind !== 'file' || copyAt(place)?.isFolder),
  ];
  const broken = new Set(unusable.map(({ file }) => file));
  const unread = hasUnread(workspace);
  const byFile = Map.groupBy(findings, ({ file }) => file);
  const stronger = PRECEDENCE.map(([by, over]) => ({
    over,
    marks: new Map(
      [...byFile].map(([file, own]) => [file, new Marks(own.filter(({ rule }) => by.test(rule)))]),
    ),
  }));
  return findings.filter((finding) => {
    const { rule, file } = finding;
    if (broken.has(file)) return rule === 'content-file';
    if (unread && OF_ABSENCE.has(rule)) return false;
    return !stronger.some(
      ({ over, marks }) => over.test(rule) && marks.get(file)!.meet(finding.position),
    );
  });
}

/** Saved in another encoding, or with both sides of a merge in it: nothing else can be said of it. */
function isBroken({ text }: WorkspaceDocument): boolean {
  return GARBLED.test(text) || CONFLICT.test(text);
}

function hasUnread({ documents, assets }: Workspace): boolean {
  return (
    documents.some(
      ({ kind, data, text }) => kind !== 'unknown' && (data === undefined || CONFLICT.test(text)),
    ) ||
    assets.some(({ place, kind }) => kind === 'symlink' || /\.(?:json|mdx)(?:\.txt)?$/i.test(place))
  );
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
