import type { SearchRecord, Section } from '../record.ts';
import { parse } from 'parse5';
import { attribute, isInline, isText, within, type Element, type Node } from '../../html/tree.ts';

/** A finished page. */
export interface FinishedPage {
  /** Site path with the base. */
  url: string;
  html: string;
}

/**
 * @param apart ids on this page that are records of their own
 * @returns the page and each of its entries; nothing for a page that declares nothing: it repeats others
 */
export function pageRecords(
  { url, html }: FinishedPage,
  apart: ReadonlySet<string> = new Set(),
): SearchRecord[] {
  if (!html.includes(DECLARATION)) return [];
  const main = find(parse(html), 'main');
  const declared = main && attribute(main, DECLARATION);
  if (!main || !declared) return [];
  const {
    kind,
    aliases = [],
    date = '',
    facets = {},
    lists,
    of,
  } = JSON.parse(declared) as PageDeclaration;
  const heading = find(main, 'h1');
  const read = (lists && find(main, 'header')) || main;
  const page = {
    url,
    title: `${of ? `${of}：` : ''}${heading ? textOf(heading) : ''}`,
    kind,
    aliases: [...aliases],
    date,
    sections: sectionsOf(read, apart),
    facets: { ...facets, kind: [kind] },
  };
  const entries = within(main).filter((node) => attribute(node, ENTRY) !== undefined);
  return [page, ...entries.flatMap((entry) => entryRecord(entry, page))];
}

/** The attribute of a part of a page that is found by itself: it has an id, and a heading that is its title. */
const ENTRY = 'data-search-entry';

function entryRecord(entry: Element, page: SearchRecord): SearchRecord[] {
  const id = attribute(entry, 'id');
  const heading = find(entry, 'h2');
  if (id === undefined || !heading) return [];
  const paragraphs = sectionsOf(entry, new Set()).flatMap((section) => section.paragraphs);
  return [
    {
      ...{ ...page, aliases: [], url: `${page.url}#${id}`, title: textOf(heading) },
      sections: [{ anchor: id, heading: '', paragraphs }],
    },
  ];
}

const CELL_GAP = '｜';
const ITEM_GAP = '；';

/**
 * Reads the text of a page as its readers see it, by its headings of the second and third rank.
 * @param apart ids whose elements are records of their own, and left out here
 * @returns the page's head first, even if it is empty
 */
export function sectionsOf(main: Element, apart: ReadonlySet<string>): Section[] {
  const reader = new PageReader(apart);
  reader.descend(main, '');
  reader.close();
  return reader.sections.filter(
    ({ heading, paragraphs }, at) => at === 0 || heading || paragraphs.length > 0,
  );
}

class PageReader {
  readonly sections: Section[] = [{ anchor: '', heading: '', paragraphs: [] }];
  readonly #apart: ReadonlySet<string>;
  #line = '';
  /** The name before what it stands for. */
  #name = '';

  constructor(apart: ReadonlySet<string>) {
    this.#apart = apart;
  }

  /** Ends the line. */
  close(): void {
    const text = this.#line.replace(/\s+/g, ' ').trim();
    if (text) this.sections.at(-1)?.paragraphs.push(text);
    this.#line = '';
  }

  /** @param place id of the nearest element around, for a heading without one */
  descend(node: Element, place: string): void {
    const [, ...later] = itemsOf(node);
    for (const child of node.childNodes) {
      if (later.includes(child)) this.#line += ITEM_GAP;
      this.#read(child, place);
    }
  }

  #read(node: Node, place: string): void {
    if ('value' in node) this.#line += node.value;
    if (!('tagName' in node) || isLeftOut(node)) return;
    const id = attribute(node, 'id');
    if (node.tagName === 'h1' || (id && this.#apart.has(id))) return;
    if (attribute(node, ENTRY) !== undefined) return;
    if (isInline(node)) this.descend(node, place);
    else if (node.tagName === 'br') this.#line += ' ';
    else {
      this.close();
      this.#readBlock(node, id, place);
      this.close();
    }
  }

  #readBlock(node: Element, id: string | undefined, place: string): void {
    if (/^h[23]$/.test(node.tagName)) {
      this.sections.push({ anchor: id ?? place, heading: textOf(node), paragraphs: [] });
    } else if (node.tagName === 'tr') {
      this.#line = childrenOf(node).map(textOf).filter(Boolean).join(CELL_GAP);
    } else if (node.tagName === 'dt') {
      this.#name = textOf(node);
    } else {
      if (node.tagName === 'dd' && this.#name) {
        this.#line = `${this.#name}：`;
        this.#name = '';
        // What takes lines of its own leaves the name a line too.
        if (!childrenOf(node).every(isInline)) this.close();
      }
      this.descend(node, id ?? place);
    }
  }
}

/** @returns what stands in a row without a word between, as a title and its publisher do; they are set apart on the page. */
function itemsOf(node: Element): Node[] {
  const shown = node.childNodes.filter((child) =>
    'tagName' in child ? !isLeftOut(child) : 'value' in child && child.value.trim() !== '',
  );
  return shown.every((child) => 'tagName' in child && isInline(child)) ? shown : [];
}

/** Elements that hold no text of the page's own. */
const NO_TEXT =
  /^(script|style|template|noscript|svg|math|nav|form|button|input|select|textarea|iframe|video|audio)$/;
/** Attributes of what readers do not see, or of what is not worth finding. */
const LEFT_OUT =
  /^(data-search-ignore|hidden|popover|data-footnote-ref|data-footnote-backref|aria-hidden=true)$/;

function isLeftOut({ tagName, attrs }: Element): boolean {
  return (
    NO_TEXT.test(tagName) ||
    attrs.some(({ name, value }) =>
      LEFT_OUT.test(name === 'aria-hidden' ? `${name}=${value}` : name),
    )
  );
}

/** Lists the elements right under one that readers see. */
function childrenOf(node: Element): Element[] {
  return node.childNodes.filter(
    (child): child is Element => 'tagName' in child && !isLeftOut(child),
  );
}

/** Reads what is seen of a node, on one line. */
function textOf(node: Node): string {
  return seenText(node).replace(/\s+/g, ' ').trim();
}

function seenText(node: Node): string {
  if (isText(node)) return node.value;
  if (!('childNodes' in node) || ('tagName' in node && isLeftOut(node))) return '';
  return node.childNodes.map(seenText).join('');
}

function find(node: Node, tag: string): Element | undefined {
  return within(node).find(({ tagName }) => tagName === tag);
}

/** The attribute of a page's `main` in which it says what it is, as JSON. */
const DECLARATION = 'data-search-record';

/** What a page says of itself; one that says nothing repeats others and is not found. */
export type PageDeclaration = Pick<SearchRecord, 'kind'> &
  Partial<Pick<SearchRecord, 'date' | 'facets'>> & {
    aliases?: readonly string[];
    /** Whether it repeats others below its head. */
    lists?: boolean;
    /** What it is one of, where its title alone is the name of something else: 图片有说明 is a rule. */
    of?: string;
  };
