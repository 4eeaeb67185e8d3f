import type { Nodes } from 'mdast';
import { decodeReference } from '../../html/tree.ts';
import { visit } from 'unist-util-visit';
import { MappedText, REFERENCE } from '../../markdown/mapped-text.ts';
import { spanOf } from '../../markdown/text-runs.ts';
import { once } from '../../domain/once.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { escapeAt } from '../../content/documents/positions.ts';

/** One code: where it stands in the file, and what it shows. */
interface Code {
  start: number;
  end: number;
  shown: string;
}

/** What keeps a string or a line apart stays as it is typed. */
const KEPT = /["\\/\n\r\t]/;
/** A backslash before it makes a reference words. */
const REFERENCES = new RegExp(String.raw`(?<=(?<!\\)(?:\\\\)*)${REFERENCE.source}`, 'g');

/**
 * Reads a file with what stands there in code as readers see it: `&#x202E;`, `"\u202e"`. Read once
 * for all rules that look for words or signs in it.
 */
export const shownText = once((document: WorkspaceDocument): MappedText => {
  const { text } = document;
  const shown = new MappedText();
  let done = 0;
  for (const code of codesIn(document)) {
    shown.copy(text.slice(done, code.start), done);
    shown.stand(code.shown, code.start, code.end);
    done = code.end;
  }
  shown.copy(text.slice(done), done);
  return shown;
});

function* codesIn(document: WorkspaceDocument): Generator<Code> {
  const { text, bodyStart } = document;
  for (const [start, end] of document.escaped()) {
    for (let at = text.indexOf('\\', start); at >= 0 && at < end; at = text.indexOf('\\', at)) {
      const { text: shown, length } = escapeAt(text, at);
      const isKnown = shown !== '\0' || /^\\[0xuU]/.test(text.slice(at, at + 2));
      if (shown && isKnown && !KEPT.test(shown)) yield { start: at, end: at + length, shown };
      at += length;
    }
  }
  if (!document.place.endsWith('.mdx') || text.indexOf('&', bodyStart) < 0) return;
  const code = codeIn(document);
  let next = 0;
  for (const { 0: typed, index } of text.slice(bodyStart).matchAll(REFERENCES)) {
    const start = bodyStart + index;
    while (code[next] && code[next]![1] <= start) next += 1;
    if (code[next] && code[next]![0] <= start) continue;
    const shown = decode(typed);
    if (shown !== typed && !KEPT.test(shown)) yield { start, end: start + typed.length, shown };
  }
}

/** In code a reference is shown as it is typed. */
function codeIn(document: WorkspaceDocument): [number, number][] {
  const places: [number, number][] = [];
  visit(document.mdx().tree, (node: Nodes) => {
    if (node.type === 'code' || node.type === 'inlineCode') places.push(spanOf(node));
  });
  return places;
}

/** A number is what is typed: what a page shows for a forbidden one is only a mark. */
function decode(reference: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference) ?? [];
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
  if (hex || decimal) return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point);
  return decodeReference(reference);
}
