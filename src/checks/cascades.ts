import { copyAt } from './copies.ts';
import type { Finding, Range } from './finding.ts';
import type { Workspace, WorkspaceDocument } from './workspace.ts';

/** What a text is full of that was saved in another encoding. */
export const GARBLED = /[\uFFFD\0]/;

/** Rules that find something absent, which may stand in a file that cannot be read. */
const OF_ABSENCE = new Set([
  ...['references', 'unused', 'asset-unused', 'link-broken', 'link-source', 'figure-mixed'],
  ...['permalink-lost', 'permalink-moved', 'permalink-unlisted', 'number-exception'],
]);

/** Where two rules mark the same words, what the first says is enough. */
const PRECEDENCE: readonly [by: RegExp, over: RegExp][] = [
  [/^privacy-/, /^number$/],
  [/^link-source$/, /^mdx-url$/],
  [/^schema$/, /^image-file$/],
  [/^mdx-url$/, /^image-file$/],
  [/^number$/, /^(?:digits-fullwidth|range-sign|punctuation-halfwidth)$/],
  [/^(?:image-file|link-broken|mdx-|schema$)/, /^(?:punctuation-|quotes-|space-|dash$|ellipsis$)/],
];

/** @returns the findings without those that only follow from another. */
export function withoutConsequences(workspace: Workspace, findings: Finding[]): Finding[] {
  const garbled = new Set(workspace.documents.filter(isGarbled).map(({ file }) => file));
  const { documents, assets } = workspace;
  const unusable = [
    ...documents.filter(({ place }) => copyAt(place)),
    ...assets.filter(({ place, kind }) => kind !== 'file' || copyAt(place)?.isFolder),
  ];
  const refused = new Set(unusable.map(({ file }) => file));
  const unread = hasUnread(workspace);
  const byFile = Map.groupBy(findings, ({ file }) => file);
  return findings.filter((finding) => {
    const { rule, file } = finding;
    if (garbled.has(file) || refused.has(file)) return rule === 'content-file';
    if (unread && OF_ABSENCE.has(rule)) return false;
    const over = PRECEDENCE.filter((pair) => pair[1].test(rule)).map(([by]) => by);
    if (over.length === 0) return true;
    return !byFile
      .get(file)!
      .some(
        (other) =>
          over.some((by) => by.test(other.rule)) && overlap(other.position, finding.position),
      );
  });
}

function isGarbled({ text }: WorkspaceDocument): boolean {
  return GARBLED.test(text);
}

function hasUnread({ documents, assets }: Workspace): boolean {
  return (
    documents.some(({ kind, data }) => kind !== 'unknown' && data === undefined) ||
    assets.some(({ place, kind }) => kind === 'symlink' || /\.(?:json|mdx)(?:\.txt)?$/i.test(place))
  );
}

/** @returns whether two places have something in common. */
export function overlap(a: Finding['position'], b: Finding['position']): boolean {
  if (a === 'unavailable' || b === 'unavailable') return false;
  return before(startOf(a), endOf(b)) && before(startOf(b), endOf(a));
}

type Point = readonly [line: number, column: number];

const startOf = ({ line, column }: Range): Point => [line, column];
const endOf = ({ endLine, endColumn }: Range): Point => [endLine, endColumn];

function before([line, column]: Point, [otherLine, otherColumn]: Point): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}
