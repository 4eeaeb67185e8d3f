import { SaxesParser } from 'saxes';
import type { ImportFault } from '../proposal.ts';

/** An element of a part, its name with the usual prefix whatever prefix the file has. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
type XmlNode = XmlElement | string;

/** Elements within elements; a table in a text box in a table takes forty. */
const DEEPEST = 200;
/** Rows of one table; longer ones the site cannot show, and nobody reads. */
const MOST_ROWS = 500;
/** Elements of all parts together; each takes up to a kilobyte. */
const MOST_ELEMENTS = 200_000;
/** Characters of all parts together: four times what one case may hold. */
const MOST_CHARACTERS = 200_000;

const MICROSOFT = 'http://schemas.microsoft.com/office/word';
/** By prefix, for both kinds of .docx: a strict one has addresses of its own. */
const NAMESPACES: Record<string, readonly string[]> = {
  w: both('wordprocessingml', '2006/main', 'main'),
  r: both('officeDocument', '2006/relationships', 'relationships'),
  a: both('drawingml', '2006/main', 'main'),
  wp: both('drawingml', '2006/wordprocessingDrawing', 'wordprocessingDrawing'),
  pic: both('drawingml', '2006/picture', 'picture'),
  m: both('officeDocument', '2006/math', 'math'),
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  v: ['urn:schemas-microsoft-com:vml'],
  w14: [`${MICROSOFT}/2010/wordml`],
  xml: ['http://www.w3.org/XML/1998/namespace'],
};
const PREFIXES = new Map(
  Object.entries(NAMESPACES).flatMap(([prefix, addresses]) =>
    addresses.map((address): [string, string] => [address, `${prefix}:`]),
  ),
);

function both(kind: string, transitional: string, strict: string): string[] {
  return [
    `http://schemas.openxmlformats.org/${kind}/${transitional}`,
    `http://purl.oclc.org/ooxml/${kind}/${strict}`,
  ];
}

function nameOf({ uri, local }: { uri: string; local: string }): string {
  return (PREFIXES.get(uri) ?? '') + local;
}

const WHOLE = '整个文件';
export const BROKEN: ImportFault = {
  where: WHOLE,
  message: '文档内容已损坏，读不下去。',
  fix: '用WPS或Word打开，能打开就“另存为”.docx，再导入。',
};
const TOO_MUCH: ImportFault = {
  where: WHOLE,
  message: '文字和表格太多，一篇案例写不下。',
  fix: '只留要写成案例的部分；大表格存成.xlsx，用 npm run import 单独导入。',
};

/** Why a part is not read; thrown where the parser meets it. */
class RefusedPart extends Error {
  readonly fault: ImportFault;

  constructor(fault: ImportFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Reads the parts of one document, and stops where they are together more than a case may hold. */
export class PartReader {
  #elements = 0;
  #characters = 0;

  /** Reads a part as a tree; the fault is that of the whole document. */
  read(name: string, xml: string): XmlElement | { fault: ImportFault } {
    try {
      return this.#treeOf(name, xml);
    } catch (error) {
      return { fault: error instanceof RefusedPart ? error.fault : BROKEN };
    }
  }

  #treeOf(name: string, xml: string): XmlElement {
    const root: XmlElement = { name: '', attributes: {}, children: [] };
    const open = [root];
    /** The rows of every open table. */
    const rows: number[] = [];
    let tables = 0;
    const parser = new SaxesParser({ xmlns: true, position: false });
    const text = (words: string) => {
      this.#characters += words.length;
      if (this.#characters > MOST_CHARACTERS) throw new RefusedPart(TOO_MUCH);
      open.at(-1)!.children.push(words);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('doctype', () => {
      throw new RefusedPart({
        where: WHOLE,
        message: `“${name}”里有实体定义（DOCTYPE），正常的文档里没有，可能是恶意文件。`,
        fix: '不要打开这个文件，向发来的人要一份新的。',
      });
    });
    parser.on('opentag', (tag) => {
      const attributes = Object.values(tag.attributes).map((one) => [nameOf(one), one.value]);
      const element = {
        name: nameOf(tag),
        attributes: Object.fromEntries(attributes),
        children: [],
      };
      open.at(-1)!.children.push(element);
      open.push(element);
      this.#elements += 1;
      if (this.#elements > MOST_ELEMENTS) throw new RefusedPart(TOO_MUCH);
      if (open.length > DEEPEST) throw new RefusedPart(tooDeep(name));
      if (element.name === 'w:tbl') rows.push(0);
      if (element.name !== 'w:tr' || rows.length === 0) return;
      rows[rows.length - 1]! += 1;
      if (rows.at(-1)! > MOST_ROWS) throw new RefusedPart(tooTall(tables + 1));
    });
    parser.on('closetag', () => {
      if (open.pop()!.name !== 'w:tbl') return;
      rows.pop();
      tables += 1;
    });
    parser.write(xml).close();
    return elementsOf(root)[0]!;
  }
}

function tooDeep(name: string): ImportFault {
  return {
    where: WHOLE,
    message: `“${name}”里一层套一层，超过${DEEPEST}层，不像正常的文档。`,
    fix: '把文字复制到一个新文档里，存成.docx再导入。',
  };
}

function tooTall(table: number): ImportFault {
  return {
    where: `表${table}`,
    message: `这个表超过${MOST_ROWS}行，写成案例没有人能一行行核对。`,
    fix: '把这个表存成.xlsx，用 npm run import 单独导入；稿件里只留要写的几行。',
  };
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Finds the element at the end of a path of names: `childOf(row, 'w:trPr', 'w:hidden')`. */
export function childOf(
  element: XmlElement | undefined,
  ...path: string[]
): XmlElement | undefined {
  return path.reduce(
    (at, name) => at && elementsOf(at).find((child) => child.name === name),
    element,
  );
}

/** Reads the `w:val` of the element at the end of a path. */
export function valueOf(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return childOf(element, ...path)?.attributes['w:val'];
}

/** Finds every element of a name within another, at any depth. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

/** Joins the words of all elements of some names within a part; a tab and a paragraph are blanks. */
export function wordsWithin(element: XmlElement, text = /^(?:w|m|a):t$/): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return text.test(element.name) ? child : '';
      const isBlank = child.name === 'w:tab' || child.name === 'w:p';
      return wordsWithin(child, text) + (isBlank ? ' ' : '');
    })
    .join('');
}

/** Joins the words of a part, deleted ones too; `exactly` with the blanks that XML may have around. */
export function wordsIn(part: XmlElement, exactly = false): string {
  const words = wordsWithin(part, /^(?:w|m|a):(?:t|delText)$/);
  return exactly ? words : words.trim();
}
