import type { Nodes } from 'mdast';
import type { DataPath } from '../../content/documents/document.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { textsIn } from '../../content/values.ts';
import { MappedText, type Place } from '../../markdown/mapped-text.ts';
import { OTHER, spanOf, textRuns } from '../../markdown/text-runs.ts';
import { STAND_IN } from './classes.ts';

/**
 * Words that readers see as one: a paragraph, a heading, a cell, a string of JSON. What is no text
 * (a component, code, an address) is one stand-in each.
 */
export interface Passage {
  text: string;
  place: (start: number, end: number) => Place;
  /** Whether nothing here may be changed by a program, as what is around cannot be read. */
  frozen: boolean;
}

/**
 * Facts in braces, addresses, tags and code as they are typed, and links that Markdown cannot read:
 * not words, whatever else they are.
 */
const NO_TEXT =
  /\{[^{}\n]*\}|https?:\/\/[\w./?#&=%+:@~-]+|<[A-Za-z/][^<>\n]*>|`[^`\n]+`|\]\((?:[^()\n]|\([^()\n]*\))*\)?/g;
const STANDS: Record<string, string> = {
  '{': STAND_IN.fact,
  h: STAND_IN.address,
  '`': STAND_IN.code,
};

function withoutNoText(words: MappedText): MappedText {
  return words.replace(NO_TEXT, (match) => STANDS[match[0]!] ?? OTHER);
}

/** Finds what readers see of a write-up's text, block by block, through all inline markup. */
export function prosePassages(document: WorkspaceDocument): Passage[] {
  if (document.bodyStart === 0) return [];
  const { tree, faults } = document.mdx();
  return textRuns(tree, document.text, { standIn, edge }).flatMap(({ words, node, from }) => {
    const [start, end] = spanOf(node);
    // What cannot be read is no text: typography would only hide what is wrong.
    const unread = faults.some((fault) => fault.start < end && fault.end > start);
    if (from === 'title' || unread) return [];
    const seen = withoutNoText(words);
    return [{ text: seen.text, place: seen.place.bind(seen), frozen: faults.length > 0 }];
  });
}

function standIn(node: Nodes, source: string): string | undefined {
  if (node.type === 'inlineCode') return STAND_IN.code;
  // Full-width signs that are typed after a bare address would become part of it.
  if (node.type === 'link' && source[spanOf(node)[0]] !== '[') return STAND_IN.address;
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
  if (node.name === 'br') return '\n';
  return node.name === 'Fact' ? STAND_IN.fact : undefined;
}

function edge(node: Nodes, source: string): string | undefined {
  const [start] = spanOf(node);
  // `10~20家，30~40家`: two ranges that Markdown takes for a deletion.
  if (node.type === 'delete' && source[start + 1] !== '~') return '~';
  // Underscores mark emphasis between blanks only, so that no blank may go.
  return source[start] === '_' ? OTHER : undefined;
}

/**
 * Fields whose words are this site's own and seen by readers. Not among them: words taken from a
 * source as they are (quote, enumerated, unstated, section, text), English, ids and addresses.
 */
const VISIBLE = new Set([
  ...['title', 'label', 'labels', 'description', 'summary', 'aliases', 'alt', 'name', 'zone'],
  ...['publisher', 'disclaimer', 'headline', 'intro', 'takeaway', 'howToRead', 'cautions'],
  ...['note', 'notes', 'remark', 'subject', 'against', 'unlocated', 'why', 'reason', 'dateNote'],
  ...['term', 'explanation', 'topic', 'statement', 'assessment', 'handling', 'role', 'full'],
]);

/** A source's title and publisher are set as the source sets them. */
const ITS_OWN = new Set(['title', 'publisher']);

/** Finds what readers see of a document's fields. */
export function stringPassages(document: WorkspaceDocument): Passage[] {
  return [...textsIn(document.data)].flatMap(({ path, text }) =>
    isVisible(document, path) ? [passageOf(document, path, text)] : [],
  );
}

/** A list and the labels of a figure are as visible as the field that holds them. */
function isVisible({ kind }: WorkspaceDocument, path: DataPath): boolean {
  const field = path.findLast(
    (key, index) => typeof key === 'string' && path[index - 1] !== 'labels',
  );
  return VISIBLE.has(String(field)) && !(kind === 'sources' && ITS_OWN.has(String(field)));
}

function passageOf(document: WorkspaceDocument, path: DataPath, value: string): Passage {
  const whole = new MappedText();
  whole.copy(value, 0);
  const seen = withoutNoText(whole);
  return {
    text: seen.text,
    frozen: false,
    place: (from, to) => {
      const { start, end } = seen.place(from, to);
      const place = document.within(path, start, end);
      const empty = document.within(path, 0, 0);
      const exact = place !== undefined && empty !== undefined && empty.start === empty.end;
      return { start: place?.start ?? 0, end: place?.end ?? 0, exact };
    },
  };
}
