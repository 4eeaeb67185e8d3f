import { ARCHIVE_LIMITS, isCompound, openArchive, readPart } from '../archive.ts';
import type { ImportFault } from '../proposal.ts';
import { xmlFault } from './xml.ts';
import { elementsOf, treeOf } from './xml-tree.ts';

/** Larger files are not even read: photographs are made smaller before they go on a page. */
export const FILE_LIMIT = 64 * 2 ** 20;

const LIMITS = { ...ARCHIVE_LIMITS, parts: 2000, inflated: 160 * 2 ** 20 };
/** The parts that hold words, together: a write-up of 50 000 characters takes one or two. */
const XML_LIMIT = 12 * 2 ** 20;

/** A .docx that is safe to read: its parts in memory, words as text and the rest by name. */
export interface Package {
  names: string[];
  /** The parts that are XML, as text. */
  xml: ReadonlyMap<string, string>;
  parts: Parts;
  /** @returns any part inflated; empty if there is none of that name */
  read: (name: string) => Promise<Uint8Array>;
}

const SAVE_AS = '用WPS或Word打开，用“另存为”存成.docx，再导入。';

/**
 * @param bytes a file that claims to be a .docx
 * @returns its parts, or why it is refused; never throws
 */
export async function openDocx(bytes: Uint8Array): Promise<Package | { fault: ImportFault }> {
  const other = otherKind(bytes);
  if (other) return refused(...other);
  const archive = await openArchive(bytes, LIMITS);
  if (archive.fault !== undefined) return refused(`${archive.fault}。`, SAVE_AS);
  const names = archive.parts.map(({ name }) => name);
  const wanted = archive.parts.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const size = wanted.reduce((sum, part) => sum + part.size, 0);
  if (size > XML_LIMIT) {
    return refused(
      `文字和表格太多：解开以后有${Math.round(size / 2 ** 20)}MB，最多${XML_LIMIT / 2 ** 20}MB。`,
      '只留要写成案例的部分；大表格存成.xlsx，用 npm run import 单独导入。',
    );
  }
  const xml = new Map<string, string>();
  const count = { tags: 0, characters: 0 };
  for (const { name } of wanted) {
    const text = new TextDecoder().decode(await readPart(bytes, name));
    const fault = xmlFault(name, text, count);
    if (fault) return { fault };
    xml.set(name, text);
  }
  const parts = partsOf(xml);
  if (!parts) return refused(...wrongParts(names));
  const known = new Set(names);
  const read = async (name: string) =>
    known.has(name) ? ((await readPart(bytes, name)) ?? new Uint8Array()) : new Uint8Array();
  return { names, xml, parts, read };
}

function refused(message: string, fix: string): { fault: ImportFault } {
  return { fault: { where: '整个文件', message, fix } };
}

/** Files that are called .docx and are something else. */
function otherKind(bytes: Uint8Array): [string, string] | undefined {
  if (bytes.length === 0) return ['文件是空的，一个字节也没有。', '重新保存或重新下载，再导入。'];
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isCompound(bytes)) {
    return view.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? ['文件加了密码，读不了。', '在WPS或Word里打开，去掉密码后保存，再导入。']
      : ['文件是旧格式（.doc、.wps），只是改了后缀名。', SAVE_AS];
  }
  const head = view.subarray(0, 200).toString('latin1').trimStart();
  if (head.startsWith('{\\rtf')) return ['文件其实是RTF，不是.docx。', SAVE_AS];
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml)/i.test(head)) {
    return ['文件其实是网页或XML，不是.docx。', SAVE_AS];
  }
  if (head.startsWith('%PDF')) return ['文件其实是PDF，不是.docx。', '找到原稿，存成.docx再导入。'];
  return undefined;
}

function wrongParts(names: readonly string[]): [string, string] {
  if (names.includes('xl/workbook.xml')) {
    return ['文件其实是Excel表格。', '把后缀名改回.xlsx，再运行 npm run import。'];
  }
  if (names.includes('ppt/presentation.xml')) return ['文件其实是PPT。', '把文字存成.docx再导入。'];
  if (names.includes('content.xml')) return ['文件其实是.odt一类。', SAVE_AS];
  return ['文件里没有正文，不是.docx，或已经损坏。', SAVE_AS];
}

/** Where the parts of a document stand: programs name them as they like. */
interface Parts {
  main: string;
  styles: string | undefined;
  /** Footnotes and endnotes. */
  notes: string[];
  /** Headers and footers. */
  margins: string[];
  /** How the relationships of the main part are called, and what they are. */
  relationsOfMain: string;
  relations: Relation[];
}

export interface Relation {
  id: string;
  /** “styles”, “image” and so on: the end of the address that names it. */
  type: string;
  /** Path within the archive; the address of what lies outside. */
  target: string;
  isOutside: boolean;
}

const MAIN_TYPE = /wordprocessingml\.document\.main\+xml|word\.document\.macroEnabled\.main\+xml/;

/** @returns where the parts are, found by their relationships; undefined if there is no main part */
function partsOf(xml: ReadonlyMap<string, string>): Parts | undefined {
  const main = [
    ...relationsIn(xml, '_rels/.rels', '')
      .filter(({ type }) => type === 'officeDocument')
      .map(({ target }) => target),
    ...declaredMain(xml.get('[Content_Types].xml')),
    'word/document.xml',
  ].find((name) => xml.has(name) && !/^(?:xl|ppt)\//.test(name));
  if (main === undefined) return undefined;
  const cut = main.lastIndexOf('/') + 1;
  const relationsOfMain = `${main.slice(0, cut)}_rels/${main.slice(cut)}.rels`;
  const relations = relationsIn(xml, relationsOfMain, main);
  const of = (...types: string[]) => [
    ...new Set(
      relations.flatMap(({ type, target }) =>
        types.includes(type) && xml.has(target) ? [target] : [],
      ),
    ),
  ];
  return {
    main,
    styles: of('styles')[0],
    notes: of('footnotes', 'endnotes'),
    margins: of('header', 'footer'),
    relationsOfMain,
    relations,
  };
}

function relationsIn(xml: ReadonlyMap<string, string>, name: string, from: string): Relation[] {
  const text = xml.get(name);
  if (text === undefined) return [];
  return elementsOf(treeOf(text)).map(({ attributes }) => {
    const { Id: id = '', Type = '', Target = '', TargetMode } = attributes;
    const isOutside = TargetMode === 'External';
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    return { id, type, target: isOutside ? Target : pathTo(Target, from), isOutside };
  });
}

function pathTo(target: string, from: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function declaredMain(types: string | undefined): string[] {
  if (types === undefined) return [];
  return elementsOf(treeOf(types)).flatMap(({ attributes }) =>
    MAIN_TYPE.test(attributes['ContentType'] ?? '')
      ? [(attributes['PartName'] ?? '').replace(/^\//, '')]
      : [],
  );
}
