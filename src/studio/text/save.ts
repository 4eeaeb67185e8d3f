import type { Node } from 'prosemirror-model';
import { faultWording } from '../../markdown/fault-wording.ts';
import { excessOf, type Excess } from '../../markdown/limits.ts';
import { writeBlock } from './block-writing.ts';
import { MOST_CARE, type Care } from './escape.ts';
import { openText, type OpenText } from './open.ts';
import { schema } from './schema.ts';
import { besides, tidyBlock } from './tidy.ts';

/** A text as it is saved. */
export interface SavedText {
  text: string;
  /** The text, read again. */
  opened: OpenText;
  /** For each block of the document that was saved, which block of `opened` it is, if any. */
  blocks: readonly (number | undefined)[];
}

/** A block that is to be saved. */
interface Part {
  /** Its index in the document. */
  index: number;
  node: Node;
  /** What of the source it is, unchanged. */
  from: number | undefined;
  care: Care;
}

/**
 * Writes a document as MDX: what did not change as it stands in the source, the rest anew. What was
 * written is read again; if that is not the document, nothing is given out.
 * @param frontMatter what stands before the text
 */
export function saveText(
  open: OpenText,
  doc: Node,
  frontMatter = open.frontMatter,
): SavedText | { refused: string } {
  const care = new Map<number, Care>();
  const from = unchanged(open, doc);
  let isStrict = false;
  for (;;) {
    const parts = partsOf(doc, from, care);
    const text = assembled(open, parts, frontMatter, isStrict);
    const excess = excessOf(text.slice(frontMatter.length));
    if (excess && parts.some((part) => part.from === undefined))
      return { refused: beyond(excess, parts) };
    const opened = openText(text);
    const wrong = differing(parts, opened);
    if (wrong.length === 0) {
      const blocks = doc.children.map((_, index) => {
        const at = parts.findIndex((part) => part.index === index);
        return at < 0 ? undefined : at;
      });
      return { text, opened, blocks };
    }
    const mayTake = ({ from, care }: Part) => from === undefined && care < MOST_CARE;
    const own = wrong.filter(mayTake);
    const careful = own.length > 0 ? own : parts.filter(mayTake);
    if (isStrict && careful.length === 0) return { refused: refusal(doc, wrong) };
    for (const part of careful) care.set(part.index, (part.care + 1) as Care);
    isStrict = true;
  }
}

/** @returns for each block of the document which block of the source it is. */
function unchanged(open: OpenText, doc: Node): (number | undefined)[] {
  const known = new Map(open.side.map(({ node }, index) => [node, index]));
  const used = new Set<number>();
  const take = (index: number | undefined) => {
    if (index === undefined || index < 0) return undefined;
    used.add(index);
    return index;
  };
  const found = doc.children.map((child) => {
    const index = known.get(child);
    return index === undefined || used.has(index) ? undefined : take(index);
  });
  return found.map((index, at) => {
    if (index !== undefined) return index;
    const child = doc.child(at);
    const same = (free: boolean) =>
      open.side.findIndex(({ node }, other) => (!free || !used.has(other)) && node.eq(child));
    const free = same(true);
    return take(free >= 0 ? free : same(false));
  });
}

function partsOf(
  doc: Node,
  from: readonly (number | undefined)[],
  care: ReadonlyMap<number, Care>,
): Part[] {
  const parts: Part[] = [];
  for (const [index, child] of doc.children.entries()) {
    const level = care.get(index) ?? 0;
    const source = from[index];
    const tidied = source === undefined ? tidyBlock(child, level) : child;
    if (!tidied) continue;
    const node = besides(tidied, parts.at(-1)?.node);
    parts.push({ index, node, from: node === child ? source : undefined, care: level });
  }
  return parts;
}

function assembled(
  open: OpenText,
  parts: readonly Part[],
  frontMatter: string,
  isStrict: boolean,
): string {
  const { source, side, eol } = open;
  const first = side[0]?.start ?? source.length;
  const lead = source.slice(open.frontMatter.length, first);
  const tail = side.length > 0 ? source.slice(side.at(-1)!.end) : eol;
  let text = frontMatter + lead;
  if (side.length === 0 && parts.length > 0 && frontMatter.trim() !== '') {
    text = `${text.trimEnd()}${eol}${eol}`;
  }
  const places = placesOf(parts, side.length);
  for (const [at, part] of parts.entries()) {
    if (at > 0) text += gapBefore(open, parts, places, at, isStrict);
    text += written(open, part);
  }
  return parts.length > 0 ? text + tail : text.trimEnd() + eol;
}

