import { factsInTemplate } from './template.ts';

const FACT_TAG = /<Fact\b[^>]*?\bid="([a-z0-9-]+)"/g;
const FIGURE_TAG = /<Figure\b[^>]*?\bid="([a-z0-9-]+)"/g;
const TERM_TAG = /<Term\b[^>]*?\bid="([a-z0-9-]+)"/g;

/** @returns the ids of the facts a write-up shows by itself, in order, without repeats. */
export function factsInBody(mdx: string): string[] {
  return idsIn(mdx, FACT_TAG);
}

/** @returns the ids of the figures a write-up shows, in order, without repeats. */
export function figuresInBody(mdx: string): string[] {
  return idsIn(mdx, FIGURE_TAG);
}

/** @returns the ids of the terms a write-up explains, in order, without repeats. */
export function termsInBody(mdx: string): string[] {
  return idsIn(mdx, TERM_TAG);
}

/** @returns the ids of the facts named in any of several JSON or front-matter texts. */
export function factsInTexts(texts: (string | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text ? factsInTemplate(text) : [])))];
}

function idsIn(text: string, tag: RegExp): string[] {
  return [...new Set([...text.matchAll(tag)].map((match) => match[1]!))];
}
