import type { Heading, List, Nodes, Root, Table } from 'mdast';
import type { Node } from 'prosemirror-model';
import { headingIds } from '../../markdown/heading-ids.ts';
import { spanOf } from '../../markdown/text-runs.ts';
import { attributesOf, InlineReader, isInlineTag, Unknown } from './inline-reading.ts';
import { schema } from './schema.ts';

const { nodes } = schema;

/** A block of the document with its place in the source. */
export interface BlockRead {
  node: Node;
  start: number;
  end: number;
}

const BLANK_LINE = /\n[ \t>]*\r?\n/;

/** Reads the blocks of a parsed text as blocks of the schema. */
export class BlockReader {
  readonly #source: string;
  readonly #anchors: ReadonlyMap<Heading, string>;
  #inline: InlineReader;

  constructor(source: string, tree: Root) {
    this.#source = source;
    this.#inline = new InlineReader(source);
    const given = headingIds(tree).filter((heading) => heading.given);
    this.#anchors = new Map(given.map(({ heading, id }) => [heading, id]));
  }

  /** Puts together what is one block: tags of a sentence that stand alone on their lines. */
  groups(blocks: readonly Nodes[]): Nodes[][] {
    const groups: Nodes[][] = [];
    for (const block of blocks) {
      const last = groups.at(-1)?.at(-1);
      const goesOn =
        last &&
        isInlineTag(last) &&
        isInlineTag(block) &&
        !BLANK_LINE.test(this.#between(last, block));
      if (goesOn) groups.at(-1)!.push(block);
      else groups.push([block]);
    }
    return groups;
  }

  /** @returns a block at the top of the text; nothing where the schema does not have it. */
  top(group: readonly Nodes[]): (BlockRead & { units: number[] })[] | undefined {
    this.#inline = new InlineReader(this.#source);
    try {
      const node = this.#top(group);
      const [start, end] = [spanOf(group[0]!)[0], spanOf(group.at(-1)!)[1]];
      return [{ node, start, end, units: this.#inline.units }];
    } catch (error) {
      if (error instanceof Unknown || error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #top(group: readonly Nodes[]): Node {
    const [block] = group;
    if (block?.type === 'mdxJsxFlowElement' && block.name === 'Gap') {
      attributesOf(block, this.#source, []);
      return nodes.gap.createChecked(null, this.#blocks(block.children));
    }
    if (block?.type === 'footnoteDefinition') {
      const label = block.label ?? block.identifier;
      return nodes.footnote.createChecked({ label }, this.#blocks(block.children));
    }
    return this.#block(group);
  }

  /** What a block holds; a paragraph to write in where there is nothing. */
  #blocks(children: readonly Nodes[]): Node[] {
    const blocks = this.groups(children).map((group) => this.#block(group));
    return blocks.length > 0 ? blocks : [nodes.paragraph.create()];
  }

  #block(group: readonly Nodes[]): Node {
    const block = group[0]!;
    if (isInlineTag(block)) return nodes.paragraph.create(null, this.#tags(group));
    switch (block.type) {
      case 'paragraph':
        return nodes.paragraph.createChecked(null, this.#inline.read(block.children));
      case 'heading':
        return this.#heading(block);
      case 'list':
        return this.#list(block);
      case 'blockquote':
        return nodes.quote.createChecked(null, this.#blocks(block.children));
      case 'code': {
        const info = [block.lang, block.meta].filter(Boolean).join(' ');
        const [start, end] = spanOf(block);
        const from = Math.max(start, this.#source.indexOf('\n', start) + 1);
        return nodes.codeblock.createChecked({ info }, this.#inline.code(block.value, from, end));
      }
      case 'thematicBreak':
        return nodes.rule.create();
      case 'table':
        return this.#table(block);
      case 'mdxJsxFlowElement': {
        const { id } = attributesOf(block, this.#source, ['id']);
        if (block.name !== 'Figure' || id === undefined || block.children.length > 0) break;
        return nodes.figure.create({ id });
      }
    }
    throw new Unknown(block.type);
  }

  #tags(group: readonly Nodes[]): Node[] {
    return group.flatMap((tag, index) => {
      const last = group[index - 1];
      const isApart = last && this.#between(last, tag) !== '';
      const space = isApart ? [this.#inline.space(spanOf(last)[1], spanOf(tag)[0])] : [];
      return [...space, ...this.#inline.read([tag])];
    });
  }

  #heading(heading: Heading): Node {
    const anchor = this.#anchors.get(heading) ?? '';
    const last = anchor === '' ? undefined : heading.children.at(-1);
    const words = this.#inline.read(heading.children, [], last);
    return nodes.heading.createChecked({ level: heading.depth, anchor }, words);
  }

  #list(list: List): Node {
    const [at] = spanOf(list.children[0]!);
    const mark = /[^\d]/.exec(this.#source.slice(at, at + 12))?.[0] ?? '-';
    const items = list.children.map((item, index) => {
      if (typeof item.checked === 'boolean') throw new Unknown('checked');
      const blocks = this.#blocks(item.children);
      if (blocks[0]!.type !== nodes.paragraph) blocks.unshift(nodes.paragraph.create());
      const loose = item.children.some(
        (child, other) => other > 0 && this.#isApart(item.children[other - 1]!, child),
      );
      const apart = index > 0 && this.#isApart(list.children[index - 1]!, item);
      return nodes.item.createChecked({ loose, apart }, blocks);
    });
    const ordered = list.ordered === true;
    return nodes.list.createChecked({ ordered, start: list.start ?? 1, mark }, items);
  }

  #table({ align, children }: Table): Node {
    const width = children[0]!.children.length;
    const rows = children.map((row, index) => {
      if (row.children.length > width) throw new Unknown('table');
      const type = index === 0 ? nodes.table_header : nodes.table_cell;
      const cells = row.children.map((cell, column) =>
        type.createChecked(
          { align: index === 0 ? (align?.[column] ?? null) : null },
          this.#inline.read(cell.children),
        ),
      );
      while (cells.length < width) cells.push(type.create());
      return nodes.table_row.createChecked(null, cells);
    });
    return nodes.table.createChecked(null, rows);
  }

  #between(first: Nodes, second: Nodes): string {
    return this.#source.slice(spanOf(first)[1], spanOf(second)[0]);
  }

  #isApart(first: Nodes, second: Nodes): boolean {
    return BLANK_LINE.test(this.#between(first, second));
  }
}
