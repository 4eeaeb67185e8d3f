import { Fragment, type Node } from 'prosemirror-model';
import type { Care } from './escape.ts';
import { schema } from './schema.ts';
import { tidyInline } from './inline-tidy.ts';
import { withoutAnchor, anchorOf } from '../../markdown/heading-ids.ts';

const { nodes } = schema;

/**
 * A block as Markdown can say it: without spaces at its ends, without paragraphs in which nothing
 * stands, without neighbours that would be read as one list.
 * @returns nothing where the block holds nothing
 */
export function tidyBlock(node: Node, care: Care): Node | undefined {
  if (node.type === nodes.codeblock || node.isAtom) return node;
  if (node.type === nodes.heading) return tidyHeading(node, care);
  if (node.inlineContent) {
    const content = tidyInline(node.children, care);
    const isEmpty = node.type === nodes.paragraph && content.length === 0;
    return isEmpty ? undefined : node.copy(Fragment.from(content));
  }
  if (node.type === nodes.table) return tidyTable(node, care);
  if (node.type === nodes.list) return tidyList(node, care);
  const blocks = tidyBlocks(node.children, care);
  if (blocks.length > 0) return node.copy(Fragment.from(blocks));
  return node.type === nodes.quote ? undefined : node.copy(Fragment.from(nodes.paragraph.create()));
}

function tidyBlocks(blocks: readonly Node[], care: Care): Node[] {
  const tidied: Node[] = [];
  for (const block of blocks) {
    const next = tidyBlock(block, care);
    if (next) tidied.push(besides(next, tidied.at(-1)));
  }
  return tidied;
}

const OTHER_MARK: Record<string, string> = { '-': '*', '*': '-', '+': '-', '.': ')', ')': '.' };

/** Two lists with the same mark would be one: the second gets another. */
export function besides(block: Node, before: Node | undefined): Node {
  if (block.type !== nodes.list || before?.type !== nodes.list) return block;
  const { mark, ordered } = block.attrs;
  if (before.attrs['mark'] !== mark || before.attrs['ordered'] !== ordered) return block;
  const attrs = { ...block.attrs, mark: OTHER_MARK[String(mark)] };
  return nodes.list.create(attrs, block.content);
}

function tidyHeading(heading: Node, care: Care): Node {
  const content = tidyInline(heading.children, care);
  const last = content.at(-1);
  const typed = last?.isText && last.marks.length === 0 ? anchorOf(last.text!) : undefined;
  if (typed === undefined || heading.attrs['anchor']) return heading.copy(Fragment.from(content));
  // What is typed as an anchor at the end of a heading is one.
  const rest = withoutAnchor(last!.text!);
  const words = [...content.slice(0, -1), ...(rest === '' ? [] : [schema.text(rest)])];
  return nodes.heading.create(
    { ...heading.attrs, anchor: typed },
    Fragment.from(tidyInline(words, care)),
  );
}

function tidyList(list: Node, care: Care): Node {
  const items = list.children.map((item, index) => {
    const [first, ...rest] = item.children;
    const lead = tidyBlock(first!, care) ?? nodes.paragraph.create();
    const blocks = [lead, ...tidyBlocks(rest, care)];
    const shown = lead.content.size > 0 ? blocks : blocks.slice(1);
    const mustBeLoose = shown.some((block, at) => at > 0 && !mayFollow(block, shown[at - 1]!));
    const loose = shown.length > 1 && (mustBeLoose || item.attrs['loose'] === true);
    return nodes.item.create({ loose, apart: index > 0 && item.attrs['apart'] === true }, blocks);
  });
  const ordered = list.attrs['ordered'] === true;
  const mark = String(list.attrs['mark']);
  const fitting = (ordered ? /[.)]/ : /[-*+]/).test(mark) ? mark : ordered ? '.' : '-';
  return nodes.list.create(
    { ordered, start: ordered ? list.attrs['start'] : 1, mark: fitting },
    items,
  );
}

/** Whether a block may stand on the line after another's. */
function mayFollow(block: Node, before: Node): boolean {
  if (block.type !== nodes.list || before.type !== nodes.paragraph) return false;
  if (block.attrs['ordered'] && block.attrs['start'] !== 1) return false;
  return block.firstChild!.firstChild!.content.size > 0;
}

/** The first row is the head; a table of Markdown has no other, and no cells over more than one. */
function tidyTable(table: Node, care: Care): Node {
  const width = Math.max(...table.children.map(({ childCount }) => childCount));
  const rows = table.children.map((row, index) => {
    const type = index === 0 ? nodes.table_header : nodes.table_cell;
    const cells = row.children.map((cell) =>
      type.create(
        { align: index === 0 ? cell.attrs['align'] : null },
        tidyInline(cell.children, care),
      ),
    );
    while (cells.length < width) cells.push(type.create());
    return nodes.table_row.create(null, cells);
  });
  return nodes.table.create(null, rows);
}
