import { setBlockType, splitBlockAs, toggleMark, wrapIn } from 'prosemirror-commands';
import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { addressFault, pictureFault } from '../../markdown/address.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

/** Makes what is selected a heading; an anchor that others link to stays. */
export function setHeading(level: number): Command {
  return (state, dispatch) => {
    const anchor = String(state.selection.$from.parent.attrs['anchor'] ?? '');
    return setBlockType(nodes.heading, { level, anchor })(state, dispatch);
  };
}

/** Ends a line: in a cell by a break, in a list by an item; of a heading one part has the anchor. */
export const endLine: Command = (state, dispatch, view) => {
  if (isWithin(state, nodes.table)) return insertBreak(state, dispatch);
  if (splitItem(state, dispatch)) return true;
  const split = splitBlockAs(({ type, attrs }, atEnd) =>
    type === nodes.heading && !atEnd ? { type, attrs: { ...attrs, anchor: '' } } : null,
  );
  return state.selection.$from.parent.type === nodes.heading && split(state, dispatch, view);
};

export const setParagraph = setBlockType(nodes.paragraph);
export const toggleStrong = toggleMark(marks.strong);
export const toggleEm = toggleMark(marks.em);
export const toggleDel = toggleMark(marks.del);
export const toggleCode = toggleMark(marks.code);
const splitItem = splitListItem(nodes.item);
export const sinkItem = sinkListItem(nodes.item);
export const liftItem = liftListItem(nodes.item);
export const wrapInQuote = wrapIn(nodes.quote);

/** Makes what is selected a list, or takes it out of one. */
export function toggleList(ordered: boolean): Command {
  const wrap = wrapInList(nodes.list, { ordered, mark: ordered ? '.' : '-' });
  return (state, dispatch, view) =>
    isWithin(state, nodes.item) ? liftItem(state, dispatch) : wrap(state, dispatch, view);
}

/** Puts a number behind what is selected: words are never replaced by it. */
export function insertFact(id: string, show = ''): Command {
  return insertInline(() => nodes.fact.create({ id, show }));
}

/** Puts a picture of the write-up's own folder behind the block in which the caret stands. */
export function insertPicture(src: string, alt: string): Command {
  return (state, dispatch) => {
    if (pictureFault(src)) return false;
    const { $to } = state.selection;
    const after = $to.depth === 0 ? $to.pos : $to.after(1);
    const tr = state.tr.insert(
      after,
      nodes.paragraph.create(null, nodes.image.create({ src, alt })),
    );
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 2)).scrollIntoView());
    return true;
  };
}

export const insertBreak = insertInline(() => nodes.br.create());

function insertInline(make: () => Node | undefined): Command {
  return (state, dispatch) => {
    const { $to, to } = state.selection;
    const node = make();
    if (!node || !$to.parent.inlineContent || $to.parent.type.spec.code) return false;
    const marked = node.mark($to.marks().filter(({ type }) => type !== marks.code));
    const tr = state.tr.insert(to, marked);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, to + 1)).scrollIntoView());
    return true;
  };
}

/** Puts a figure behind the block in which the caret stands. */
export function insertFigure(id: string): Command {
  return insertBlock(() => nodes.figure.create({ id }), false);
}

/** Puts a table with empty cells behind the block in which the caret stands. */
export function insertTable(rows: number, columns: number): Command {
  const row = (type: NodeType) =>
    nodes.table_row.create(
      null,
      Array.from({ length: columns }, () => type.create()),
    );
  return insertBlock(() => {
    const others = Array.from({ length: rows - 1 }, () => row(nodes.table_cell));
    return nodes.table.create(null, [row(nodes.table_header), ...others]);
  }, true);
}

/** Puts what the sources do not say at the end of the text. */
export const insertGap: Command = (state, dispatch) => {
  const size = state.doc.content.size;
  const tr = state.tr.insert(size, nodes.gap.create(null, nodes.paragraph.create()));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, size + 2)).scrollIntoView());
  return true;
};

function insertBlock(make: () => Node, isEntered: boolean): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    const after = $to.depth === 0 ? $to.pos : $to.after(1);
    if (isWithin(state, nodes.table)) return false;
    const tr = state.tr.insert(after, make());
    const selection = isEntered
      ? TextSelection.near(tr.doc.resolve(after + 1))
      : NodeSelection.create(tr.doc, after);
    dispatch?.(tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

/** Puts words on the selection as a link; an address that may not be followed is refused. */
export function setLink(href: string): Command {
  return (state, dispatch) =>
    !addressFault(href) && setMark(state, dispatch, 'link', { href: href.trim() });
}

/** Makes the selection a term of the glossary. */
export function setTerm(id: string): Command {
  return (state, dispatch) => setMark(state, dispatch, 'term', { id });
}

function setMark(
  state: EditorState,
  dispatch: Parameters<Command>[1],
  name: 'link' | 'term',
  attrs: Record<string, string>,
): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty || !$from.parent.type.allowsMarkType(marks[name])) return false;
  dispatch?.(
    state.tr.removeMark(from, to, marks[name]).addMark(from, to, marks[name].create(attrs)),
  );
  return true;
}

/** Takes links and terms off the selection. */
export const unlink: Command = (state, dispatch) => {
  const { from, to } = state.selection;
  dispatch?.(state.tr.removeMark(from, to, marks.link).removeMark(from, to, marks.term));
  return true;
};

/** Puts something in the place of a part of the text. */
export function replaceRange(from: number, to: number, node: Node | string): Command {
  return (state, dispatch) => {
    if (from < 0 || to > state.doc.content.size || from > to) return false;
    const made = typeof node === 'string' ? (node === '' ? [] : [schema.text(node)]) : [node];
    const $from = state.doc.resolve(from);
    const marked = made.map((part) => (part.isInline ? part.mark(marksAt($from)) : part));
    const tr =
      marked.length > 0 && marked.every(({ isInline }) => isInline)
        ? state.tr.replaceWith(from, to, Fragment.from(marked))
        : made.length === 0
          ? state.tr.delete(from, to)
          : state.tr.replaceRangeWith(from, to, made[0]!);
    dispatch?.(tr);
    return true;
  };
}

/** What the words behind a position are marked as. */
function marksAt($from: ReturnType<Node['resolve']>): Node['marks'] {
  return ($from.nodeAfter?.isInline ? $from.nodeAfter.marks : $from.marks()).filter(
    ({ type }) => type !== marks.code,
  );
}

function isWithin({ selection: { $from } }: EditorState, type: NodeType): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type === type) return true;
  }
  return false;
}
