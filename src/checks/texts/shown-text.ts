import { bisector } from 'd3-array';
import type { Nodes } from 'mdast';
import { parseFragment } from 'parse5';
import { visit } from 'unist-util-visit';
import { REFERENCE } from '../numbers/source-offsets.ts';
import { once } from '../../content/once.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { escapeAt } from '../../content/documents/scalar.ts';

/** A file's text with what stands there in code as readers see it: `&#x202E;`, `"\u202e"`. */
export interface ShownText {
  text: string;
  /** @returns the offsets in the file of a part of the text. */
  place: (start: number, end: number) => { start: number; end: number };
}

/** One code: where it stands in the file, what it shows, and where in the shown text. */
interface Code {
  start: number;
  end: number;
  shown: string;
  at: number;
}

/** What keeps a string or a line apart stays as it is typed. */
const KEPT = /["\\/\n\r\t]/;
/** A backslash before it makes a reference words. */
const REFERENCES = new RegExp(String.raw`(?<=(?<!\\)(?:\\\\)*)${REFERENCE.source.slice(1)}`, 'g');

/** @returns the text of a file, read once for all rules that look for words or signs in it. */
export const shownText = once((document: WorkspaceDocument): ShownText =>
  show(document.text, [...codesIn(document)]),
);

const byPlace = bisector(({ at }: Code) => at);

function show(text: string, found: Omit<Code, 'at'>[]): ShownText {
  if (found.length === 0) return { text, place: (start, end) => ({ start, end }) };
  let shown = '';
  let done = 0;
  const codes = found.map((code) => {
    shown += text.slice(done, code.start);
    done = code.end;
    const at = shown.length;
    shown += code.shown;
    return { ...code, at };
  });
  const offset = (unit: number, isEnd: boolean): number => {
    const code = codes[byPlace.right(codes, isEnd ? unit - 1 : unit) - 1];
    if (!code) return unit;
    const into = unit - code.at - code.shown.length;
    if (into > 0 || (into === 0 && !isEnd)) return code.end + into;
    return isEnd ? code.end : code.start;
  };
  return {
    text: shown + text.slice(done),
    place: (start, end) => ({ start: offset(start, false), end: offset(end, true) }),
  };
}

function* codesIn(document: WorkspaceDocument): Generator<Omit<Code, 'at'>> {
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
  visit(document.mdx().tree, ({ type, position }: Nodes) => {
    if (type !== 'code' && type !== 'inlineCode') return;
    places.push([position?.start.offset ?? 0, position?.end.offset ?? 0]);
  });
  return places;
}

/** A number is what is typed: what a page shows for a forbidden one is only a mark. */
function decode(reference: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference) ?? [];
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
  if (hex || decimal) return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point);
  const [node] = parseFragment(reference).childNodes;
  return node && 'value' in node ? node.value : reference;
}
