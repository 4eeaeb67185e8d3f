import type { Definition, Image, ImageReference, Link, Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { once } from '../../domain/once.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

/** Offsets in UTF-16 units of the whole file. */
export interface Span {
  start: number;
  end: number;
}

/** Where a write-up leads its readers. */
export interface LinkAddress extends Span {
  url: string;
}

/** A picture that a write-up shows, or its cover. */
export interface PictureAddress {
  url: string;
  address: Span;
  alt: string;
  /** The alt text; the whole picture where there is none. */
  words: Span;
}

/** Typed as a link or picture, but not so that it is read as one. */
export interface UnreadAddress extends Span {
  picture: boolean;
  typed: string;
  /** The same with half-width brackets, where full-width ones are all that is wrong. */
  mended?: string;
}

interface Addresses {
  links: LinkAddress[];
  pictures: PictureAddress[];
  unread: UnreadAddress[];
}

/** White space in the address, or full-width brackets around it. */
const UNREAD =
  /!?\[[^\][\n]*\](?:\((?=[^()\n]*[^\s()][ \t\u3000])[^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|（[ \t]*(?:[/#.]|https?:)[^（）\n]*）)/g;

/** Finds the links and pictures of a document, each with its place; there are none in JSON. */
export const addressesOf = once((document: WorkspaceDocument): Addresses => {
  const addresses: Addresses = { links: [], pictures: [...coverOf(document)], unread: [] };
  if (document.kind === 'case' || document.kind === 'page') collect(document, addresses);
  return addresses;
});

function collect(document: WorkspaceDocument, { links, pictures, unread }: Addresses): void {
  const { text } = document;
  const definitions: Definition[] = [];
  const shown = new Map<string, ImageReference[]>();
  visit(document.mdx().tree, (node) => {
    switch (node.type) {
      case 'link':
        links.push({ url: node.url, ...destination(node, text) });
        break;
      case 'image':
        pictures.push({ url: node.url, address: destination(node, text), ...altOf(node, text) });
        break;
      case 'text':
        unread.push(...unreadIn(node, text));
        break;
      case 'definition':
        definitions.push(node);
        break;
      case 'imageReference':
        shown.set(node.identifier, [...(shown.get(node.identifier) ?? []), node]);
    }
  });
  for (const definition of definitions) {
    const { identifier, url } = definition;
    const address = destination(definition, text);
    const pictured = shown.get(identifier) ?? [];
    for (const node of pictured) pictures.push({ url, address, ...altOf(node, text) });
    if (pictured.length === 0) links.push({ url, ...address });
  }
}

function* unreadIn(node: Text, text: string): Generator<UnreadAddress> {
  const { start, end } = spanOf(node);
  for (const { 0: typed, index } of text.slice(start, end).matchAll(UNREAD)) {
    const wide = /\]（[ \t]*([^（）\s]+)[ \t]*）$/.exec(typed);
    yield {
      start: start + index,
      end: start + index + typed.length,
      picture: typed.startsWith('!'),
      typed,
      ...(wide && { mended: `${typed.slice(0, wide.index)}](${wide[1]})` }),
    };
  }
}

function coverOf(document: WorkspaceDocument): PictureAddress[] {
  if (document.kind !== 'case') return [];
  const { cover } = (document.data ?? {}) as { cover?: { src?: unknown; alt?: unknown } };
  if (typeof cover?.src !== 'string') return [];
  const { src: url } = cover;
  const alt = typeof cover.alt === 'string' ? cover.alt : '';
  const address = document.within(['cover', 'src'], 0, url.length);
  if (!address) return [];
  return [
    { url, address, alt, words: document.within(['cover', 'alt'], 0, alt.length) ?? address },
  ];
}

function altOf(node: Image | ImageReference, text: string): Pick<PictureAddress, 'alt' | 'words'> {
  const { start, end } = spanOf(node);
  const alt = node.alt ?? '';
  // Escapes and emphasis make the source differ from the words; then all of the picture is marked.
  const verbatim = alt.trim() !== '' && text.startsWith(alt, start + 2);
  return {
    alt,
    words: verbatim ? { start: start + 2, end: start + 2 + alt.length } : { start, end },
  };
}

/** The address as it is typed, within its link, picture or definition. */
function destination(node: Link | Image | Definition, text: string): Span {
  const whole = spanOf(node);
  const sign = node.type === 'definition' ? ']:' : '](';
  const words = node.type === 'link' ? node.children.at(-1) : undefined;
  const opened = text.indexOf(sign, words ? spanOf(words).end : whole.start);
  // An address typed without brackets is a link as it stands.
  if (text[whole.start] !== '[' && node.type === 'link') return whole;
  if (opened < 0 || opened >= whole.end) return whole;
  let start = opened + 2;
  while (start < whole.end && /\s/.test(text[start]!)) start += 1;
  const pointed = text[start] === '<';
  if (pointed) start += 1;
  let end = start;
  for (let depth = 0; end < whole.end; end += 1) {
    const sign = text[end]!;
    if (pointed ? sign === '>' : /\s/.test(sign)) break;
    if (sign === '\\') end += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && !pointed && depth-- === 0 && node.type !== 'definition') break;
  }
  return end > start ? { start, end } : whole;
}

function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}
