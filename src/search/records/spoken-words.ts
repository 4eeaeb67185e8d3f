import type { Term } from '../../domain/glossary.ts';
import type { Synonym } from '../../domain/synonyms.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import type { Spoken } from '../spoken.ts';

/** A word of one character would stand in too many others. */
const SHORTEST = 2;

/**
 * What readers say for the names of a site: every other name of terms and entities, and the
 * everyday words of `synonyms.json`.
 */
export function spokenWords({
  terms,
  entities,
  synonyms = [],
}: {
  terms: readonly Term[];
  entities: Taxonomy['entities'];
  synonyms?: readonly Synonym[];
}): Spoken {
  const spoken = new Map<string, Set<string>>();
  const add = (word: string, names: readonly string[]) => {
    const plain = unquoted(word);
    if ([...plain].length < SHORTEST) return;
    const known = spoken.get(plain) ?? new Set();
    for (const name of names.map(unquoted)) if (name !== plain) known.add(name);
    if (known.size > 0) spoken.set(plain, known);
  };
  for (const { term, aliases } of terms) for (const alias of aliases) add(alias, [term]);
  for (const { label, aliases } of entities) for (const alias of aliases) add(alias, [label]);
  for (const { says, means } of synonyms) for (const word of says) add(word, means);
  return Object.fromEntries([...spoken].map(([word, names]) => [word, [...names]]));
}

function unquoted(name: string): string {
  return name.replace(/[“”"「」《》]/gu, '');
}
