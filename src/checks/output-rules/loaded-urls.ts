import { attribute } from '../built/built-html.ts';
import type { Element } from '../built/built-site.ts';

/** Attributes whose address a browser fetches by itself, or sends something to. */
const LOADING: Record<string, readonly string[]> = {
  src: ['img', 'script', 'iframe', 'source', 'video', 'audio', 'track', 'embed', 'input', 'frame'],
  poster: ['video'],
  data: ['object'],
  action: ['form'],
  formaction: ['button', 'input'],
  background: ['body', 'table', 'tr', 'td', 'th'],
  manifest: ['html'],
  ping: ['a', 'area'],
};
/** In drawings these fetch what they show; a link of a drawing waits for the reader. */
const DRAWN = new Set(['use', 'image', 'feimage', 'pattern', 'lineargradient', 'radialgradient']);
/** Kinds of <link> that only state how pages belong together. */
const STATING = new Set(
  'alternate author bookmark canonical help license me next nofollow prev privacy-policy search terms-of-service up'.split(
    ' ',
  ),
);

export interface LoadedUrl {
  /** The attribute that holds the address. */
  name: string;
  url: string;
}

/** @returns the addresses that an element makes a browser ask, by attribute. */
export function loadedUrls(element: Element): LoadedUrl[] {
  return element.attrs.flatMap(({ name: local, prefix, value }) => {
    const name = prefix ? `${prefix}:${local}` : local;
    return urlsOf(element, local, value).map((url) => ({ name, url }));
  });
}

function urlsOf(element: Element, name: string, value: string): string[] {
  const tag = element.tagName.toLowerCase();
  if (name === 'srcset' || name === 'imagesrcset') return candidates(value);
  if (name === 'ping') return value.split(/\s+/).filter(Boolean);
  if (name === 'style') return cssUrls(value).map(({ url }) => url);
  if (LOADING[name]?.includes(tag)) return [value];
  if (name === 'content' && tag === 'meta') return refreshUrl(element, value);
  if (name !== 'href') return [];
  if (tag === 'base' || DRAWN.has(tag)) return [value];
  return tag === 'link' && !isStating(attribute(element, 'rel') ?? '') ? [value] : [];
}

/** `rel="alternate stylesheet"` still fetches. */
function isStating(rel: string): boolean {
  const words = rel.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length > 0 && words.every((word) => STATING.has(word));
}

/** The HTML standard parts candidates by commas after white space or a descriptor, not within an address. */
function candidates(srcset: string): string[] {
  return [...srcset.matchAll(/[\s,]*([^\s,]\S*[^\s,])(?:\s+[^,]*)?(?:,|$)/g)].map(
    ([, url]) => url!,
  );
}

function refreshUrl(element: Element, content: string): string[] {
  if (attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return [];
  const url = /;\s*url\s*=\s*["']?([^"']+)/i.exec(content)?.[1];
  return url ? [url.trim()] : [];
}

const CSS_URL =
  /\/\*[\s\S]*?\*\/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')|image-set\(\s*(?:"([^"]*)"|'([^']*)')/gi;

/** @returns the addresses that a style sheet loads, each with its place; comments are passed over. */
export function cssUrls(css: string): { url: string; start: number; end: number }[] {
  return [...css.matchAll(CSS_URL)].flatMap(({ 0: whole, index, ...groups }) => {
    const url = [1, 2, 3, 4, 5, 6, 7].map((group) => groups[group]).find(Boolean);
    return url ? [{ url, start: index, end: index + whole.length }] : [];
  });
}
