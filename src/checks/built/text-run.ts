import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Text that a reader reads without a break: a paragraph, a cell, a heading. */
export interface TextRun {
  /** What is vouched for stands as NUL characters. */
  text: string;
  /** The offset in the page of each unit of the text. */
  offsets: number[];
  /** The elements that stand as NUL characters, with their place in the text. */
  vouched: { element: Element; start: number; end: number }[];
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);
const UNREAD = new Set(['script', 'style', 'template']);

/**
 * @param html the page's text, for the places
 * @param vouches says that an element's numbers are vouched for in another way
 * @returns the runs of text under an element
 */
export function textRuns(
  root: Element,
  html: string,
  vouches: (element: Element) => boolean,
): TextRun[] {
  const runs: TextRun[] = [];
  let run: TextRun = { text: '', offsets: [], vouched: [] };
  const close = () => {
    if (run.text.trim() !== '') runs.push(run);
    run = { text: '', offsets: [], vouched: [] };
  };
  const visit = (node: Node) => {
    if (isText(node)) {
      run.text += node.value;
      for (const offset of unitOffsets(node, html)) run.offsets.push(offset);
      return;
    }
    if (!('tagName' in node) || UNREAD.has(node.tagName)) return;
    if (!INLINE.has(node.tagName)) close();
    if (vouches(node)) mask(node, run);
    else for (const child of node.childNodes) visit(child);
    if (!INLINE.has(node.tagName)) close();
  };
  for (const child of root.childNodes) visit(child);
  close();
  return runs;
}

/** Stands for an element, however much it holds; a few characters keep what follows apart. */
function mask(element: Element, run: TextRun): void {
  const start = run.text.length;
  run.text += '\0';
  run.offsets.push(element.sourceCodeLocation?.startOffset ?? 0);
  run.vouched.push({ element, start, end: start + 1 });
}

/** A character reference or a line ending from Windows: more units in the page than in the text. */
const SHORTENED = /&(?:#x[\da-f]+|#\d+|[a-z\d]+);?|\r\n/gi;

function unitOffsets({ value, sourceCodeLocation }: TextNode, html: string): number[] {
  const start = sourceCodeLocation?.startOffset ?? 0;
  const raw = html.slice(start, sourceCodeLocation?.endOffset);
  const offsets: number[] = [];
  let end = 0;
  const plain = (until: number) => {
    for (; end < until; end += 1) offsets.push(start + end);
  };
  if (raw.length !== value.length) {
    for (const { 0: written, index } of raw.matchAll(SHORTENED)) {
      plain(index);
      const read = written === '\r\n' ? '\n' : decoded(written);
      offsets.push(...Array.from({ length: read.length }, () => start + index));
      end = index + written.length;
    }
  }
  plain(raw.length);
  return offsets.slice(0, value.length);
}

function decoded(reference: string): string {
  const [node] = parseFragment(reference).childNodes;
  return node && isText(node) ? node.value : reference;
}

function isText(node: Node): node is TextNode {
  return node.nodeName === '#text';
}
