import { mayBeCut } from './match.ts';
import { runs, tokensOf, type Unit } from './tokenizer.ts';

/** What to ask Pagefind for one term. */
interface Plan {
  /**
   * Phrases, in quotes where exact. A page must have all; asking may stop after the second as soon as so
   * few pages are left that their text can be read instead. The last but for a lone unit is whole.
   */
  steps: string[];
  /** Whether the text of what is found has to be read: the steps find too much. */
  check: boolean;
}

/** Units of a query that are read; the rest is left out. */
const LONGEST = 200;

/** Tokens of a window of a long phrase. */
const WINDOW = 3;

const LATIN = /^\p{L}+$/u;

/** Letters of a beginning that says enough of a word. */
const PREFIX = 3;

const QUOTED = /“([^“”]*)”|"([^"]*)"|「([^」]*)」|《([^》]*)》/gu;

/**
 * Words of a query: white space parts them, quotes keep them together. Nothing is lost but what has
 * no unit.
 */
export function termsOf(query: string): string[] {
  const kept = cutUnits(query).replace(QUOTED, (all) => all.replace(/\s/gu, '·'));
  return [...new Set(kept.split(/\s+/u))].filter((term) => runs(term).length > 0);
}

/** @returns how to find a term; no step if it has no unit. */
export function plan(term: string): Plan {
  const all = runs(term);
  const lone = loneEnd(all);
  const list = (lone ? all.slice(0, -1) : all).flatMap(tokensOf);
  // What ends the query may go on in a page; what stands before a lone end may not.
  if (!lone && (all.at(-1)?.length ?? 0) > 1) list.pop();
  if (list.length === 0) return { steps: [], check: false };
  const ends = lone ? [quoted([lone.text])] : [];
  if (list.length <= 2 * WINDOW) {
    return { steps: [quoted(list), ...ends], check: lone !== undefined };
  }
  return { steps: [...windows(list), quoted(list), ...ends], check: true };
}

/**
 * How to find a term whose first or last Latin word or number may be part of a longer one: “iFi覆盖”.
 * Those are left out and the text is read. The last Latin word is asked without quotes, which finds
 * longer ones too.
 */
export function loosePlan(term: string): Plan {
  const all = runs(term);
  const [only, ...others] = all.flat();
  if (only && others.length === 0) {
    return { steps: isBeginning(only) ? [only.text] : [], check: true };
  }
  let at = 0;
  const left = all
    .map((run) => run.filter((unit) => !mayBeCut(unit, at++, others.length)))
    .filter((run) => run.length > 0);
  const list = (loneEnd(left) ? left.slice(0, -1) : left).flatMap(tokensOf);
  if (list.length > 1) list.pop();
  const steps = list.length > 0 ? [quoted(list)] : [];
  const end = others.at(-1);
  if (steps.length > 0 && end && isBeginning(end)) steps.push(end.text);
  return { steps, check: true };
}

/** Whether a term begins or ends with what may be part of a longer word. */
export function mayBeLoose(term: string): boolean {
  const units = runs(term).flat();
  return units.some((unit, at) => mayBeCut(unit, at, units.length - 1));
}

/** Whether the last unit of a term is asked alone, so that only the text says where it stands. */
export function endsAlone(term: string): boolean {
  return loneEnd(runs(term)) !== undefined;
}

/** Whether a unit may be the beginning of a Latin word, and says enough to ask for those. */
function isBeginning({ text, wide }: Unit): boolean {
  return !wide && LATIN.test(text) && text.length >= PREFIX;
}

/** A last unit after a boundary is asked alone: its run may go on in the page. */
function loneEnd(all: readonly Unit[][]): Unit | undefined {
  const last = all.at(-1);
  return all.length > 1 && last?.length === 1 ? last[0] : undefined;
}

/** First and last window, then those between. */
function windows(list: readonly string[]): string[] {
  const starts = [0, list.length - WINDOW];
  for (let at = WINDOW; at < list.length - WINDOW; at += WINDOW) starts.push(at);
  return starts.map((at) => quoted(list.slice(at, at + WINDOW)));
}

function quoted(list: readonly string[]): string {
  return `"${list.join(' ')}"`;
}

function cutUnits(query: string): string {
  const last = runs(query).flat()[LONGEST - 1];
  return last ? query.slice(0, last.end) : query;
}
