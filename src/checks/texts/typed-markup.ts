import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { CASE_SECTIONS } from '../../domain/case.ts';
import { COMPONENT_NAMES } from '../../domain/vocabulary.ts';
import type { Refusal } from '../../markdown/refusal.ts';
import { mendTag } from '../../markdown/tag-text.ts';
import { spanOf } from '../../markdown/span.ts';
import { textRuns } from '../../markdown/text-runs.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

/** A component’s tag that readers would see as text; offsets count units of the text. */
export interface TypedTag {
  start: number;
  end: number;
  /** With half-width signs. */
  tag: string;
}

const OPENS = /[〈《‹⟨﹤]/g;
const CLOSES = /[〉》›⟩﹥]/g;
const NAMES = COMPONENT_NAMES.join('|');

/** With an attribute it is a tag wherever it ends; `《Gap》` may be the name of a book. */
const TAG = new RegExp(
  String.raw`<\s*/?\s*(?:${NAMES})\s+[a-z]+\s*=[^<>\n]{0,200}>?|<\s*/?\s*(?:${NAMES})\s*/?\s*>`,
  'gi',
);

/** @returns the tags in a text, in half-width signs, in full-width ones, or in both. */
export function typedTags(text: string): TypedTag[] {
  const half = text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(OPENS, '<')
    .replace(CLOSES, '>');
  return [...half.matchAll(TAG)].flatMap(({ 0: tag, index: start }) => {
    const end = start + tag.length;
    if (!tag.includes('=') && /[《》]/.test(text.slice(start, end))) return [];
    return [{ start, end, tag: tag.replace(/[“”‘’']/g, '"').replace(/\s+/g, ' ') }];
  });
}

/** @returns what was meant as a tag or a heading, and would be shown as it is typed. */
export function* typedMarkup(document: WorkspaceDocument): Generator<Refusal> {
  const { tree } = document.mdx();
  for (const { words } of textRuns(tree, document.text)) {
    for (const tag of typedTags(words.text)) {
      const { start, end } = words.place(tag.start, tag.end);
      const instead = mendTag(tag.tag) ?? tag.tag;
      yield {
        rule: 'mdx-component',
        start,
        end,
        message: '这里想写标签，但不成标签，读者会看到这些符号。',
        fix: `符号都用半角的，写作 ${instead}。`,
      };
    }
  }
  const headings: Refusal[] = [];
  visit(tree, 'paragraph', (node) => {
    headings.push(...typedHeadings(node, document.text));
  });
  yield* headings;
}

const HASHES = /^([ \t>]*)([#＃]+)[ \t\u3000]*([^#＃\s].*?)[ \t]*$/;
const SECTIONS: readonly string[] = CASE_SECTIONS;

/** @returns the lines of a paragraph that were meant as headings, each with its words. */
export function typedHeadings(node: Nodes, text: string): (Refusal & { name: string })[] {
  if (node.type !== 'paragraph') return [];
  const found: (Refusal & { name: string })[] = [];
  const [first, last] = spanOf(node);
  let at = first;
  for (const whole of text.slice(first, last).split('\n')) {
    const [, lead = '', hashes, name = ''] = HASHES.exec(whole.replace(/\r$/, '')) ?? [];
    const start = at + lead.length;
    const isFirst = at === first;
    at += whole.length + 1;
    // `#党建#` is a topic, and `#` within a paragraph a sign.
    if (!hashes || (hashes === '#' && (!isFirst || /^[^\s#]+#/.test(name)))) continue;
    const own = hashes.length > 1 ? hashes.replaceAll('＃', '#').slice(0, 6) : '###';
    const replacement = `${SECTIONS.includes(name) ? '##' : own} ${name}`;
    const why = hashes.includes('＃')
      ? '井号是全角的'
      : hashes.length > 6
        ? '井号多于六个'
        : '井号后面没有空格';
    found.push({
      rule: 'mdx-syntax',
      start,
      end: start + whole.trimEnd().length - lead.length,
      message: `${why}，成不了标题。`,
      fix: `上下各空一行，写作“${replacement}”。`,
      name,
      ...(isFirst && { replacement }),
    });
  }
  return found;
}
