import type { Workspace } from '../workspace.ts';

const known = new WeakMap<Workspace, ReadonlyMap<string, string>>();

/** What names a record besides its id. */
const NAMES = ['label', 'full', 'term', 'title', 'topic'];

/** @returns the id of what is called by a name, if only one thing is. */
export function idNamed(workspace: Workspace, name: string): string | undefined {
  const ids = known.get(workspace) ?? readNames(workspace);
  known.set(workspace, ids);
  return ids.get(name.trim()) || undefined;
}

function readNames({ documents }: Workspace): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const add = (record: Record<string, unknown>, id: string) => {
    for (const field of NAMES) {
      const name = record[field];
      if (typeof name !== 'string' || name === '') continue;
      ids.set(name, (ids.get(name) ?? id) === id ? id : '');
    }
  };
  for (const { kind, id, data } of documents) {
    if (kind === 'case' || kind === 'sources' || kind === 'figures') add(recordOf(data), id);
    if (kind === 'taxonomy' || kind === 'glossary') {
      for (const record of recordsIn(data)) add(record, String(record['id']));
    }
  }
  return ids;
}

/** Every record with an id, at any depth. */
function* recordsIn(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const item of value) yield* recordsIn(item);
  else if (typeof value === 'object' && value !== null) {
    const record = recordOf(value);
    if (typeof record['id'] === 'string') yield record;
    for (const item of Object.values(record)) yield* recordsIn(item);
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
