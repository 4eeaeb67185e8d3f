import {
  append,
  elementsOf,
  find,
  fragment,
  hasClass,
  prepend,
  remove,
  rename,
  setAttribute,
} from '../../html/edit.ts';
import { escapeMarkup } from '../../html/escape.ts';
import { attribute, type Document, type Element } from '../../html/tree.ts';
import { parse, serialize } from 'parse5';
import { settleLink, type LiveSite } from '../../preview/links.ts';
import { withoutPrograms } from '../../preview/programs.ts';
import { PREVIEW_STYLES } from './preview-styles.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

interface PreviewPage {
  /** The page as it was built. */
  html: string;
  /** Where it was built, for its pictures. */
  folder: string;
  slug: string;
  title: string;
  /** The sentence after “预览稿，未发布”. */
  remark: string;
  live: LiveSite;
  /** Declares the order of the site’s layers. */
  layers: string;
}

/** Names the case that a file shows; a file without it is not overwritten. */
export const MARK = 'preview-of';

/** Nothing is loaded, run or sent, whatever the page holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** @returns the page as one file that needs nothing else: no server, no site, no script. */
export async function selfContained(page: PreviewPage): Promise<string> {
  const document = parse(page.html);
  settleHead(document, page);
  takeOut(document);
  unfold(document);
  for (const link of elementsOf(document).filter(({ tagName }) => tagName === 'a')) {
    settleLink(link, page.live);
  }
  const base = new URL(page.live.baseUrl).pathname;
  for (const image of elementsOf(document).filter(({ tagName }) => tagName === 'img')) {
    await embedPicture(image, page.folder, base);
  }
  frame(document, page);
  return serialize(document);
}

function settleHead(document: Document, { slug, title, layers }: PreviewPage): void {
  const head = find(document, 'head')!;
  for (const element of elementsOf(head)) {
    const policy = attribute(element, 'http-equiv') !== undefined;
    const named = /^(?:robots|generator)$/.test(attribute(element, 'name') ?? '');
    if (['link', 'script', 'title'].includes(element.tagName) || policy || named) remove(element);
  }
  const meta = (name: string, value: string) =>
    `<meta name="${name}" content="${escapeMarkup(value)}">`;
  const [charset] = elementsOf(head);
  if (charset) remove(charset);
  prepend(head, [
    ...fragment('<meta charset="utf-8">'),
    ...fragment(`<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(POLICY)}">`),
    ...fragment(meta('robots', 'noindex') + meta('referrer', 'no-referrer') + meta(MARK, slug)),
    ...fragment(`<title>预览稿：${escapeMarkup(title)}</title>`),
    ...fragment(`<style>${layers}</style>`),
  ]);
  append(head, fragment(`<style>${PREVIEW_STYLES}</style>`));
}

/** Leaves the page its text: no menus, no search, nothing that leads into the site’s machinery. */
function takeOut(document: Document): void {
  withoutPrograms(document);
  for (const element of elementsOf(document)) {
    const isFrame =
      hasClass(element, 'skip') ||
      hasClass(element, 'site-header') ||
      hasClass(element, 'site-footer') ||
      hasClass(element, 'contents') ||
      attribute(element, 'aria-label') === '所在位置';
    if (isFrame) remove(element);
  }
}

/** What a click would show is shown: the notes of the numbers, the tables of the figures. */
function unfold(document: Document): void {
  const elements = elementsOf(document);
  const notes = elements.filter(
    (element) => element.tagName === 'section' && attribute(element, 'popover') !== undefined,
  );
  const ids = new Set(notes.map((note) => attribute(note, 'id')));
  for (const note of notes) {
    setAttribute(note, 'popover', undefined);
    const links = find(note, 'p', 'links');
    if (links) remove(links);
  }
  for (const element of elements) {
    const fact = attribute(element, 'data-fact');
    if (element.tagName === 'a' && fact !== undefined && ids.has(`note-${fact}`)) {
      setAttribute(element, 'href', `#note-${fact}`);
    }
    if (element.tagName === 'details') unfoldDetails(element);
  }
  const holder = find(document, 'fact-notes');
  if (!holder) return;
  rename(holder, 'div');
  setAttribute(holder, 'role', 'region');
  setAttribute(holder, 'class', 'preview-notes');
  setAttribute(holder, 'aria-labelledby', 'preview-notes');
  prepend(holder, fragment('<h2 id="preview-notes">数字的出处</h2>'));
  const article = find(document, 'article');
  if (article) append(article, [holder]);
}

function unfoldDetails(details: Element): void {
  setAttribute(details, 'open', '');
  const summary = find(details, 'summary');
  if (summary) remove(summary);
  rename(details, 'div');
  // The files of a figure are on the site, not in this one.
  for (const list of elementsOf(details).filter(({ tagName }) => tagName === 'dl')) remove(list);
}

function frame(document: Document, { remark, live }: PreviewPage): void {
  const body = find(document, 'body')!;
  const site = escapeMarkup(live.baseUrl);
  prepend(
    body,
    fragment(
      `<header class="preview-banner"><strong>预览稿，未发布</strong>${escapeMarkup(remark)}</header>`,
    ),
  );
  append(
    body,
    fragment(
      `<footer><p class="wrap preview-foot">这是一份预览稿，只供审阅，不代表已经发布。网站：<a href="${site}" rel="noopener noreferrer">${site}</a></p></footer>`,
    ),
  );
}

/** In pixels: enough for a column of text on a screen with two pixels a point. */
const WIDEST = 1400;
const QUALITY = 80;

/**
 * Puts a picture into its page.
 * @param folder where the site was built
 * @param base path of the site, with a slash at its end
 * @throws where there is no such picture in the build
 */
export async function embedPicture(image: Element, folder: string, base: string): Promise<void> {
  const src = attribute(image, 'src') ?? '';
  if (src.startsWith('data:')) return;
  const place = decodeURI(src.startsWith(base) ? src.slice(base.length) : src);
  const file = path.join(folder, place);
  setAttribute(image, 'src', await dataUri(file));
  for (const name of ['srcset', 'sizes', 'loading', 'decoding', 'fetchpriority']) {
    setAttribute(image, name, undefined);
  }
}

async function dataUri(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (/\.svg$/i.test(file)) return `data:image/svg+xml;base64,${bytes.toString('base64')}`;
  const small = await sharp(bytes)
    .rotate()
    .resize({ width: WIDEST, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
}
