import type { Nodes } from 'mdast';
import { ID_PATTERN } from '../domain/id.ts';
import type { DataPath } from './documents/document.ts';
import type { Range } from './documents/positions.ts';
import { type GivenId, givenIds, type IdKind, knownIds } from './ids.ts';
import { nearest } from './nearest.ts';
import { once } from '../domain/once.ts';
import { textsIn, type TextValue } from './values.ts';
import type { DocumentKind, Workspace, WorkspaceDocument } from './workspace.ts';

/** A component of a write-up that names a record by its id. */
export interface NamedRecord {
  component: string;
  id: string;
  /** Offsets of the id in the file. */
  start: number;
  end: number;
}

/** @returns every component with an id in a write-up, in order; code blocks hold none. */
export function namedRecords(document: WorkspaceDocument): NamedRecord[] {
  const found: NamedRecord[] = [];
  if (document.body !== '') collect(document.mdx().tree, document.text, found);
  return found;
}

function collect(node: Nodes, text: string, found: NamedRecord[]): void {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'id') continue;
      if (typeof attribute.value !== 'string' || !node.name) continue;
      const from = attribute.position?.start.offset ?? 0;
      const end = (attribute.position?.end.offset ?? from + 1) - 1;
      const start = from + text.slice(from, end).search(/["']/) + 1;
      found.push({ component: node.name, id: attribute.value, start, end });
    }
  }
  if (!('children' in node)) return;
  for (const child of node.children) collect(child, text, found);
}

/** A place where a record is named by its id. */
export interface Mention {
  kind: IdKind;
  id: string;
  document: WorkspaceDocument;
  /** Only who has something to say of it asks where it stands. */
  position: () => Range | 'unavailable';
  /** The field of a record that names it. */
  path?: DataPath;
}

const IN_RECORDS: Partial<Record<DocumentKind, Record<string, IdKind>>> = {
  facts: {
    'facts.*.scope': 'scope',
    'facts.*.group': 'comparison',
    'facts.*.source': 'source',
    'facts.*.corroboration.*.source': 'source',
    'facts.*.history.*.source': 'source',
  },
  series: { 'points.*.fact': 'fact', group: 'comparison' },
  figures: {
    'groups.*.facts.*': 'fact',
    'groups.*.total': 'fact',
    'series.*': 'series',
    'panels.*.groups.*.facts.*': 'fact',
    'panels.*.groups.*.total': 'fact',
    'panels.*.series.*': 'series',
    'stages.*.items.*.facts.*': 'fact',
    'panels.*.stages.*.items.*.facts.*': 'fact',
    'sources.*.source': 'source',
    'themes.*': 'theme',
  },
  glossary: { 'terms.*.source': 'source', 'terms.*.englishSource': 'source' },
  discrepancies: {
    'discrepancies.*.sides.*.fact': 'fact',
    'discrepancies.*.sides.*.source': 'source',
  },
  case: {
    'strands.*': 'item',
    'audiences.*': 'audience',
    'industries.*': 'industry',
    'themes.*': 'theme',
    'sources.*': 'source',
    'related.*': 'case',
  },
  site: { 'home.figures.*': 'figure', 'home.facts.*': 'fact', 'overview.figures.*': 'figure' },
};

/** @returns what a field names by its id; undefined where it names nothing. */
export function kindNamedAt(kind: DocumentKind, pattern: string): IdKind | undefined {
  const kinds = IN_RECORDS[kind] ?? {};
  return Object.hasOwn(kinds, pattern) ? kinds[pattern] : undefined;
}

const COMPONENTS: Record<string, IdKind> = { Fact: 'fact', Figure: 'figure', Term: 'term' };

/** A fact in a sentence or an operand in an expression. */
const BRACES = /\{([a-z0-9][a-z0-9-]*)(?::(?:change|number))?\}/g;

/** @returns every mention of a document, of valid fields and of others, in order. */
export const mentionsIn = once((document: WorkspaceDocument): readonly Mention[] => [
  ...readMentions(document),
]);

