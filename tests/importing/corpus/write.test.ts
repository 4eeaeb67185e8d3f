import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { DOCUMENTS, SECOND_DOCUMENTS } from './documents/index.ts';
import { visibleParts, type Marked } from './markup.ts';
import { writeDocx } from './write-docx.ts';

const ALL = [...DOCUMENTS, ...SECOND_DOCUMENTS];

test.for(ALL)('$name, as $program writes it, is a document that others read whole', async (one) => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(writeDocx(one)) });
  const read = value.replace(/\s/g, '');
  const marked = one.blocks.flatMap((block): Marked[] =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.map((cell) => cell.marked))
      : [block.marked],
  );
  // Simple fields are what this reader does not know by itself.
  const isSimple = ({ pieces }: Marked) =>
    one.program === 'word' &&
    pieces.some((piece) => piece.kind === 'text' && piece.marks.includes('seq'));
  const missing = marked
    .filter((words) => !isSimple(words))
    .flatMap(visibleParts)
    .filter((words) => !read.includes(words.replace(/\s/g, '')));
  expect(missing).toEqual([]);
});
