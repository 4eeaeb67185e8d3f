import type { Case } from './case.ts';
import { once } from './once.ts';
import { pathTo } from './paths.ts';

/** Text in JSON and front matter names a number by its fact: “国家高新技术企业增至{hte-2024}”. */
const REFERENCE = /\{([a-z0-9-]+)(?::(change|number))?\}/g;

type Segment = { text: string } | { fact: string; show: Show };
export type Show = 'full' | 'change' | 'number';

/** @returns the text cut into plain runs and references to facts. */
export function parseTemplate(template: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of template.matchAll(REFERENCE)) {
    if (match.index > end) segments.push({ text: template.slice(end, match.index) });
    segments.push({ fact: match[1]!, show: (match[2] as Show | undefined) ?? 'full' });
    end = match.index + match[0].length;
  }
  if (end < template.length) segments.push({ text: template.slice(end) });
  return segments;
}

export function factsInTemplate(template: string): string[] {
  return parseTemplate(template).flatMap((segment) => ('fact' in segment ? [segment.fact] : []));
}

/** @returns the text with every reference replaced by what `write` makes of it. */
export function fillTemplate(template: string, write: (id: string, show: Show) => string): string {
  return parseTemplate(template)
    .map((segment) => ('fact' in segment ? write(segment.fact, segment.show) : segment.text))
    .join('');
}

const TAG =
  /(?<!\\)<(Fact|Figure|Term)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*?\sid\s*=\s*(?:"([a-z0-9-]+)"|'([a-z0-9-]+)')/g;

/** @returns the ids of the facts a write-up shows by itself, in order, without repeats. */
export function factsInBody(mdx: string): string[] {
  return idsIn(mdx, 'Fact');
}

/** @returns the ids of the figures a write-up shows, in order, without repeats. */
export function figuresInBody(mdx: string): string[] {
  return idsIn(mdx, 'Figure');
}

/** @returns the ids of the terms a write-up explains, in order, without repeats. */
export function termsInBody(mdx: string): string[] {
  return idsIn(mdx, 'Term');
}

/** @returns the ids of the facts named in any of several JSON or front-matter texts. */
export function factsInTexts(texts: (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text ? factsInTemplate(text) : [])))];
}

/** A case, a page of the site, or another record with a text in MDX. */
export interface WriteUp {
  body: string;
}

/** What the text of a record names, in order, without repeats. */
export interface Named {
  facts: string[];
  figures: string[];
  terms: string[];
}

/** @returns what the text of a record names. */
export const namedIn = once(({ body }: WriteUp): Named => ({
  facts: factsInBody(body),
  figures: figuresInBody(body),
  terms: termsInBody(body),
}));

function idsIn(mdx: string, component: string): string[] {
  const tags = [...withoutCode(mdx).matchAll(TAG)].filter(([, name]) => name === component);
  return [...new Set(tags.map(([, , double, single]) => double ?? single!))];
}

/** A block of code opens and closes on lines of their own, also inside a quotation or a list. */
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;
const INLINE_CODE = /(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g;

/** @returns a write-up without its code, in which a tag shows how to type it and is none itself. */
function withoutCode(mdx: string): string {
  if (!/[`~]/.test(mdx)) return mdx;
  let open: string | undefined;
  const lines = mdx.split(/\r?\n/).map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (open === undefined) {
      open = mark;
      return mark ? '' : line;
    }
    const closes = /^[ \t>]*([`~]+)[ \t]*$/.exec(line)?.[1];
    if (closes?.startsWith(open)) open = undefined;
    return '';
  });
  return lines.join('\n').replace(INLINE_CODE, ' ');
}

/** Items of the lists of a write-up. */
const LISTED = /^[ \t]*(?:[-*+]|\d+[.)])[ \t].*/gm;

/** Lists the cases that a page names as related; those that a list in its text leads to are left out. */
export function relatedTo({ related, body }: Pick<Case, 'related'> & { body: string }): string[] {
  const listed = (body.match(LISTED) ?? []).join('\n');
  return related.filter((slug) => !listed.includes(`](${pathTo('case', slug)}`));
}
