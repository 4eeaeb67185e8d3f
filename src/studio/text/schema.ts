import { Schema, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { inline, marks } from './schema-inline.ts';

/** What an item of a list is marked with, where Markdown has a choice. */
export type ListMark = '-' | '*' | '+' | '.' | ')';
export type Alignment = 'left' | 'right' | 'center' | null;

const text = () => ({ validate: 'string', default: '' });
const { table, table_row, table_cell, table_header } = tableNodes({
  tableGroup: 'block',
  cellContent: 'inline*',
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: (dom) => alignmentOf(dom.getAttribute('data-align')),
      setDOMAttr: (value, attrs) => {
        if (value) attrs['data-align'] = value;
      },
    },
  },
});

function alignmentOf(value: string | null): Alignment {
  return value === 'left' || value === 'right' || value === 'center' ? value : null;
}

const blocks = {
  doc: { content: '(block | top)+' },
  paragraph: {
    group: 'block',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  /** `anchor` is what stands as `[#id]` at its end. */
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 2, validate: 'number' }, anchor: text() },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: (dom: HTMLElement) => ({
        level: Math.max(level, 2),
        anchor: dom.getAttribute('data-anchor') ?? '',
      }),
    })),
    toDOM: ({ attrs }) => [
      `h${attrs['level']}`,
      attrs['anchor'] ? { 'data-anchor': String(attrs['anchor']) } : {},
      0,
    ],
  },
  list: {
    group: 'block',
    content: 'item+',
    attrs: {
      ordered: { default: false, validate: 'boolean' },
      start: { default: 1, validate: 'number' },
      mark: { default: '-', validate: 'string' },
    },
    parseDOM: [
      { tag: 'ul' },
      {
        tag: 'ol',
        getAttrs: (dom) => ({
          ordered: true,
          start: Math.max(0, Number.parseInt(dom.getAttribute('start') ?? '1', 10) || 1),
          mark: '.',
        }),
      },
    ],
    toDOM: ({ attrs }) =>
      attrs['ordered'] ? ['ol', { start: String(attrs['start']) }, 0] : ['ul', 0],
  },
  /** `loose`: blank lines between its blocks; `apart`: a blank line before it. */
  item: {
    content: 'paragraph block*',
    defining: true,
    attrs: {
      loose: { default: false, validate: 'boolean' },
      apart: { default: false, validate: 'boolean' },
    },
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  quote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  /** `info` is what stands behind the opening fence. */
  codeblock: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    attrs: { info: text() },
    parseDOM: [
      {
        tag: 'pre',
        preserveWhitespace: 'full',
        getAttrs: (dom) => ({ info: dom.getAttribute('data-info') ?? '' }),
      },
    ],
    toDOM: ({ attrs }) => ['pre', { 'data-info': String(attrs['info']) }, ['code', 0]],
  },
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  table,
  table_row,
  table_cell,
  table_header,
  figure: {
    group: 'block',
    atom: true,
    attrs: { id: { validate: 'string' } },
    parseDOM: [{ tag: 'div[data-figure]', getAttrs: (dom) => ({ id: dom.dataset['figure'] }) }],
    toDOM: ({ attrs }) => ['div', { 'data-figure': String(attrs['id']) }],
  },
  gap: {
    group: 'top',
    content: 'block+',
    isolating: true,
    defining: true,
    parseDOM: [{ tag: 'div[data-gap]' }],
    toDOM: () => ['div', { 'data-gap': '', role: 'group', 'aria-label': '还不知道' }, 0],
  },
  footnote: {
    group: 'top',
    content: 'block+',
    isolating: true,
    defining: true,
    attrs: { label: { validate: 'string' } },
    parseDOM: [
      { tag: 'div[data-footnote]', getAttrs: (dom) => ({ label: dom.dataset['footnote'] }) },
    ],
    toDOM: ({ attrs }) => [
      'div',
      {
        'data-footnote': String(attrs['label']),
        role: 'group',
        'aria-label': `脚注${String(attrs['label'])}`,
      },
      0,
    ],
  },
  /** What the editor does not know or finds at fault, as it is typed in the file. */
  raw: {
    group: 'top',
    atom: true,
    attrs: { src: { validate: 'string' } },
    parseDOM: [
      { tag: 'pre[data-raw]', priority: 60, getAttrs: (dom) => ({ src: dom.dataset['raw'] }) },
    ],
    toDOM: ({ attrs }) => ['pre', { 'data-raw': String(attrs['src']) }, String(attrs['src'])],
  },
} satisfies Record<string, NodeSpec>;

/** What a write-up may hold, as the fence has it, and nothing else. */
export const schema = new Schema<keyof typeof blocks | keyof typeof inline, keyof typeof marks>({
  nodes: { ...blocks, ...inline } as Record<string, NodeSpec>,
  marks,
} as never);
