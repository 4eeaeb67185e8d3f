import { HALF, type Answers, type Asked, type Candidate } from './asked.ts';
import type { Finder } from './finder.ts';

/** Finds what a word means: what its term says, or the page or the part of one that is named so. */
export async function meaning(
  terms: readonly Candidate[],
  others: readonly Candidate[],
  { weights, words = [] }: Asked,
  finder: Finder,
): Promise<Answers | undefined> {
  const isNamed = ({ id }: Candidate) => (weights?.get(id)?.named ?? 1) >= HALF;
  const term = terms.find(isNamed) ?? others.find(isNamed);
  if (!term) return undefined;
  const { url, title, sections } = await finder.fragment(term.id);
  // A page that tells of several things tells of this one under its heading.
  const own = sections.find(({ heading }) => words.every(({ text }) => heading.includes(text)));
  const isOwn = own !== undefined && !words.every(({ text }) => title.includes(text));
  // The head of a case lists its particulars before its first sentence.
  const text = (isOwn ? [own] : sections)
    .flatMap(({ paragraphs }) => paragraphs)
    .find((each) => /[。！？]$/u.test(each));
  if (text === undefined) return undefined;
  const place = isOwn ? { url: `${url}#${own.anchor}`, label: own.heading } : { url, label: title };
  return { cards: [{ kind: 'term', ...place, text }], first: [term.number] };
}
