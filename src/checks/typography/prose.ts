import { bisector } from 'd3-array';
import type { Nodes } from 'mdast';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { STAND_IN } from './classes.ts';
import type { Passage, Place } from './sheet.ts';

type Jsx = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** @returns what readers see of a write-up's text, block by block, through all inline markup. */
export function prosePassages(document: WorkspaceDocument): Passage[] {
  if (document.bodyStart === 0) return [];
  const { tree, faults } = document.mdx();
  const passages: Passage[] = [];
  const read = (node: Nodes): void => {
    if ('children' in node) {
      if (!BLOCKS.has(node.type)) {
        for (const child of node.children) read(child);
        return;
      }
      const [start, end] = span(node);
      // What cannot be read is no text: typography would only hide what is wrong.
      if (faults.some((fault) => fault.start < end && fault.end > start)) return;
      const builder = new ProseBuilder(document.text);
      for (const child of node.children) write(child, builder);
      const images = builder.images.map((image) => altText(document.text, image));
      for (const made of [builder, ...images]) {
        if (made) passages.push(made.finish(faults.length > 0));
      }
    }
  };
  read(tree);
  return passages;
}

function write(node: Nodes, builder: ProseBuilder): void {
  const [start, end] = span(node);
  switch (node.type) {
    case 'text':
      builder.copy(start, end);
      return;
    case 'break':
      builder.stand('\n', start, end);
      return;
    case 'inlineCode':
      builder.stand(STAND_IN.code, start, end);
      return;
    case 'image':
    case 'imageReference':
      builder.images.push({ start, end, alt: node.alt ?? '' });
      builder.stand(STAND_IN.other, start, end);
      return;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      writeElement(node, builder);
      return;
    case 'link':
      // A bare address would swallow full-width signs typed after it.
      if (!builder.source.startsWith('[', start)) {
        builder.stand(STAND_IN.address, start, end);
        return;
      }
      break;
    case 'delete':
      if (!builder.source.startsWith('~~', start)) {
        // `10~20家，30~40家`: two ranges that Markdown takes for a deletion.
        builder.stand('~', start, start + 1);
        for (const child of node.children) write(child, builder);
        builder.stand('~', end - 1, end);
        return;
      }
      break;
  }
  if (!('children' in node)) {
    builder.stand(STAND_IN.other, start, end);
    return;
  }
  // Underscores mark emphasis between blanks only, so that no blank may go.
  const underscore = builder.source[start] === '_';
  if (underscore) builder.stand(STAND_IN.other, start, start + 1);
  for (const child of node.children) write(child, builder);
  if (underscore) builder.stand(STAND_IN.other, end - 1, end);
}

function writeElement(node: Jsx, builder: ProseBuilder): void {
  const [start, end] = span(node);
  if (node.name === 'br') builder.stand('\n', start, end);
  else if (node.name === 'Fact') builder.stand(STAND_IN.fact, start, end);
  else if (node.children.length === 0) builder.stand(STAND_IN.other, start, end);
  else for (const child of node.children) write(child, builder);
}

function altText(
  source: string,
  { start, end, alt }: { start: number; end: number; alt: string },
): ProseBuilder | undefined {
  const from = start + 2;
  if (!source.startsWith(alt, from) || from + alt.length >= end) return undefined;
  const builder = new ProseBuilder(source);
  builder.copy(from, from + alt.length);
  return builder;
}

function span({ position }: Nodes): [number, number] {
  const start = position?.start.offset ?? 0;
  return [start, position?.end.offset ?? start];
}

/** A stretch of a passage: a copy of the file from `start` on, or one unit for all of it. */
interface Stretch {
  at: number;
  start: number;
  end: number;
  copied: boolean;
}

const ENTITIES: Record<string, string> = { quot: '"', nbsp: '\u00a0', ensp: ' ', emsp: ' ' };

/** What in a file's text does not stand for itself. */
const NOT_ITSELF = new RegExp(
  [
    // A tag that is shown, and a link that Markdown cannot read: not words, whatever else they are.
    String.raw`\\?<[A-Za-z/][^<>\n]*>|\]\((?:[^()\n]|\([^()\n]*\))*\)?`,
    String.raw`\\(?<escaped>[!-/:-@[-\`{-~])`,
    String.raw`&(?<entity>#?\w{1,32});`,
    // A soft line break, with the indent or quotation marks of the next line.
    String.raw`(?<line>(?<![ \t])[ \t]*\r?\n[ \t>]*)`,
    String.raw`(?<anchor>(?<![ \t])[ \t]*\[#[a-z0-9-]+\][ \t]*$)`,
    String.raw`(?<address>https?://[\w./?#&=%+:@~-]+)`,
  ].join('|'),
  'g',
);

const byPlace = bisector(({ at: first }: Stretch) => first);

/** Puts a passage together from the inline nodes of a block, and knows where all of it stands. */
class ProseBuilder {
  readonly source: string;
  readonly images: { start: number; end: number; alt: string }[] = [];
  #text = '';
  readonly #stretches: Stretch[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Adds text as it is typed in the file. */
  copy(start: number, end: number): void {
    const raw = this.source.slice(start, end);
    let done = 0;
    for (const match of raw.matchAll(NOT_ITSELF)) {
      this.#same(start + done, start + match.index);
      done = match.index + match[0].length;
      this.stand(shown(match.groups ?? {}), start + match.index, start + done);
    }
    this.#same(start + done, end);
  }

  /** Adds one unit that stands for part of the file. */
  stand(sign: string, start: number, end: number): void {
    this.#stretches.push({ at: this.#text.length, start, end, copied: false });
    this.#text += sign;
  }

  finish(frozen: boolean): Passage {
    return { text: this.#text, place: (start, end) => this.#place(start, end), frozen };
  }

  #same(start: number, end: number): void {
    if (start >= end) return;
    this.#stretches.push({ at: this.#text.length, start, end, copied: true });
    this.#text += this.source.slice(start, end);
  }

  #place(start: number, end: number): Place {
    let exact = true;
    for (let at = start + 1; at < end; at += 1) {
      if (this.#unit(at - 1).end !== this.#unit(at).start) exact = false;
    }
    return { start: this.#unit(start).start, end: this.#unit(end - 1).end, exact };
  }

  #unit(at: number): { start: number; end: number } {
    const index = Math.max(1, byPlace.right(this.#stretches, at)) - 1;
    const { at: first, start, end, copied } = this.#stretches[index]!;
    return copied ? { start: start + at - first, end: start + at - first + 1 } : { start, end };
  }
}

function shown({ escaped, entity, line, address }: Record<string, string | undefined>): string {
  if (escaped) return escaped;
  if (line) return '\n';
  if (address) return STAND_IN.address;
  return (entity && ENTITIES[entity]) || STAND_IN.other;
}
