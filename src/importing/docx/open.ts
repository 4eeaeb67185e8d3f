import { ARCHIVE_LIMITS, isCompound, isLocked, openArchive } from '../archive.ts';
import type { ImportFault } from '../proposal.ts';
import { elementsOf, PartReader, type XmlElement } from './xml.ts';

const LIMITS = { ...ARCHIVE_LIMITS, parts: 2000, inflated: 160 * 2 ** 20 };
/** The parts that hold words, together: a write-up of 50 000 characters takes one or two. */
const XML_LIMIT = 12 * 2 ** 20;

const SAVE_AS = '用WPS或Word打开，用“另存为”存成.docx，再导入。';

/** A .docx that is safe to read: programs name its parts as they like. */
export interface Package {
  names: string[];
  main: XmlElement;
  styles: XmlElement | undefined;
  numbering: XmlElement | undefined;
  comments: XmlElement | undefined;
  /** Footnotes and endnotes, by kind and id: “w:footnote 2”. */
  notes: ReadonlyMap<string, XmlElement>;
  /** Headers and footers. */
  margins: XmlElement[];
  relations: Relation[];
  /** Finds what a relationship of the main part leads to; nothing where that lies outside. */
  target: (id: string | undefined) => Uint8Array | undefined;
}

interface Relation {
  id: string;
  /** “styles”, “image” and so on: the end of the address that names it. */
  type: string;
  /** Path within the archive; the address of what lies outside. */
  target: string;
  isOutside: boolean;
}

/** Opens a file that claims to be a .docx, or says why it is refused; never throws. */
export async function openDocx(bytes: Uint8Array): Promise<Package | { fault: ImportFault }> {
  const other = otherKind(bytes);
  if (other) return refused(...other);
  const archive = await openArchive(bytes, LIMITS);
  if (archive.fault !== undefined) return refused(`${archive.fault}。`, SAVE_AS);
  const { parts } = archive;
  const written = [...parts].filter(([name]) => /\.(?:xml|rels)$/i.test(name));
  const size = written.reduce((sum, [, part]) => sum + part.length, 0);
  if (size > XML_LIMIT) {
    return refused(
      `文字和表格太多：解开以后有${Math.round(size / 2 ** 20)}MB，最多${XML_LIMIT / 2 ** 20}MB。`,
      '只留要写成案例的部分；大表格存成.xlsx，用 npm run import 单独导入。',
    );
  }
  const trees = new Map<string, XmlElement>();
  const reader = new PartReader();
  for (const [name, part] of written) {
    const tree = reader.read(name, new TextDecoder().decode(part));
    if ('fault' in tree) return tree;
    trees.set(name, tree);
  }
  const names = [...parts.keys()];
  const main = mainPart(trees);
  if (main === undefined) return refused(...wrongParts(names));
  const relations = relationsOf(trees, main);
  const of = (...types: string[]) => {
    const targets = relations.flatMap(({ type, target }) => (types.includes(type) ? [target] : []));
    return [...new Set(targets)].flatMap((name) => trees.get(name) ?? []);
  };
  return {
    names,
    main: trees.get(main)!,
    styles: of('styles')[0],
    numbering: of('numbering')[0],
    comments: of('comments')[0],
    notes: new Map(
      of('footnotes', 'endnotes')
        .flatMap(elementsOf)
        .map((note) => [`${note.name} ${note.attributes['w:id']}`, note]),
    ),
    margins: of('header', 'footer'),
    relations,
    target: (id) => {
      const relation = relations.find((one) => one.id === id);
      return relation && !relation.isOutside ? parts.get(relation.target) : undefined;
    },
  };
}

function refused(message: string, fix: string): { fault: ImportFault } {
  return { fault: { where: '整个文件', message, fix } };
}

/** Files that are called .docx and are something else. */
function otherKind(bytes: Uint8Array): [string, string] | undefined {
  if (bytes.length === 0) return ['文件是空的，一个字节也没有。', '重新保存或重新下载，再导入。'];
  if (isLocked(bytes))
    return ['文件加了密码，读不了。', '在WPS或Word里打开，去掉密码后保存，再导入。'];
  if (isCompound(bytes)) return ['文件是旧格式（.doc、.wps），只是改了后缀名。', SAVE_AS];
  const head = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (head.startsWith('{\\rtf')) return ['文件其实是RTF，不是.docx。', SAVE_AS];
  if (/^<(?:!doctype|html|\?xml)/i.test(head)) {
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

const MAIN_TYPE = /wordprocessingml\.document\.main\+xml|word\.document\.macroEnabled\.main\+xml/;

/** Finds the part that holds the text, by its relationship, its declared type or its usual name. */
function mainPart(trees: ReadonlyMap<string, XmlElement>): string | undefined {
  const types = trees.get('[Content_Types].xml');
  const declared = types ? elementsOf(types).map(({ attributes }) => attributes) : [];
  return [
    ...relationsOf(trees, '').flatMap(({ type, target }) =>
      type === 'officeDocument' ? [target] : [],
    ),
    ...declared.flatMap(({ ContentType = '', PartName = '' }) =>
      MAIN_TYPE.test(ContentType) ? [PartName.replace(/^\//, '')] : [],
    ),
    'word/document.xml',
  ].find((name) => trees.has(name) && !/^(?:xl|ppt)\//.test(name));
}

/** Reads the relationships of a part; those of the whole archive where `from` is empty. */
function relationsOf(trees: ReadonlyMap<string, XmlElement>, from: string): Relation[] {
  const cut = from.lastIndexOf('/') + 1;
  const tree = trees.get(`${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`);
  if (tree === undefined) return [];
  return elementsOf(tree).map(({ attributes }) => {
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