function written({ source, side, eol }: OpenText, { from, node, care }: Part): string {
  if (from !== undefined) return source.slice(side[from]!.start, side[from]!.end);
  return writeBlock(node, care).replaceAll('\n', eol);
}

/** What stands between a block and the one before it: as in the source, if both are from there. */
function gapBefore(
  { source, side, eol }: OpenText,
  parts: readonly Part[],
  places: readonly (number | undefined)[],
  at: number,
  isStrict: boolean,
): string {
  const [before, after] = [places[at - 1]!, places[at]!];
  const isOwn = parts[at - 1]!.from !== undefined && parts[at]!.from !== undefined;
  if (before !== undefined && after === before + 1 && (isOwn || !isStrict)) {
    const gap = source.slice(side[before]!.end, side[after]!.start);
    const isSame = [before, after].every(
      (place, index) => side[place]!.node.type === parts[at - 1 + index]!.node.type,
    );
    if (isOwn || isSame || /\n[ \t]*\r?\n$/.test(gap)) return gap;
  }
  return eol + eol;
}

/** Which place of the source a block has: its own, or that of the block which it stands for. */
function placesOf(parts: readonly Part[], count: number): (number | undefined)[] {
  const places = parts.map(({ from }) => from);
  for (let at = 0; at < parts.length; at += 1) {
    if (places[at] !== undefined) continue;
    const before = at === 0 ? -1 : places[at - 1];
    const next = parts.findIndex((part, other) => other > at && part.from !== undefined);
    const limit = next < 0 ? count : places[next]!;
    if (before !== undefined && before + 1 < limit) places[at] = before + 1;
  }
  return places;
}

/** @returns the blocks that are read otherwise than they were meant. */
function differing(parts: readonly Part[], { doc, side }: OpenText): Part[] {
  const isSame = (part: Part, index: number) =>
    index >= 0 && index < side.length && doc.child(index).eq(part.node);
  if (parts.length === side.length) return parts.filter((part, index) => !isSame(part, index));
  let first = 0;
  while (first < parts.length && isSame(parts[first]!, first)) first += 1;
  let last = parts.length - 1;
  const shift = side.length - parts.length;
  while (last > first && isSame(parts[last]!, last + shift)) last -= 1;
  return parts.slice(first, last + 1).concat(first >= parts.length ? parts.slice(-1) : []);
}

function refusal(doc: Node, wrong: readonly Part[]): string {
  const labels = (type: 'note' | 'footnote') => {
    const found = new Set<string>();
    doc.descendants((node) => {
      if (node.type === schema.nodes[type]) found.add(String(node.attrs['label']));
    });
    return found;
  };
  const defined = labels('footnote');
  const lone = [...labels('note')].find((label) => !defined.has(label));
  if (lone !== undefined) {
    return `脚注“${lone}”的内容已经删去，正文里还有它的标记。怎么改：删去标记，或撤销删除。`;
  }
  return `${whereOf(wrong[0])}写进文件以后，读出来和这里看到的不一样，所以没有保存。怎么改：撤销上一步，或去掉这里的加粗、斜体等格式再试。`;
}

/** Why a text is not saved that nobody would read. */
function beyond(excess: Excess, parts: readonly Part[]): string {
  const { message, fix } = faultWording({ kind: excess, start: 0, end: 0, text: '' });
  const part = parts.find(({ node, care }) => excessOf(writeBlock(node, care)));
  return `没有保存：${message}${part ? `看${whereOf(part)}。` : ''}怎么改：${fix}`;
}

function whereOf(part: Part | undefined): string {
  const words = part?.node.textContent.replaceAll('\uFFFC', '').trim().slice(0, 20) ?? '';
  return words === '' ? '有一处' : `“${words}”这一段`;
}
