import type {
  Definition,
  Image,
  ImageReference,
  Link,
  ListItem,
  Nodes,
  Parents,
  Root,
} from 'mdast';
import { addressFault, pictureFault } from './address.ts';
import type { FenceFinding, Found } from './breach.ts';
import { spanOf } from './text-runs.ts';
import { tagBreaches, type TagNode } from './tag-breaches.ts';

/** Markdown that a write-up may hold; whatever is not named here does not pass. */
const PLAIN = new Set([
  ...['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code'],
  ...['break', 'list', 'blockquote', 'thematicBreak', 'table', 'tableRow', 'tableCell'],
  ...['footnoteReference', 'footnoteDefinition', 'linkReference'],
]);

/** What braces hold in prose: words, no signs of a program. */
const PROSE = /^[\p{L}\p{N}\p{M}\s，。、；：？！（）《》“”‘’—…·%％_-]*$/u;

/**
 * Content is data, never code: finds everything in a write-up that could run, load or style
 * something, or that no page knows how to show. Fails closed on kinds of node it does not know.
 * @param text what the tree was parsed from; offsets in the tree are offsets in it
 */
export function fence(tree: Root, text: string): FenceFinding[] {
  const found: FenceFinding[] = [];
  const pictures = referredPictures(tree);
  for (const [node, parent] of walk(tree)) {
    const [start, end] = spanOf(node);
    for (const breach of breachesOf(node, parent, text, pictures)) {
      const at = breach.start ?? start;
      found.push({ ...breach, start: at, end: breach.end ?? Math.max(at, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function* breachesOf(
  node: Nodes,
  parent: Parents | undefined,
  text: string,
  pictures: ReadonlySet<string>,
): Generator<Found> {
  switch (node.type) {
    case 'mdxjsEsm':
      yield importIn(node);
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      yield {
        breach: PROSE.test(node.value) ? 'braces' : 'expression',
        subject: node.value.trim(),
      };
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      yield* tagBreaches(node as TagNode, parent, text);
      return;
    case 'link':
      if (addressFault(node.url)) yield { breach: 'url', ...addressIn(node, text) };
      return;
    case 'definition': {
      const fault = pictures.has(node.identifier) ? pictureFault(node.url) : undefined;
      if (fault) yield { breach: 'picture', ...addressIn(node, text) };
      else if (addressFault(node.url)) yield { breach: 'url', ...addressIn(node, text) };
      return;
    }
    case 'image':
      yield* altBreaches(node, text);
      if (pictureFault(node.url)) yield { breach: 'picture', ...addressIn(node, text) };
      return;
    case 'imageReference':
      yield* altBreaches(node, text);
      return;
    case 'listItem':
      if (typeof node.checked === 'boolean') yield { breach: 'node', ...boxIn(node, text) };
      return;
    default:
      if (!PLAIN.has(node.type)) yield { breach: 'node', subject: node.type };
  }
}

function importIn(node: Extract<Nodes, { type: 'mdxjsEsm' }>): Found {
  const [subject] = /^[^\r\n]*/.exec(node.value)!;
  const [start] = spanOf(node);
  return { breach: 'import', subject, start, end: start + subject.length };
}

/** Braces in the words of a picture are a program there, too, though the tree does not show it. */
function* altBreaches(node: Image | ImageReference, text: string): Generator<Found> {
  const [start, end] = spanOf(node);
  const label = /^!\[((?:\\.|[^\]\\])*)\]/s.exec(text.slice(start, end))?.[1];
  const words = label?.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)) ?? '';
  const found = /(?<!\\)\{([^{}]*)\}?/.exec(words);
  if (!found) return;
  const at = start + 2 + found.index;
  const breach = PROSE.test(found[1] ?? '') ? 'braces' : 'expression';
  yield { breach, subject: '', start: at, end: at + found[0].length };
}

/** The address as it was typed, if it stands in the node as it is read; or else the whole node. */
function addressIn(node: Image | Link | Definition, text: string): Omit<Found, 'breach'> {
  const { url } = node;
  const [start, end] = spanOf(node);
  const at = url === '' ? -1 : text.slice(start, end).lastIndexOf(url);
  if (at < 0) return { subject: url };
  return { subject: url, start: start + at, end: start + at + url.length };
}

/** A list of things to do would be a form without labels. */
function boxIn(node: ListItem, text: string): Omit<Found, 'breach'> {
  const at = text.indexOf('[', spanOf(node)[0]);
  return { subject: text.slice(at, at + 3), start: at, end: at + 3 };
}

/** The definitions that pictures refer to; the same definition may serve links as well. */
function referredPictures(tree: Root): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [node] of walk(tree)) if (node.type === 'imageReference') names.add(node.identifier);
  return names;
}

/** Without recursion: a tree may be deeper than the stack. */
function* walk(tree: Root): Generator<[Nodes, Parents | undefined]> {
  const waiting: [Nodes, Parents | undefined][] = [[tree, undefined]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const [node] = next;
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      waiting.push([node.children[index]!, node]);
    }
  }
}
