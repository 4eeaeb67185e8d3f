import type { Node } from 'prosemirror-model';
import {
  EditorState,
  NodeSelection,
  Plugin,
  TextSelection,
  type Command,
  type Transaction,
} from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { chips, type ChipOptions } from './chips.ts';
import { changeOf } from './joining.ts';
import { keys } from './keys.ts';
import type { OpenText } from './open.ts';
import { cleanText, inertMarkup, PasteParser } from './paste.ts';
import './editor.css';
import { schema } from './schema.ts';

export interface EditorOptions extends ChipOptions {
  onChange: (doc: Node) => void;
  /** A record was selected, by its id; or it is wanted, by two clicks or Enter on a number. */
  onPick?: (kind: string, id: string, isWanted: boolean) => void;
  readonly?: boolean;
  /** What the text is called by who cannot see the page. */
  label?: string;
}

export interface Editor {
  view: EditorView;
  destroy: () => void;
  /** Shows another state of the text: what is the same stays, and the step can be undone. */
  setDoc: (doc: Node) => void;
  /** Draws chips again, after records have changed. */
  refresh: () => void;
  /** @returns whether there was something to do. */
  run: (command: Command) => boolean;
}

/** Puts an editor for a text into a place of the page. */
export function mountEditor(place: HTMLElement, open: OpenText, options: EditorOptions): Editor {
  const told = document.createElement('p');
  told.className = 'editor-told';
  told.setAttribute('role', 'status');
  const want = ({ type, attrs }: Node): boolean => {
    if (options.readonly || !options.onPick || !CORRECTED.has(type.name)) return false;
    options.onPick(type.name, String(attrs['id']), true);
    return true;
  };
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: open.doc,
      plugins: [...keys(), tableEditing(), withoutLoneNotes()],
    }),
    editable: () => options.readonly !== true,
    attributes: {
      class: 'prose editor',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label ?? '正文',
    },
    nodeViews: chips(options),
    clipboardParser: new PasteParser(),
    transformPastedHTML: inertMarkup,
    transformPastedText: cleanText,
    handleTextInput,
    handleKeyDown: (editor, { key, keyCode }) => {
      const { selection } = editor.state;
      // An input method is about to begin.
      if (keyCode === 229) leaveChip(editor);
      return key === 'Enter' && isChip(selection) && want(selection.node);
    },
    handleDoubleClickOn: (_editor, _position, node) => want(node),
    handleDOMEvents: {
      compositionstart: (editor) => {
        leaveChip(editor);
        return false;
      },
    },
    dispatchTransaction(transaction) {
      const state = view.state.apply(transaction);
      view.updateState(state);
      const words = selected(state, options);
      if (told.textContent !== words) told.textContent = words;
      const { node } = state.selection as Partial<NodeSelection>;
      if (node && transaction.selectionSet) {
        options.onPick?.(node.type.name, String(node.attrs['id']), false);
      }
      if (transaction.docChanged) options.onChange(state.doc);
    },
  });
  place.append(told);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(waiting);
    // What is drawn anew ends the work of an input method, and its letters stay in the text.
    if (view.composing) waiting = setTimeout(refresh, 100);
    else if (!view.isDestroyed) view.setProps({ nodeViews: chips(options) });
  };
  return {
    view,
    destroy() {
      view.destroy();
      told.remove();
    },
    setDoc: (doc) => {
      const transaction = replaced(view.state, doc);
      if (transaction.docChanged) view.dispatch(transaction);
    },
    refresh,
    run: (command) => command(view.state, view.dispatch, view),
  };
}

/** What is written elsewhere and shown in the text. */
const CORRECTED = new Set(['fact', 'figure']);

/** Words that are typed while a chip is selected stand behind it. */
function handleTextInput(view: EditorView, _from: number, _to: number, text: string): boolean {
  const { selection, tr } = view.state;
  if (!isChip(selection)) return false;
  const at = selection.to;
  view.dispatch(
    tr.setSelection(TextSelection.create(tr.doc, at)).insertText(text, at).scrollIntoView(),
  );
  return true;
}

/** An input method writes over what is selected, and what it wrote is lost with a chip. */
function leaveChip(view: EditorView): void {
  const { selection, tr } = view.state;
  if (!isChip(selection)) return;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to)));
}

function isChip(selection: EditorState['selection']): selection is NodeSelection {
  return selection instanceof NodeSelection && selection.node.isInline;
}

function selected({ selection }: EditorState, options: EditorOptions): string {
  if (!(selection instanceof NodeSelection)) return '';
  const { type, attrs } = selection.node;
  const fact = options.facts(String(attrs['id']), String(attrs['show']));
  const names: Record<string, string> = {
    fact: `数字${fact?.shown ?? String(attrs['id'])}`,
    figure: '图表',
    image: '图片',
    note: '脚注的标记',
    raw: '编辑器不认得的原文',
  };
  const name = names[type.name];
  const mend = CORRECTED.has(type.name)
    ? `要更正它，${type.name === 'fact' ? '按回车，或' : ''}去“已有的记录”。`
    : '';
  return name === undefined ? '' : `已选中${name}。按Delete删去，按方向键离开。${mend}`;
}

/** The least change that makes one document of another; block by block, so that the caret stays. */
function replaced({ doc: before, tr }: EditorState, doc: Node): Transaction {
  const isAlike =
    before.childCount === doc.childCount &&
    before.children.every((child, at) => child.sameMarkup(doc.child(at)));
  const replace = (one: Node, other: Node, start: number) => {
    const change = changeOf(one, other);
    if (!change) return;
    const { from, to, otherTo } = change;
    tr.replace(start + from, start + to, other.slice(from, otherTo));
  };
  if (!isAlike) replace(before, doc, 0);
  let start = before.content.size;
  for (const [at, child] of isAlike ? [...before.children.entries()].reverse() : []) {
    start -= child.nodeSize;
    replace(child, doc.child(at), start + 1);
  }
  return tr;
}

/** With what a footnote says, its marks in the text go, too: alone they would be read as words. */
function withoutLoneNotes(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const gone = labelsOf(before.doc);
      for (const label of labelsOf(doc)) gone.delete(label);
      if (gone.size === 0) return null;
      doc.descendants((node, position) => {
        if (node.type !== schema.nodes.note || !gone.has(String(node.attrs['label']))) return;
        const at = tr.mapping.map(position);
        tr.delete(at, at + 1);
      });
      return tr.docChanged ? tr : null;
    },
  });
}

function labelsOf(doc: Node): Set<string> {
  const labels = new Set<string>();
  doc.forEach(({ type, attrs }) => {
    if (type === schema.nodes.footnote) labels.add(String(attrs['label']));
  });
  return labels;
}
