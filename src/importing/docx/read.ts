import { leftOutRemarks } from './left-out.ts';
import mammoth from 'mammoth';
import { LONGEST } from '../../markdown/limits.ts';
import type { ImportFault } from '../proposal.ts';
import { blocksOf } from './blocks.ts';
import { allRuns, type Manuscript } from './manuscript.ts';
import { openDocx, type Package, type Relation } from './open.ts';
import type { WordDocument } from './word.ts';
import { textOf } from './runs.ts';
import { Settler } from './settle.ts';
import { escapeMarkup } from '../../html/escape.ts';
import { BROKEN } from './xml.ts';
import { treeOf, writtenXml, type XmlElement } from './xml-tree.ts';
import { isYear } from './table-heads.ts';
import { unread, fieldRemarks } from './unread.ts';

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
    const length = allRuns(manuscript).reduce((sum, runs) => sum + textOf(runs).length, 0);
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
    return { fault: BROKEN };
  }
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
    [
      '_rels/.rels',
      relationsXml([{ id: 'main', type: 'officeDocument', target: main, isOutside: false }]),
    ],
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

function relationsXml(relations: readonly Relation[]): string {
  const each = relations.map(({ id, type, target, isOutside }) => {
    const to = isOutside
      ? `${escapeMarkup(target)}" TargetMode="External`
      : escapeMarkup(`/${target}`);
    return `<Relationship Id="${escapeMarkup(id)}" Type="${OFFICE}/${escapeMarkup(type)}" Target="${to}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}

const ORDER_HEAD = /^(?:序号|编号|序|№|No\.?)$/i;

/**
 * Writes what tables have besides numbers so that it is not taken for one: the count of the rows as
 * ①②③, a year over a column as 2024年.
 * @returns what was changed, as Chinese sentences
 */
function settleTables({ blocks }: Manuscript): string[] {
  const remarks = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const heads = block.rows[0]?.map((cell) => textOf(cell).replace(/\s+/g, '')) ?? [];
    for (const [index, row] of block.rows.entries()) {
      for (const [column, cell] of row.entries()) {
        const text = textOf(cell).trim();
        const head = heads[column] ?? '';
        if (index > 0 && ORDER_HEAD.test(head)) {
          const sign = circled(/^(\d{1,2})[.、]?$/.exec(text)?.[1]);
          if (sign === undefined) continue;
          row[column] = [{ kind: 'text', text: sign }];
          remarks.add('表格里序号一列的数字写成了①②③：它们不是数据，不登记。');
        } else if (isYear(text) && (index === 0 || /^年[份度]?$/.test(head))) {
          row[column] = [{ kind: 'text', text: `${text}年` }];
          remarks.add('表格里的年份补上了“年”字，免得当成数据。');
        }
      }
    }
  }
  return [...remarks];
}

/** @returns ① to ㊿; undefined for a number that has no such sign. */
function circled(digits: string | undefined): string | undefined {
  const number = Number(digits ?? 0);
  if (number < 1 || number > 50) return undefined;
  const from = number <= 20 ? 0x2460 : number <= 35 ? 0x3251 - 20 : 0x32b1 - 35;
  return String.fromCodePoint(from + number - 1);
}
