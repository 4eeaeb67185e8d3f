import mammoth from 'mammoth';
import { LONGEST } from '../../markdown/limits.ts';
import type { ImportFault } from '../proposal.ts';
import { blocksOf } from './blocks.ts';
import type { Manuscript } from './manuscript.ts';
import { openDocx, type Package } from './open.ts';
import type { WordDocument } from './word.ts';
import { textOf } from './runs.ts';
import { settleTables } from './order-numbers.ts';
import type { Relation } from './parts.ts';
import { leftOutRemarks } from './left-out.ts';
import { Settler } from './settle.ts';
import { fieldRemarks, unread } from './unread.ts';
import { encoded } from './xml.ts';
import { treeOf, writtenXml, type XmlElement } from './xml-tree.ts';

/**
 * Reads a .docx: what stands in it as a reader sees it with every change accepted. Nothing in it is
 * run, nothing outside of it is fetched, and what is not read is said.
 * @returns the manuscript, or why it cannot be read; never throws
 */
export async function readDocx(bytes: Uint8Array): Promise<Manuscript | { fault: ImportFault }> {
  const opened = await openDocx(bytes);
  if ('fault' in opened) return opened;
  try {
    const { settler, parts } = settled(opened);
    const word = await wordOf(opened, parts);
    const manuscript = await blocksOf(word);
    const length = lengthOf(manuscript);
    if (length > LONGEST) return { fault: tooLong(length) };
    const lost = unread(opened, parts, word, manuscript);
    const changes = settler.revisions;
    const remarks = [
      ...manuscript.remarks,
      ...leftOutRemarks(settler.runs.left),
      ...(changes > 0 ? [`稿件里有${changes}处修订：按全部接受以后的文字导入，请核对。`] : []),
      ...fieldRemarks(settler.runs.fields),
      ...lost,
      ...settleTables(manuscript),
    ];
    return { ...manuscript, remarks };
  } catch {
    return {
      fault: {
        where: '整个文件',
        message: '文档内容已损坏，读不下去。',
        fix: '用WPS或Word打开，能打开就“另存为”.docx，再导入。',
      },
    };
  }
}

function lengthOf({ blocks, notes }: Manuscript): number {
  const passages = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat() : [block.runs],
  );
  return [...passages, ...notes].reduce((sum, runs) => sum + textOf(runs).length, 0);
}

function tooLong(length: number): ImportFault {
  return {
    where: '整个文件',
    message: `稿件有${length}个字，一篇案例最多${LONGEST}个字。`,
    fix: '只留要写成案例的部分，或分成几篇导入。',
  };
}

/** The main part and the notes without what is not read, by name. */
function settled({ xml, parts: { main, styles, notes } }: Package) {
  const settler = new Settler(styles === undefined ? undefined : treeOf(xml.get(styles)!));
  const parts = new Map([main, ...notes].map((name) => [name, treeOf(xml.get(name)!)]));
  for (const [name, part] of parts) settler.settle(part, name === main ? '' : '注释，');
  return { settler, parts };
}

/** The document's own model: nearer to what its author did than HTML would be. */
async function wordOf(
  opened: Package,
  settledParts: ReadonlyMap<string, XmlElement>,
): Promise<WordDocument> {
  let word: WordDocument | undefined;
  const empty = { type: 'document', children: [], notes: {}, comments: [] };
  const transformDocument = (read: unknown) => {
    word = read as WordDocument;
    return empty;
  };
  const { main, relations, relationsOfMain } = opened.parts;
  // The reader finds parts by relationships of one kind only, and pictures only in one folder.
  const written = new Map([
    ['_rels/.rels', relationsXml([{ id: 'main', type: 'officeDocument', target: main }])],
    [relationsOfMain, relationsXml(relations)],
    ...[...settledParts].map(([name, part]): [string, string] => [name, writtenXml(part)]),
  ]);
  // A zip that is already open: the reader never sees the file itself.
  const input = { file: { exists, read } } as unknown as { buffer: Buffer };
  const { messages } = await mammoth.convertToHtml(input, {
    transformDocument,
    includeEmbeddedStyleMap: false,
  });
  if (!word) throw new Error('nothing was read');
  const signs = messages.filter(({ message }) => message.includes('w:sym')).length;
  return { ...word, signs };

  function exists(name: string): boolean {
    return written.has(name) || opened.names.includes(name);
  }
  async function read(name: string, encoding?: string): Promise<string | Uint8Array> {
    const text = written.get(name) ?? opened.xml.get(name);
    return encoding !== undefined && text !== undefined ? text : opened.read(name);
  }
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function relationsXml(relations: readonly Omit<Relation, 'isOutside'>[]): string {
  const each = relations.map((relation) => {
    const { id, type, target } = relation;
    const isOutside = 'isOutside' in relation && relation.isOutside;
    const mode = isOutside ? ' TargetMode="External"' : '';
    const to = encoded(isOutside ? target : `/${target}`);
    return `<Relationship Id="${encoded(id)}" Type="${OFFICE}/${encoded(type)}" Target="${to}"${mode}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}
