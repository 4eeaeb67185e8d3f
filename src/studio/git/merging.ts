import { diff3Merge } from 'node-diff3';
import { isSame } from '../../content/bytes.ts';
import { isText } from '../../content/document-kind.ts';
import type { Files } from '../messages.ts';

/** A place where two people wrote different things over the same words. */
export interface Clash {
  ours: string;
  theirs: string;
}

/** A file that two people changed: what both can stand in, in order, with what has to be chosen. */
export interface Conflict {
  place: string;
  /** Text that is settled, and clashes; a file that is no text, or gone on one side, is one clash. */
  parts: (string | Clash)[];
  /** What each has, where a choice can only be made for the file as a whole. */
  whole: { ours: Uint8Array | undefined; theirs: Uint8Array | undefined } | undefined;
}

/** Whose words stand in a clash. */
export type Choice = 'ours' | 'theirs' | 'both';

export interface Merged {
  /** What changes on theirs; undefined takes a file away. */
  changed: Map<string, Uint8Array | undefined>;
  conflicts: Conflict[];
}

/**
 * Puts what one person changed together with what others did meanwhile.
 * @param base as both found it
 * @param ours what is otherwise with us; undefined is a file that we took away
 * @param theirs all that there is now
 */
export function mergeFiles(
  base: Files,
  ours: ReadonlyMap<string, Uint8Array | undefined>,
  theirs: Files,
): Merged {
  const merged: Merged = { changed: new Map(), conflicts: [] };
  for (const [place, own] of ours) {
    const [before, other] = [base.get(place), theirs.get(place)];
    if (isSame(other, own)) continue;
    if (isSame(other, before)) {
      merged.changed.set(place, own);
      continue;
    }
    const texts = [own, before ?? new Uint8Array(), other].map((bytes) => textOf(place, bytes));
    if (texts.some((text) => text === undefined)) {
      merged.conflicts.push({ place, parts: [], whole: { ours: own, theirs: other } });
      continue;
    }
    const parts = mergeTexts(place, ...(texts as [string, string, string]));
    if (parts.some((part) => typeof part !== 'string')) {
      merged.conflicts.push({ place, parts, whole: undefined });
      continue;
    }
    const both = encoded(parts.join(''));
    if (!isSame(both, other)) merged.changed.set(place, both);
  }
  return merged;
}

/**
 * Settles a conflict.
 * @param choices one for each clash, in their order
 * @returns the file; undefined where it is taken away
 */
export function settle(
  { place, parts, whole }: Conflict,
  choices: readonly Choice[],
): Uint8Array | undefined {
  if (whole) return choices[0] === 'theirs' ? whole.theirs : whole.ours;
  return encoded(written(place, parts, choices));
}

function written(
  place: string,
  parts: readonly (string | Clash)[],
  choices: readonly Choice[],
): string {
  const write = (between: string) => {
    let at = 0;
    const texts = parts.map((part) => {
      if (typeof part === 'string') return part;
      const choice = choices[at++];
      return choice === 'both' ? joined(part, between) : part[choice ?? 'ours'];
    });
    return texts.join('');
  };
  if (!place.endsWith('.json')) return write('\n\n');
  // Whether a comma has to part two records is seen by whether it can be read then.
  return [write(''), write(',')].find(isJson) ?? write('');
}

function mergeTexts(place: string, ours: string, base: string, theirs: string) {
  const split = place.endsWith('.json') ? linesOf : blocksOf;
  const regions = diff3Merge(split(ours), split(base), split(theirs), {
    excludeFalseConflicts: true,
  });
  const parts = regions.map(({ ok, conflict }): string | Clash =>
    conflict ? { ours: conflict.a.join(''), theirs: conflict.b.join('') } : ok!.join(''),
  );
  const added = regions.every(({ conflict }) => !conflict || conflict.o.length === 0);
  if (!place.endsWith('.json') || !added) return parts;
  // Two records that were put in at the same place are both wanted.
  const both = written(
    place,
    parts,
    parts.map(() => 'both'),
  );
  return isJson(both) ? [both] : parts;
}

/** A comma before the end of a line belongs to what follows it: so one record can follow another. */
function linesOf(text: string): string[] {
  return text.split(/(?=,?\r?\n)|(?<=\n)/);
}

/** Each line of a front matter and each block of a text. */
function blocksOf(text: string): string[] {
  const [head = ''] = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text) ?? [];
  const body = text.slice(head.length);
  return [...head.split(/(?<=\n)/), ...body.split(/((?:\r?\n){2,}|\r?\n$)/)].filter(Boolean);
}

/** Theirs is published already and stands first. */
function joined({ ours, theirs }: Clash, between: string): string {
  if (ours === '' || theirs === '') return theirs + ours;
  if (between === ',') return `${theirs.trimEnd()},\n${ours.replace(/^\r?\n/, '')}`;
  const isApart = theirs.endsWith('\n') || /^\r?\n/.test(ours);
  return theirs + (isApart ? '' : between) + ours;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function textOf(place: string, bytes: Uint8Array | undefined): string | undefined {
  if (!bytes || !isText(place)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
