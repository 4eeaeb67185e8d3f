import { entryOf, libraryOf, type Entry } from '../content/library.ts';
import { locatedFacts, type LocatedFact } from '../content/records.ts';
import type { Workspace, WorkspaceDocument } from '../content/workspace.ts';
import type { Library } from '../domain/library.ts';
import type { Figure } from '../figures/index.ts';

/** The content before or after a change, as a reader would meet it. */
export interface Edition {
  workspace: Workspace;
  library: Library<Figure>;
  /** The documents that the library was made from, by their place. */
  documents: ReadonlyMap<string, WorkspaceDocument>;
  /** Where each fact is recorded. */
  factsAt: ReadonlyMap<string, LocatedFact>;
}

/** Something that could not be read, so that it was compared as it stands on the other side. */
export interface Unread {
  /** Path under the content root. */
  place: string;
  side: 'before' | 'after';
  /** The record in the file; the whole file where there is none. */
  id?: string;
}

/** What can be read of one side. */
interface Side {
  name: Unread['side'];
  workspace: Workspace;
  documents: ReadonlyMap<string, WorkspaceDocument>;
  facts: ReadonlyMap<string, LocatedFact>;
}

/**
 * Joins up both sides of a change. What one side spoils is taken from the other: a missing bracket
 * does not make fifty numbers disappear.
 */
export function editionsOf(
  before: Workspace,
  after: Workspace,
): { before: Edition; after: Edition; unread: Unread[] } {
  const [old, now] = [sideOf('before', before), sideOf('after', after)];
  const unread: Unread[] = [];
  return { before: completed(old, now, unread), after: completed(now, old, unread), unread };
}

function sideOf(name: Side['name'], workspace: Workspace): Side {
  const readable = workspace.documents.filter(isReadable);
  const located = locatedFacts(workspace);
  return {
    name,
    workspace,
    documents: new Map(readable.map((document) => [document.place, document])),
    facts: new Map(located.map((one) => [one.fact.id, one])),
  };
}

/** Read past a fault, these may have lost records, which would seem to be removed. */
const LISTS: readonly WorkspaceDocument['kind'][] = [
  'taxonomy',
  'glossary',
  'discrepancies',
  'series',
];

function isReadable(document: WorkspaceDocument): boolean {
  const hasLost = LISTS.includes(document.kind) && document.faults.length > 0;
  return !hasLost && entryOf(document) !== undefined;
}

function completed(own: Side, other: Side, unread: Unread[]): Edition {
  const documents = new Map<string, WorkspaceDocument>();
  const factsAt = new Map(own.facts);
  const entries = own.workspace.documents.flatMap((document): Entry[] => {
    const { kind, place } = document;
    if (kind === 'unknown') return [];
    const taken = own.documents.get(place) ?? other.documents.get(place);
    if (taken !== document) unread.push({ place, side: own.name });
    const entry = taken && entryOf(taken);
    if (!entry) return [];
    documents.set(place, taken);
    if (entry.kind !== 'facts') return [entry];
    const ids = taken === document ? missingFacts(document, own, other, unread) : factsOf(taken);
    const instead = [...ids].flatMap((id) => {
      const located = other.facts.get(id);
      if (!located || own.facts.has(id)) return [];
      factsAt.set(id, located);
      return [located.fact];
    });
    const facts = taken === document ? [...entry.value.facts, ...instead] : instead;
    return [{ ...entry, value: { ...entry.value, facts } }];
  });
  return { workspace: own.workspace, library: libraryOf(entries), documents, factsAt };
}

function factsOf(document: WorkspaceDocument): string[] {
  return locatedFacts({ documents: [document] }).map(({ fact }) => fact.id);
}

/** Finds the ids of records that a ledger holds and spoils, or has lost behind a fault. */
function missingFacts(
  document: WorkspaceDocument,
  own: Side,
  other: Side,
  unread: Unread[],
): ReadonlySet<string> {
  const { place, faults, data } = document;
  const side = own.name;
  const former = faults.length > 0 ? other.documents.get(place) : undefined;
  const missing = new Set((former ? factsOf(former) : []).filter((id) => !own.facts.has(id)));
  if (missing.size > 0) unread.push({ place, side });
  const { facts } = data as { facts: ({ id?: unknown } | null)[] };
  for (const record of facts) {
    const id = record?.id;
    if (typeof id !== 'string' || own.facts.has(id) || missing.has(id)) continue;
    missing.add(id);
    unread.push({ place, side, id });
  }
  return missing;
}