function* readMentions(document: WorkspaceDocument): Generator<Mention> {
  for (const text of textsIn(document.data)) {
    const kind = kindNamedAt(document.kind, text.pattern);
    if (!kind) yield* inBraces(document, text);
    // What is no id at all is a matter of the schema.
    else if (ID_PATTERN.test(text.text)) {
      yield {
        kind,
        id: text.text,
        document,
        position: () => document.locate(text.path),
        path: text.path,
      };
    }
  }
  if (document.kind === 'figures') yield* inLabels(document);
  yield* inBody(document);
}

function* inBraces(document: WorkspaceDocument, { text, path }: TextValue): Generator<Mention> {
  for (const { 1: id = '', index } of text.matchAll(BRACES)) {
    const position = () => {
      const place = document.within(path, index + 1, index + 1 + id.length);
      return place ? document.positions.range(place.start, place.end) : 'unavailable';
    };
    yield { kind: 'fact', id, document, position };
  }
}

/** The short labels of a figure name facts by their fields. */
function* inLabels(document: WorkspaceDocument): Generator<Mention> {
  const { labels } = (document.data ?? {}) as { labels?: unknown };
  if (typeof labels !== 'object' || labels === null || Array.isArray(labels)) return;
  for (const id of Object.keys(labels)) {
    yield { kind: 'fact', id, document, position: () => document.locateKey(['labels', id]) };
  }
}

/** Each record that a text names is reported once, at its first use. */
function* inBody(document: WorkspaceDocument): Generator<Mention> {
  const seen = new Set<string>();
  for (const { component, id, start, end } of namedRecords(document)) {
    const kind = Object.hasOwn(COMPONENTS, component) ? COMPONENTS[component] : undefined;
    if (!kind || seen.has(`${kind} ${id}`)) continue;
    seen.add(`${kind} ${id}`);
    yield { kind, id, document, position: () => document.positions.range(start, end) };
  }
}

/** A record whose id seems to have been typed anew, and where its former id still stands. */
export interface RenamedId {
  given: GivenId & { path: DataPath };
  formerly: string;
  mentions: readonly Mention[];
  /** Whether it was copied: another record has the same id. */
  isCopy: boolean;
}

/**
 * Finds ids that several places name and no record has, while the record whose id is nearest to it
 * is named nowhere; and the one that is missing while one record has the id of another.
 */
export const renamedIds = once((workspace: Workspace): readonly RenamedId[] => {
  const known = knownIds(workspace);
  const keyOf = ({ kind, id }: { kind: IdKind; id: string }) => `${kind} ${id}`;
  const mentions = Map.groupBy(workspace.documents.flatMap(mentionsIn), keyOf);
  const seen = new Set<string>();
  const recorded = givenIds(workspace)
    .filter((one): one is RenamedId['given'] => one.path !== undefined)
    .map((given) => ({ given, isCopy: seen.size === seen.add(keyOf(given)).size }));
  const spare = recorded.filter(({ given, isCopy }) => !isCopy && !mentions.has(keyOf(given)));
  const lost = [...mentions.values()].filter(([one]) => !known[one!.kind].has(one!.id));
  return lost.flatMap((own) => {
    const { kind, id: formerly } = own[0]!;
    const [copy, ...others] = recorded.filter((one) => one.isCopy && one.given.kind === kind);
    const isAlone = lost.filter(([one]) => one!.kind === kind).length === 1;
    if (copy && isAlone && others.length === 0) return [{ ...copy, formerly, mentions: own }];
    const near = nearest(formerly, known[kind]);
    const found = spare.find(({ given }) => given.kind === kind && given.id === near);
    return found && own.length > 1 ? [{ ...found, formerly, mentions: own }] : [];
  });
});

/** @returns whether a record seems to have been copied and to lack an id of its own. */
export function isUnnamedCopy(workspace: Workspace, { document, path }: GivenId): boolean {
  return renamedIds(workspace).some(
    ({ isCopy, given }) => isCopy && given.document === document && `${given.path}` === `${path}`,
  );
}
