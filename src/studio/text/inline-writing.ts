import type { Mark, Node } from 'prosemirror-model';
import { escapeAddress, escapeText, escapeTitle, reference, type Care } from './escape.ts';

/** Marks that Markdown opens and closes with the same sign, and so knows by what is next to it. */
const SIGNED = new Set(['strong', 'em', 'del']);
const LETTER_FIRST = /^[\p{L}\p{N}]/u;
const LETTER_LAST = /[\p{L}\p{N}]$/u;

/** @returns the words, chips and marks of a block as MDX, on one line. */
export function writeInline(nodes: readonly Node[], care: Care): string {
  const written = nodes.map((node, index) => ({
    node,
    text: leaf(node, nodes[index - 1], nodes[index + 1], care),
    open: node.marks.filter(({ type }) => type.name !== 'code'),
  }));
  return group(written, care);
}

interface Written {
  node: Node;
  text: string;
  /** Its marks that are not written yet. */
  open: readonly Mark[];
}

/** Writes marks around as many neighbours as each holds, the longest outermost. */
function group(parts: readonly Written[], care: Care): string {
  let out = '';
  for (let at = 0; at < parts.length;) {
    const { open, text } = parts[at]!;
    const reach = (mark: Mark) => {
      let end = at + 1;
      while (end < parts.length && mark.isInSet(parts[end]!.open)) end += 1;
      return end;
    };
    const [outer] = [...open].sort((a, b) => reach(b) - reach(a));
    if (!outer) {
      out += text;
      at += 1;
      continue;
    }
    const end = reach(outer);
    const inner = parts.slice(at, end).map((part) => ({
      ...part,
      open: part.open.filter((mark) => mark !== outer && !mark.eq(outer)),
    }));
    const [before, after] = delimiters(outer, care);
    out += before + group(inner, care) + after;
    at = end;
  }
  return out;
}

function delimiters({ type, attrs }: Mark, care: Care): [string, string] {
  switch (type.name) {
    case 'strong':
      return ['**', '**'];
    case 'em':
      return care === 3 ? ['_', '_'] : ['*', '*'];
    case 'del':
      return ['~~', '~~'];
    case 'link': {
      const [href, title] = [String(attrs['href']), String(attrs['title'])];
      return ['[', `](${escapeAddress(href)}${escapeTitle(title)})`];
    }
    case 'term':
      return [`<Term id="${attrs['id']}">`, '</Term>'];
    default:
      return [`<${type.name}>`, `</${type.name}>`];
  }
}

function leaf(node: Node, before: Node | undefined, after: Node | undefined, care: Care): string {
  const { attrs } = node;
  switch (node.type.name) {
    case 'fact': {
      const show = attrs['show'] ? ` show="${attrs['show']}"` : '';
      return `<Fact id="${attrs['id']}"${show} />`;
    }
    case 'br':
      return '<br />';
    case 'note':
      return `[^${attrs['label']}]`;
    case 'image': {
      const alt = escapeText(String(attrs['alt']), care);
      const src = escapeAddress(String(attrs['src']));
      return `![${alt}](${src}${escapeTitle(String(attrs['title']))})`;
    }
    default:
      return isCode(node) ? codeSpan(node.text!) : words(node, before, after, care);
  }
}

function words(node: Node, before: Node | undefined, after: Node | undefined, care: Care): string {
  const text = node.text!;
  if (care < 2) {
    // An exclamation mark before a link would make it a picture.
    const escaped = escapeText(text, care);
    return after && escaped.endsWith('!') ? `${escaped.slice(0, -1)}\\!` : escaped;
  }
  const first = opensSigned(node, before) ? (LETTER_FIRST.exec(text)?.[0] ?? '') : '';
  const rest = text.slice(first.length);
  const last = opensSigned(node, after) ? (LETTER_LAST.exec(rest)?.[0] ?? '') : '';
  const middle = escapeText(rest.slice(0, rest.length - last.length), care);
  return (first && reference(first)) + middle + (last && reference(last));
}

/** Whether a sign of a mark that this text does not have stands between it and a neighbour. */
function opensSigned(node: Node, neighbour: Node | undefined): boolean {
  return (
    neighbour?.marks.some(({ type }) => SIGNED.has(type.name) && !type.isInSet(node.marks)) ?? false
  );
}

function isCode(node: Node): boolean {
  return node.marks.some(({ type }) => type.name === 'code');
}

/** @returns code between as many backticks as it needs. */
function codeSpan(code: string): string {
  const runs = code.match(/`+/g)?.map(({ length }) => length) ?? [];
  let length = 1;
  while (runs.includes(length)) length += 1;
  const fence = '`'.repeat(length);
  const isPadded = /^`|`$/.test(code) || (/^ .* $/s.test(code) && code.trim() !== '');
  return isPadded ? `${fence} ${code} ${fence}` : fence + code + fence;
}
