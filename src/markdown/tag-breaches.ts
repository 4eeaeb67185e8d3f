import type { Parents, PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import {
  COMPONENT_NAMES,
  HTML_WORDS,
  wordOf,
  type AttributeWord,
  type ComponentWord,
} from '../domain/vocabulary.ts';
import type { Breach, Found } from './breach.ts';
import { spanOf } from './text-runs.ts';

export type TagNode = MdxJsxFlowElement | MdxJsxTextElement;

/** @returns what is wrong with one tag; what stands between its tags is looked at on its own. */
export function* tagBreaches(
  node: TagNode,
  parent: Parents | undefined,
  text: string,
): Generator<Found> {
  const { name } = node;
  const here = namePlace(node, text);
  if (name && HTML_WORDS.includes(name)) {
    for (const attribute of node.attributes) {
      const subject = attribute.type === 'mdxJsxAttribute' ? name : '{…}';
      yield { breach: 'html-attribute', subject, owner: name, ...offsets(attribute) };
    }
    return;
  }
  const word = name ? wordOf(name) : undefined;
  if (!name || !word) {
    const tag = text.slice(here.start - 1, text.indexOf('>', here.end) + 1);
    const html = isHtml(name);
    yield {
      breach: html ? 'html' : 'component',
      subject: name ?? '',
      ...(html && { tag }),
      ...here,
    };
    return;
  }
  yield* attributeBreaches(node, word, name, text);
  const empty = isEmpty(node);
  if (word.children === 'none' && !empty) {
    const tag = text.slice(here.start - 1, text.indexOf('>', here.end) + 1);
    // Within a sentence the whole of it is to be typed anew.
    const isInline = node.type === 'mdxJsxTextElement';
    const [start, end] = isInline ? spanOf(node) : [here.start, here.end];
    yield { breach: 'children', subject: name, tag, start, end };
  }
  if (word.children !== 'none' && empty) yield { breach: 'words-missing', subject: name, ...here };
  if (word.placement === 'block' && !isAlone(node, parent)) {
    yield { breach: 'placement', subject: name, ...here };
  }
}

function* attributeBreaches(
  node: TagNode,
  word: ComponentWord,
  owner: string,
  text: string,
): Generator<Found> {
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const here = offsets(attribute);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      yield { breach: 'spread', subject: `{${attribute.value}}`, owner, ...here };
      continue;
    }
    const { name } = attribute;
    const breach = seen.has(name)
      ? 'attribute-twice'
      : attributeBreach(attribute, word.attributes, text);
    if (breach) yield { breach, subject: name, owner, ...here };
    seen.add(name);
  }
  for (const [name, { required }] of Object.entries(word.attributes)) {
    if (!required || seen.has(name)) continue;
    // One that is there under a wrong name is not missing as well.
    if ([...seen].some((typed) => !Object.hasOwn(word.attributes, typed))) continue;
    yield { breach: 'attribute-missing', subject: name, owner, ...namePlace(node, text) };
  }
}

function attributeBreach(
  attribute: MdxJsxAttribute,
  known: Record<string, AttributeWord>,
  text: string,
): Breach | undefined {
  const { name, value } = attribute;
  if (name.includes(':')) return 'directive';
  const word = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!word) return 'attribute';
  if (value && typeof value === 'object') return 'expression';
  if (typeof value !== 'string') return 'attribute-value';
  if (word.values && !word.values.includes(value)) return 'attribute-value';
  // Whoever looks for ids in the text does not decode character references.
  return text.slice(...spanOf(attribute)).slice(-value.length - 1, -1) === value
    ? undefined
    : 'attribute-form';
}

/** The names of HTML's elements are Latin and in lower case; so might be a component's by mistake. */
function isHtml(name: string | null): boolean {
  if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) return false;
  return !COMPONENT_NAMES.some((known) => known.toLowerCase() === name);
}

function isEmpty({ children }: TagNode): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** A block in a paragraph makes broken HTML, unless nothing else stands there. */
function isAlone(node: TagNode, parent: Parents | undefined): boolean {
  if (node.type === 'mdxJsxFlowElement') return true;
  if (parent?.type !== 'paragraph') return false;
  return parent.children.every(
    (child) => (child.type === 'text' && child.value.trim() === '') || isBlock(child),
  );
}

function isBlock(node: PhrasingContent): boolean {
  return node.type === 'mdxJsxTextElement' && wordOf(node.name ?? '')?.placement === 'block';
}

/** The name in the opening tag; `<>` for one without. */
function namePlace(node: TagNode, text: string): { start: number; end: number } {
  const { name } = node;
  const [start] = spanOf(node);
  if (!name) return { start, end: start + 2 };
  const at = text.indexOf(name, start);
  return at < 0 ? { start, end: start + 1 } : { start: at, end: at + name.length };
}

function offsets(node: Parameters<typeof spanOf>[0]): { start: number; end: number } {
  const [start, end] = spanOf(node);
  return { start, end };
}
