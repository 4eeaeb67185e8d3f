import type { Excerpt, Mark } from './client/messages.ts';
import { occurrences } from './match.ts';
import type { Fragment, Section } from './record.ts';

/** UTF-16 units of an excerpt, about: a Han character each. */
const LENGTH = 70;

/** UTF-16 units before the first mark. */
const LEAD = 16;

/** As few UTF-16 units as are not worth cutting off. */
const SLACK = 4;

/** Where terms stand in a text: rising, not touching. A word cut at its edge is marked whole. */
export function marksOf(text: string, terms: readonly string[]): Mark[] {
  const all = terms
    .flatMap((term) => placesOf(text, term))
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
  const marks: [number, number][] = [];
  for (const [start, end] of all) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/**
 * The best paragraphs: those that hold the most terms, the first such of their section.
 * @param most how many, of as many sections
 * @returns in the order of the page; where no paragraph holds a term, the page's first
 */
export function excerptsOf(fragment: Fragment, terms: readonly string[], most: number): Excerpt[] {
  const best = fragment.sections.flatMap((section, order) => {
    let held = 0;
    let text = '';
    for (const paragraph of section.paragraphs) {
      const holds = terms.filter((term) => placesOf(paragraph, term).length > 0).length;
      if (holds > held) [held, text] = [holds, paragraph];
    }
    return held > 0 ? [{ section, order, held, text }] : [];
  });
  if (best.length === 0) return opening(fragment).slice(0, most);
  return best
    .sort((a, b) => b.held - a.held || a.order - b.order)
    .slice(0, most)
    .sort((a, b) => a.order - b.order)
    .map(({ section, text }) => excerpt(section, text, marksOf(text, terms)));
}

function opening({ sections }: Fragment): Excerpt[] {
  const section = sections.find(({ paragraphs }) => paragraphs.length > 0);
  const text = section?.paragraphs[0];
  return section && text ? [excerpt(section, text, [])] : [];
}

function placesOf(text: string, term: string): Mark[] {
  const places = occurrences(text, term);
  return places.length > 0 ? places : occurrences(text, term, 'loose');
}

/** Cuts a paragraph where most marks are; an ellipsis stands where something is left out. */
function excerpt({ anchor, heading }: Section, text: string, marks: readonly Mark[]): Excerpt {
  const first = densest(text, marks);
  const length = Math.max(LENGTH, first[1] - first[0] + LEAD);
  let start = Math.max(0, Math.min(first[0] - LEAD, text.length - length));
  start = start < SLACK ? 0 : whole(text, start);
  let end = start + length;
  end = end > text.length - SLACK ? text.length : whole(text, end);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    anchor,
    heading,
    text: `${before}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: marks
      .filter(([from, to]) => to > start && from < end)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift] as const),
  };
}

/** @returns the first mark of those that show the most different words together. */
function densest(text: string, marks: readonly Mark[]): Mark {
  let best: Mark = [0, 0];
  let most = 0;
  for (const mark of marks) {
    const near = marks.filter(([start, end]) => start >= mark[0] && end <= mark[0] + LENGTH - LEAD);
    const words = new Set(near.map(([start, end]) => text.slice(start, end))).size;
    if (words > most) [best, most] = [mark, words];
  }
  return most > 0 ? best : (marks[0] ?? [0, 0]);
}

/** Moves a cut back from the middle of a Latin word, a number or a surrogate pair. */
function whole(text: string, at: number): number {
  let cut = at;
  while (
    cut > 0 &&
    at - cut < LEAD &&
    /^[\p{Nd}a-z.,\ud800-\udbff]{2}$/iu.test(text.slice(cut - 1, cut + 1))
  )
    cut -= 1;
  return cut;
}
