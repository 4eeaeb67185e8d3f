import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutAnchor } from '../../markdown/heading-ids.ts';
import { sourceOffsets } from './source-offsets.ts';

/** Words that a reader reads in one go, however marked up, with the place of every character. */
export interface Run {
  text: string;
  /** @returns the offsets in the file of a part of the text. */
  place: (start: number, end: number) => { start: number; end: number };
}

/** Stands for what is no text: a fact, code, a footnote's mark. No number reaches across it. */
export const OTHER = '\uFFFC';

const HAN_SIDE = /[^\0-\u00ff]/;

/**
 * @returns the texts of a write-up: paragraphs, headings, cells, link titles and alternative texts;
 * code and attributes are not among them
 */
export function proseRuns(tree: Root, source: string): Run[] {
  const runs: Run[] = [];
  const attribute = (node: Nodes, text: string | null | undefined) => {
    if (!text) return;
    const draft = new Draft(source);
    const start = node.position?.start.offset ?? 0;
    draft.add(
      text,
      Math.max(start, source.indexOf(text, start)),
      node.position?.end.offset ?? start,
    );
    runs.push(draft);
  };
  visit(tree, (node) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        runs.push(wordsOf(node, source));
        break;
      case 'image':
      case 'imageReference':
        attribute(node, node.alt);
        break;
    }
    if (node.type === 'image' || node.type === 'link' || node.type === 'definition') {
      attribute(node, node.title);
    }
  });
  return runs;
}

function wordsOf(block: Paragraph | Heading | TableCell, source: string): Run {
  const draft = new Draft(source);
  const last = block.type === 'heading' ? block.children.at(-1) : undefined;
  const read = (node: Nodes): void => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'text') {
      draft.add(node === last ? withoutAnchor(node.value) : node.value, from, to);
    } else if (node.type === 'break') draft.add('\n', from, to);
    else if ('children' in node && node.children.length > 0) node.children.forEach(read);
    else draft.add(OTHER, from, to);
  };
  block.children.forEach(read);
  return draft;
}

/** A run while it is put together. */
class Draft implements Run {
  text = '';
  readonly #source: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds a value that stands somewhere between two offsets of the file, as Markdown writes it. */
  add(value: string, from: number, to: number): void {
    const { starts, ends } =
      value === OTHER
        ? { starts: [from], ends: [to] }
        : sourceOffsets(value, this.#source, from, to);
    for (let index = 0; index < value.length; index += 1) {
      const sign = value[index]!;
      // A line break between Han characters is no space in Chinese; the page joins such lines.
      if (/[\r\n]/.test(sign) && isHan(this.text.at(-1)) && isHan(next(value, index))) continue;
      this.text += sign;
      this.#starts.push(starts[index]!);
      this.#ends.push(ends[index]!);
    }
  }

  place(start: number, end: number): { start: number; end: number } {
    return { start: this.#starts[start] ?? 0, end: this.#ends[end - 1] ?? 0 };
  }
}

function isHan(sign: string | undefined): boolean {
  return sign !== undefined && HAN_SIDE.test(sign);
}

function next(value: string, index: number): string | undefined {
  return /[^\s]/.exec(value.slice(index))?.[0];
}
