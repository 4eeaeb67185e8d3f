import type { MarkSpec, NodeSpec } from 'prosemirror-model';
import { addressFault, pictureFault } from '../../markdown/address.ts';

const text = () => ({ validate: 'string', default: '' });

/** What stands within a line: words, chips, pictures. */
export const inline = {
  text: { group: 'inline' },
  fact: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { id: { validate: 'string' }, show: text() },
    parseDOM: [
      {
        tag: 'span[data-fact]',
        getAttrs: (dom) => ({ id: dom.dataset['fact'], show: dom.dataset['show'] ?? '' }),
      },
    ],
    toDOM: ({ attrs }) => [
      'span',
      { 'data-fact': String(attrs['id']), 'data-show': String(attrs['show']) },
    ],
    leafText: () => '\uFFFC',
  },
  image: {
    group: 'inline',
    inline: true,
    atom: true,
    draggable: true,
    attrs: { src: { validate: 'string' }, alt: text(), title: text() },
    parseDOM: [
      {
        tag: 'img[data-src]',
        getAttrs: (dom) => {
          const src = dom.dataset['src'] ?? '';
          if (pictureFault(src)) return false;
          return { src, alt: dom.getAttribute('alt') ?? '', title: dom.title };
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'img',
      {
        'data-src': String(attrs['src']),
        alt: String(attrs['alt']),
        title: String(attrs['title']),
      },
    ],
    leafText: () => '\uFFFC',
  },
  /** A footnote's mark in the text. */
  note: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { label: { validate: 'string' } },
    parseDOM: [
      { tag: 'sup[data-note]', priority: 60, getAttrs: (dom) => ({ label: dom.dataset['note'] }) },
    ],
    toDOM: ({ attrs }) => ['sup', { 'data-note': String(attrs['label']) }],
    leafText: () => '\uFFFC',
  },
  br: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
} satisfies Record<string, NodeSpec>;

const plain = (...tags: string[]): MarkSpec => ({
  parseDOM: tags.map((tag) => ({ tag })),
  toDOM: () => [tags[0]!, 0],
});

/** What words may be marked as. */
export const marks = {
  link: {
    inclusive: false,
    attrs: { href: { validate: 'string' }, title: text() },
    parseDOM: [
      {
        tag: 'a',
        getAttrs: (dom) => {
          const href = dom.dataset['href'] ?? dom.getAttribute('href') ?? '';
          return href === '' || addressFault(href) ? false : { href, title: dom.title };
        },
      },
    ],
    // Without an address for the browser: nothing in the editor leads anywhere.
    toDOM: ({ attrs }) => [
      'a',
      { role: 'link', 'data-href': String(attrs['href']), title: String(attrs['title']) },
      0,
    ],
  },
  term: {
    inclusive: false,
    attrs: { id: { validate: 'string' } },
    parseDOM: [{ tag: 'span[data-term]', getAttrs: (dom) => ({ id: dom.dataset['term'] }) }],
    toDOM: ({ attrs }) => ['span', { 'data-term': String(attrs['id']) }, 0],
  },
  strong: plain('strong', 'b'),
  em: plain('em', 'i'),
  del: plain('del', 's', 'strike'),
  sub: plain('sub'),
  sup: plain('sup'),
  code: { ...plain('code'), code: true },
} satisfies Record<string, MarkSpec>;
