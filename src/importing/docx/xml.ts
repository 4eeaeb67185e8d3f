import { escapeMarkup } from '../../html/escape.ts';
import type { ImportFault } from '../proposal.ts';

/** Elements within elements; a table in a text box in a table takes forty. */
export const DEEPEST = 200;

/** Rows of one table; longer ones the site cannot show, and nobody reads. */
const MOST_ROWS = 500;

/** Elements of all parts together; a reader keeps a kilobyte for each. */
const MOST_TAGS = 250_000;

/** Characters of all parts together: four times what one case may hold. */
export const MOST_CHARACTERS = 200_000;

/** One tag of an XML text. Comments and declarations are skipped; they part no words. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** The characters between the tag before it and this one, entities not decoded. */
  before: string;
  /** As it is written. */
  text: string;
}

/** What is no well-formed XML, as far as tags go. */
class MalformedXml extends Error {}

const SKIPPED = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;
const [VERBATIM, END_VERBATIM] = ['<![CDATA[', ']]>'];

/**
 * @returns the tags of an XML text in order, in time that is linear whatever the text
 * @throws MalformedXml where a tag does not end
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let last = 0;
  let before = '';
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', last)) {
    before += xml.slice(last, at);
    const isVerbatim = xml.startsWith(VERBATIM, at);
    const close = isVerbatim
      ? END_VERBATIM
      : SKIPPED.find(([start]) => xml.startsWith(start, at))?.[1];
    if (close !== undefined) {
      const end = xml.indexOf(close, at);
      if (end < 0) throw new MalformedXml();
      if (isVerbatim) before += escapeMarkup(xml.slice(at + VERBATIM.length, end));
      last = end + close.length;
      continue;
    }
    last = endOfTag(xml, at);
    const kind = xml[at + 1] === '/' ? 'close' : xml[last - 2] === '/' ? 'empty' : 'open';
    const name = /[\w:.-]+/y;
    name.lastIndex = kind === 'close' ? at + 2 : at + 1;
    const found = name.exec(xml)?.[0];
    if (found === undefined) throw new MalformedXml();
    yield { name: found, kind, before, text: xml.slice(at, last) };
    before = '';
  }
}

/** @returns the offset after the `>` that ends a tag; one in quotes ends none. */
function endOfTag(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at += 1) {
    const sign = xml[at];
    if (sign === '>') return at + 1;
    if (sign === '<') break;
    if (sign === '"' || sign === "'") {
      at = xml.indexOf(sign, at + 1);
      if (at < 0) break;
    }
  }
  throw new MalformedXml();
}

/** @returns text with its entities decoded: the five that XML has, and numbers. */
export function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g,
    (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name as string] ?? whole;
      const code = hex ? parseInt(hex as string, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What has been seen of all parts of a document so far. */
interface XmlCount {
  tags: number;
  characters: number;
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

/**
 * @param count is added to
 * @returns why a part must not reach an XML parser, if so
 */
export function xmlFault(name: string, xml: string, count: XmlCount): ImportFault | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) {
    return {
      where: WHOLE,
      message: `“${name}”里有实体定义（DOCTYPE），正常的文档里没有，可能是恶意文件。`,
      fix: '不要打开这个文件，向发来的人要一份新的。',
    };
  }
  try {
    return shapeFault(name, xml, count);
  } catch (error) {
    if (error instanceof MalformedXml) return BROKEN;
    throw error;
  }
}

function shapeFault(name: string, xml: string, count: XmlCount): ImportFault | undefined {
  const open: string[] = [];
  const rows: number[] = [];
  let tables = 0;
  for (const tag of tagsOf(xml)) {
    count.tags += 1;
    count.characters += tag.before.length;
    if (count.tags > MOST_TAGS || count.characters > MOST_CHARACTERS) return TOO_MUCH;
    if (tag.kind === 'open') open.push(tag.name);
    if (tag.kind === 'close' && open.pop() !== tag.name) throw new MalformedXml();
    if (open.length > DEEPEST) {
      return {
        where: WHOLE,
        message: `“${name}”里一层套一层，超过${DEEPEST}层，不像正常的文档。`,
        fix: '把文字复制到一个新文档里，存成.docx再导入。',
      };
    }
    if (tag.name === 'w:tbl' && tag.kind === 'open') rows.push(0);
    if (tag.name === 'w:tbl' && tag.kind === 'close') {
      rows.pop();
      tables += 1;
    }
    if (tag.name !== 'w:tr' || tag.kind !== 'open' || rows.length === 0) continue;
    rows[rows.length - 1]! += 1;
    if (rows.at(-1)! <= MOST_ROWS) continue;
    return {
      where: `表${tables + 1}`,
      message: `这个表超过${MOST_ROWS}行，写成案例没有人能一行行核对。`,
      fix: '把这个表存成.xlsx，用 npm run import 单独导入；稿件里只留要写的几行。',
    };
  }
  if (open.length > 0) throw new MalformedXml();
  return undefined;
}
