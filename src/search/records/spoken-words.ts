import type { Synonym, Term } from '../../domain/glossary.ts';
import type { Taxonomy } from '../../domain/taxonomy.ts';
import { KIND } from '../../domain/kinds.ts';
import { contentOf, readQuestion } from '../question.ts';
import type { SearchRecord } from '../record.ts';
import type { Spoken } from '../spoken.ts';

/** Kinds whose names readers seldom ask for in a question. */
const NOT_ASKED: readonly string[] = [KIND.fact, KIND.source, KIND.figure, KIND.guide];

/** Names of more characters are seldom typed whole. */
const LONGEST = 12;
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
  records = [],
}: {
  terms: readonly Term[];
  entities: Taxonomy['entities'];
  synonyms?: readonly Synonym[];
  /** What is found: their names stay whole where a dictionary would cut them. */
  records?: readonly SearchRecord[];
}): Spoken {
  const spoken = new Map<string, Set<string>>();
  const add = (word: string, names: readonly string[], leads = false) => {
    const plain = unquoted(word).toLowerCase();
    if ([...plain].length < SHORTEST) return;
    const known = spoken.get(plain) ?? new Set(leads ? [''] : []);
    for (const name of names.map(unquoted)) if (name !== plain) known.add(name);
    if (known.size > 0) spoken.set(plain, known);
  };
  for (const { term, aliases } of terms) for (const alias of aliases) add(alias, [term]);
  for (const { label, aliases } of entities) for (const alias of aliases) add(alias, [label]);
  for (const { says, means, near } of synonyms) {
    for (const word of says) add(word, means, near && !spoken.has(unquoted(word).toLowerCase()));
  }
  const keep = (name: string, hasOther: boolean) => {
    if (spoken.has(name) || name.length > LONGEST || name.length < SHORTEST) return;
    if (hasOther || isCutApart(name)) spoken.set(name, new Set());
  };
  // 高新区 in the whole name of one is no word by itself.
  const others = [...spoken.keys()];
  for (const name of [...terms.map(({ term }) => term), ...entities.map(({ label }) => label)]) {
    const plain = unquoted(name);
    keep(
      plain,
      others.some((other) => plain.includes(other)),
    );
  }
  const found = records.filter(({ kind }) => !NOT_ASKED.includes(kind));
  for (const { title, aliases } of found) {
    for (const name of [title, ...aliases]) keep(unquoted(name), false);
  }
  return Object.fromEntries([...spoken].map(([word, names]) => [word, [...names]]));
}

/** Whether a name seems to ask, or to hold words that say nothing: 赋能工程. */
function isCutApart(name: string): boolean {
  return contentOf(name).join() !== name || readQuestion(name) !== undefined;
}

function unquoted(name: string): string {
  return name.replace(/[“”"「」《》]/gu, '');
}
