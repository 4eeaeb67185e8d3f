import { bareNumbers, scanNumbers } from '../../domain/numbers/scan.ts';
import { registerNames, type RegisteredNames } from '../../domain/numbers/names.ts';
import { once } from '../../domain/once.ts';
import { recordOf } from '../../content/values.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';

/** The names of one content root. */
export interface WorkspaceNames {
  /** From the taxonomy, the glossary, the site and the sources. */
  registered: RegisteredNames;
  /** Titles of cases: names elsewhere, but a title does not vouch for itself. */
  titles: RegisteredNames;
}

/** The names that were last read: most of what an author changes names nothing. */
let last: { words: string; names: WorkspaceNames } | undefined;

/** @returns the names in which a number is no datum; the same object as long as they are the same. */
export const namesOf = once(({ documents }: Workspace): WorkspaceNames => {
  const registered: string[] = [];
  const titles: string[] = [];
  for (const document of documents) {
    const read = READERS[document.kind];
    if (read) registered.push(...read(document));
    else if (document.kind === 'case') {
      const { title, aliases } = recordOf(document.data);
      titles.push(...textsOf([title]), ...textsOf(aliases));
    }
  }
  const words = JSON.stringify([registered, titles]);
  if (last?.words !== words) {
    const names = {
      registered: registerNames(registered.filter((name) => !isQuantity(name))),
      titles: registerNames(titles),
    };
    last = { words, names };
  }
  return last.names;
});

/** Fields are read as they are, valid or not, so that a fault elsewhere in a file hides no name. */
const READERS: Partial<
  Record<WorkspaceDocument['kind'], (document: WorkspaceDocument) => string[]>
> = {
  taxonomy({ data }) {
    const { strands, audiences, industries, themes, scopes, entities } = recordOf(data);
    const items = listOf(strands).flatMap((strand) => listOf(strand.items));
    const labelled = [strands, audiences, industries, themes, scopes].flatMap(listOf);
    return [
      ...textsOf([...labelled, ...items].flatMap(({ label, full }) => [label, full])),
      ...listOf(entities).flatMap(({ label, aliases }) => named(label, aliases)),
    ];
  },
  glossary: ({ data }) =>
    listOf(recordOf(data).terms).flatMap(({ term, aliases, english }) => [
      ...named(term, aliases),
      ...textsOf([english]),
    ]),
  site({ data }) {
    const { name, zone } = recordOf(data);
    return textsOf([name, zone]);
  },
  sources: ({ data }) => textsOf([recordOf(data).publisher]),
};

/** 99处 names nothing; 三个强化 and 1+1+3 do. */
function isQuantity(name: string): boolean {
  return scanNumbers(name).some(
    ({ kind, unit, bare }) => kind === 'quantity' && unit !== '' && bare.text === name,
  );
}

const NO_NAMES = registerNames([]);

/**
 * A name and its other forms. An alias is a word to search for and may state a quantity (8所现代化
 * 学校): its numbers are part of a name only where the name has them too.
 */
function named(name: unknown, aliases: unknown): string[] {
  if (typeof name !== 'string') return [];
  const others = textsOf(aliases).filter((alias) =>
    bareNumbers(alias, NO_NAMES).every(({ text }) => name.includes(text)),
  );
  return [name, ...others];
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
