import { PIECES, TAG, VOID } from '../../html/pieces.ts';

/**
 * What of a page's markup was in order on earlier pages, so that it need not be looked at again.
 * Whether an element is valid depends on what it is and holds, without its words and addresses, and
 * on the elements around it. What a page says about itself as a whole is never left out.
 */
export class KnownMarkup {
  readonly #ids = new Map<string, number>();
  readonly #known = new Set<string>();

  /**
   * @returns the page without the elements that are known, and a way to know the rest as well;
   *   undefined for a page that has to be looked at whole
   */
  unknownPart(html: string): { html: string; learn: () => void } | undefined {
    if (WHOLE_PAGE.test(html)) return undefined;
    const root = this.#read(html);
    if (!root) return undefined;
    let kept = '';
    let at = 0;
    const leaveOut = ({ start, end }: Element) => {
      kept += html.slice(at, start);
      at = end;
    };
    const visit = (element: Element) => {
      for (const child of element.children) {
        if (element.mayLack && child.mayGo && this.#known.has(child.key)) leaveOut(child);
        else visit(child);
      }
    };
    visit(root);
    return { html: kept + html.slice(at), learn: () => this.#learn(root) };
  }

  #learn({ children }: Element): void {
    for (const child of children) {
      if (child.mayGo) this.#known.add(child.key);
      this.#learn(child);
    }
  }

  /** @returns undefined where a tag has no partner. */
  #read(html: string): Element | undefined {
    const root: Element = { ...NONE, children: [], around: 0 };
    const open: Open[] = [{ element: root, name: '', shape: '', held: '' }];
    let at = 0;
    for (const { 0: piece, index } of html.matchAll(PIECES)) {
      const top = open.at(-1)!;
      top.held += html.slice(at, index);
      at = index + piece.length;
      const [, slash, tag] = TAG.exec(piece) ?? [];
      if (tag === undefined) {
        top.held += shapeOfText(piece);
        continue;
      }
      const name = tag.toLowerCase();
      if (slash) {
        if (open.length < 2 || piece !== `</${top.name}>`) return undefined;
        open.pop();
        this.#close(top, open.at(-1)!, at);
        continue;
      }
      const shape = shapeOfTag(piece);
      const element = {
        start: index,
        end: at,
        children: [],
        around: this.#idOf(`${top.element.around} ${top.shape}`),
        key: '',
        mayGo: !STAYS.has(name),
        mayLack: LACKS.has(name),
      };
      const opened = { element, name, shape, held: '' };
      if (VOID.has(name) || piece.endsWith('/>') || RAW.has(name)) this.#close(opened, top, at);
      else open.push(opened);
    }
    return open.length === 1 && at === html.length ? root : undefined;
  }

  #close({ element, shape, held }: Open, parent: Open, end: number): void {
    const id = this.#idOf(`${shape}${held}`);
    element.end = end;
    element.key = `${element.around} ${id}`;
    if (element.children.some(({ mayGo }) => !mayGo)) element.mayGo = false;
    parent.element.children.push(element);
    parent.held += `\0${id}\0`;
  }

  #idOf(text: string): number {
    const known = this.#ids.get(text) ?? this.#ids.size;
    this.#ids.set(text, known);
    return known;
  }
}

interface Element {
  start: number;
  end: number;
  children: Element[];
  /** What stands around it, as a number. */
  around: number;
  /** What it is, what it holds and what stands around it. */
  key: string;
  /** Whether it may be left out once it is known. */
  mayGo: boolean;
  /** Whether it stays valid if some of what it holds is left out. */
  mayLack: boolean;
}

/** An element whose end is not read yet. */
interface Open {
  element: Element;
  name: string;
  shape: string;
  /** The shape of what it holds so far. */
  held: string;
}

const NONE = { start: 0, end: 0, key: '', mayGo: false, mayLack: false };
const HELD = 'x';
/** Labels that name another element may stand anywhere in a page. */
const WHOLE_PAGE = /\sfor=|<(?:map|area)\b/i;
const RAW = new Set(['script', 'style']);
/** What is counted in a page, or named by another part of it. */
const STAYS = new Set('main title base'.split(' '));
/** What may hold any number of its children, in any order. */
const LACKS = new Set(
  'head body main header footer nav aside article section div ul ol li p dd dt td th figcaption span a svg g h1 h2 h3'.split(
    ' ',
  ),
);

/** Which words a text has does not matter, unless one of its signs has to be escaped. */
function shapeOfText(text: string): string {
  if (/[&<>]/.test(text)) return text;
  return text.trim() ? HELD : ' ';
}

/** Values that are free, as long as there is one. */
const FREE =
  /( (?:id|href|src|title|alt|datetime|class|popovertarget|aria-(?:label|labelledby|describedby|controls)|data-[a-z-]+|d|[xyr][12]?|c[xy]|transform|points|viewBox)=")((?:[^"&<>]|&(?:quot|amp|lt|gt|#39);)+)"/g;
const SIZE = /( (?:width|height)=")\d+(\.\d+)?"/g;
const BEGIN = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/;

/** @param piece a tag, or a script or sheet with what it holds */
function shapeOfTag(piece: string): string {
  const [tag = piece] = BEGIN.exec(piece) ?? [];
  const shape = tag
    .replace(FREE, (whole, name: string, value: string) =>
      value.trim() === '' ? whole : `${name}${/\s/.test(value) ? 'x x' : 'x'}"`,
    )
    .replace(SIZE, (_, name: string, part = '') => `${name}${part ? '1.5' : '1'}"`);
  return shape + shapeOfText(piece.slice(tag.length).replace(/<\/(?:script|style)>$/i, ''));
}
