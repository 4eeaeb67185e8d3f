import mammoth from 'mammoth';
import { LONGEST } from '../../markdown/limits.ts';
import type { ImportFault } from '../proposal.ts';
import { blocksOf } from './blocks.ts';
import type { Manuscript } from './manuscript.ts';
import { openDocx, type Package } from './open.ts';
import type { WordDocument } from './word.ts';
import { textOf } from './runs.ts';
import { settleTables } from './order-numbers.ts';
import { unread } from './unread.ts';

/**
 * Reads a .docx: what stands in it as a reader sees it with every change accepted. Nothing in it is
 * run, nothing outside of it is fetched, and what is not read is said.
 * @returns the manuscript, or why it cannot be read; never throws
 */
export async function readDocx(bytes: Uint8Array): Promise<Manuscript | { fault: ImportFault }> {
  const opened = await openDocx(bytes);
  if ('fault' in opened) return opened;
  try {
    const word = await wordOf(opened);
    const manuscript = await blocksOf(word);
    const length = lengthOf(manuscript);
    if (length > LONGEST) return { fault: tooLong(length) };
    const lost = unread(opened, word, manuscript);
    const remarks = [...manuscript.remarks, ...lost, ...settleTables(manuscript)];
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

/** The document's own model: nearer to what its author did than HTML would be. */
async function wordOf(opened: Package): Promise<WordDocument> {
  let word: WordDocument | undefined;
  const empty = { type: 'document', children: [], notes: {}, comments: [] };
  const transformDocument = (read: unknown) => {
    word = read as WordDocument;
    return empty;
  };
  // A zip that is already open: the reader never sees the file itself.
  const input = { file: { exists, read } } as unknown as { buffer: Buffer };
  await mammoth.convertToHtml(input, { transformDocument, includeEmbeddedStyleMap: false });
  if (!word) throw new Error('nothing was read');
  return word;

  function exists(name: string): boolean {
    return opened.names.includes(name);
  }
  async function read(name: string, encoding?: string): Promise<string | Uint8Array> {
    const text = opened.xml.get(name);
    if (encoding !== undefined && text !== undefined) return withFields(text);
    return opened.read(name);
  }
}

/** Simple fields hold their words as other elements do; the reader knows the others. */
function withFields(xml: string): string {
  return xml.replace(/<(\/?)w:fldSimple(?=[\s>/])/g, '<$1w:smartTag');
}
