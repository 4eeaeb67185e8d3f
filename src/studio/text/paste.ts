import { DOMParser, type ParseOptions, type Slice } from 'prosemirror-model';
import { schema } from './schema.ts';

/** What holds no words of the text. */
const DROPPED =
  'style, script, meta, link, title, xml, iframe, object, embed, svg, canvas, video, audio, input, button, select, textarea, template, noscript';
const BLOCK = 'p, li, td, th, h1, h2, h3, h4, h5, h6, blockquote, dt, dd, div, body';
const HAN = String.raw`[\p{Script=Han}\u3001-\u303f\uff01-\uff60“”‘’—…]`;
const BESIDE_HAN = new RegExp(`(?<=${HAN}) +| +(?=${HAN})`, 'gu');
const HIDDEN = /[\u200b\u200c\u2060\ufeff\u00ad]/g;
const EDGES = /^[\s\u3000]+|[\s\u3000]+$/g;

/** Reads what is pasted: of what Word, WPS and web pages put there, what the schema has. */
export class PasteParser extends DOMParser {
  constructor() {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    if (!dom.querySelector('[data-pm-slice]')) cleanPasted(dom);
    return super.parseSlice(dom, options);
  }
}

/** Cleans words that are pasted without markup, each line a paragraph. */
export function cleanText(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => plain(line).replace(BESIDE_HAN, '').replace(EDGES, ''))
    .join('\n');
}

function plain(text: string): string {
  return text.replace(HIDDEN, '').replace(/[ \t\r\n\u00a0]+/g, ' ');
}

/**
 * Markup without what a page under a strict policy may not even read: the browser would report each
 * style and each handler. Styles stay as data, for Word tells lists by them.
 */
export function inertMarkup(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=/gi, ' data-style=').replace(/\son[a-z]+\s*=/gi, ' data-on='),
    );
}

/** Marks of the editor's own, which no other page can set. */
const OWN = ['fact', 'show', 'figure', 'gap', 'footnote', 'raw', 'note', 'term', 'href', 'src']
  .concat('anchor', 'info', 'align')
  .map((name) => `data-${name}`);

/** Takes out of pasted markup what is no text, and makes lists and tables what they look like. */
export function cleanPasted(root: HTMLElement): void {
  for (const element of root.querySelectorAll(DROPPED)) element.remove();
  for (const element of root.querySelectorAll('a[href^="#"]')) element.removeAttribute('href');
  for (const element of root.querySelectorAll('*')) {
    for (const name of OWN) element.removeAttribute(name);
  }
  boldness(root);
  listsOfWord(root);
  for (const table of root.querySelectorAll('table')) squareTable(table);
  cleanWords(root);
}

/** What is bold by a style alone, and what is not though its element says so. */
function boldness(root: HTMLElement): void {
  for (const element of [...root.querySelectorAll('b, span')]) {
    const weight = /font-weight:\s*(\w+)/i.exec(styleOf(element))?.[1] ?? '';
    const isBold = /^(?:bold(?:er)?|[6-9]00)$/i.test(weight);
    if (element.localName === 'b' && /^(?:normal|[1-5]00)$/i.test(weight)) {
      element.replaceWith(...element.childNodes);
    } else if (element.localName === 'span' && isBold) {
      const strong = element.ownerDocument.createElement('strong');
      strong.append(...element.childNodes);
      element.append(strong);
    }
  }
}

function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}

/** Word writes an item as a paragraph with its bullet typed, and its depth in a style. */
function listsOfWord(root: HTMLElement): void {
  let last: Element[] = [];
  for (const paragraph of root.querySelectorAll('p')) {
    const level = Number(/mso-list:\s*\S+\s+level(\d)/i.exec(styleOf(paragraph))?.[1] ?? 0);
    if (level === 0) continue;
    const lists = paragraph.previousElementSibling === last[0] ? last : [];
    const ordered = /^\s*[\d一二三四五六七八九十a-z]+[.、)）]/i.test(takeBullet(paragraph));
    const item = paragraph.ownerDocument.createElement('li');
    lists.length = Math.min(lists.length, level);
    while (lists.length < level) {
      const list = paragraph.ownerDocument.createElement(ordered ? 'ol' : 'ul');
      const outer = lists.at(-1);
      if (!outer) paragraph.before(list);
      else {
        if (!outer.lastElementChild) outer.append(paragraph.ownerDocument.createElement('li'));
        outer.lastElementChild!.append(list);
      }
      lists.push(list);
    }
    lists.at(-1)!.append(item);
    item.append(paragraph);
    last = lists;
  }
}

function takeBullet(paragraph: Element): string {
  const marker = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(styleOf(span)),
  );
  const text = marker?.textContent ?? '';
  marker?.remove();
  return text;
}

/** A cell for each place of the table, a head in its first row, and words alone in each cell. */
function squareTable(table: HTMLTableElement): void {
  const below: number[] = [];
  for (const [index, row] of [...table.querySelectorAll('tr')].entries()) {
    let column = 0;
    for (const cell of [...row.querySelectorAll('td, th')]) {
      while ((below[column] ?? 0) > 0) column = emptyCell(cell, below, column);
      const span = (name: string) =>
        Math.min(50, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));
      const [wide, high] = [span('colspan'), span('rowspan')];
      for (let more = 1; more < wide; more += 1) cell.after(cell.ownerDocument.createElement('td'));
      for (let at = column; at < column + wide; at += 1) below[at] = high - 1;
      column += wide;
      flatten(cell);
      const made = cell.ownerDocument.createElement(index === 0 ? 'th' : 'td');
      made.append(...cell.childNodes);
      cell.replaceWith(made);
    }
    for (; column < below.length; column += 1) {
      if (below[column]! > 0) below[column]! -= 1;
      row.append(row.ownerDocument.createElement(index === 0 ? 'th' : 'td'));
    }
  }
}

function emptyCell(before: Element, below: number[], column: number): number {
  before.before(before.ownerDocument.createElement('td'));
  below[column]! -= 1;
  return column + 1;
}

/** Paragraphs within a cell are lines of it. */
function flatten(cell: Element): void {
  for (const block of [...cell.querySelectorAll('p, div, li, ul, ol')]) {
    if (block.nextElementSibling && !/^(ul|ol)$/i.test(block.tagName)) {
      block.after(block.ownerDocument.createElement('br'));
    }
    block.replaceWith(...block.childNodes);
  }
}

function cleanWords(root: HTMLElement): void {
  const texts: Text[] = [];
  collect(root, texts);
  const words = texts.map(({ data }) => plain(data));
  const blocks = texts.map(({ parentElement }) => parentElement?.closest(BLOCK));
  for (const [index, text] of texts.entries()) {
    const before = blocks[index - 1] === blocks[index] ? words[index - 1]!.slice(-1) : '';
    const after = blocks[index + 1] === blocks[index] ? words[index + 1]!.slice(0, 1) : '';
    const joined = (before + words[index]! + after).replace(BESIDE_HAN, '');
    let own = joined.slice(before.length, joined.length - after.length);
    if (before === '') own = own.replace(/^[\s\u3000]+/, '');
    if (after === '') own = own.replace(/[\s\u3000]+$/, '');
    words[index] = own;
    text.data = own;
  }
}

function collect(node: Node, texts: Text[]): void {
  for (const child of [...node.childNodes]) {
    // Comments of Word hold whole style sheets.
    if (child.nodeType === 8) child.remove();
    else if (child.nodeType === 3) texts.push(child as Text);
    else if (child.nodeName.toLowerCase() !== 'pre') collect(child, texts);
  }
}
