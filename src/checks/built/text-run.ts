import { decodeReference, isInline, isText, type Element, type Node } from '../../html/tree.ts';
import { MappedText } from '../../markdown/mapped-text.ts';

const UNREAD = new Set(['script', 'style', 'template']);

/** A character reference or a line ending from Windows: more units in the page than in the text. */
const SHORTENED = /&(?:#x[\da-f]+|#\d+|[a-z\d]+);?|\r\n/gi;

/**
 * Finds what a reader reads without a break: paragraphs, cells, headings. Their places are offsets
 * in the page's text; an element that is vouched for stands as one NUL.
 * @param vouches says that an element's numbers are vouched for in another way
 */
export function textRuns(
  root: Element,
  html: string,
  vouches: (element: Element) => boolean,
): MappedText[] {
  const runs: MappedText[] = [];
  let run = new MappedText();
  const close = () => {
    if (run.text.trim() !== '') runs.push(run);
    run = new MappedText();
  };
  const visit = (node: Node) => {
    const { startOffset: start = 0, endOffset: end = start } = node.sourceCodeLocation ?? {};
    if (isText(node)) addTyped(run, html.slice(start, end), start);
    if (!('tagName' in node) || UNREAD.has(node.tagName)) return;
    if (!isInline(node)) close();
    if (vouches(node)) run.stand('\0', start, start + 1);
    else node.childNodes.forEach(visit);
    if (!isInline(node)) close();
  };
  root.childNodes.forEach(visit);
  close();
  return runs;
}

function addTyped(run: MappedText, typed: string, start: number): void {
  let done = 0;
  for (const { 0: written, index } of typed.matchAll(SHORTENED)) {
    run.copy(typed.slice(done, index), start + done);
    done = index + written.length;
    const read = written === '\r\n' ? '\n' : decodeReference(written);
    run.stand(read, start + index, start + done);
  }
  run.copy(typed.slice(done), start + done);
}
