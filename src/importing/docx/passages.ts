import type { Locator } from '../../domain/locator.ts';
import { columnName } from '../tables/grid.ts';
import type { Block, Manuscript, Run } from './manuscript.ts';
import { textOf } from './runs.ts';
import { tableHeads, type CellHeads } from './table-heads.ts';

/** Words that are read in one go, with the place that a person would look for. */
export interface Passage {
  runs: Run[];
  text: string;
  /** “第3段”, “表1 B5”, “注释2”, “小标题“做法””. */
  where: string;
  locator: Locator;
  /** What the heads of its row and column say, for a cell; a note under a table has none. */
  heads?: CellHeads | undefined;
  /** The heading over it. */
  heading: string;
  /** Puts other runs in their place. */
  put: (runs: Run[]) => void;
}

/** Gathers every passage of a manuscript, in order; paragraphs are counted as readers would. */
export function passagesOf({ blocks, notes }: Manuscript): Passage[] {
  const passages: Passage[] = [];
  let paragraph = 0;
  let table = 0;
  let heading = '';
  const add = (runs: Run[], place: Omit<Passage, 'runs' | 'text' | 'heading'>) =>
    passages.push({ runs, text: textOf(runs), heading, ...place });
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      table += 1;
      const name = `表${table}`;
      const headsOf = tableHeads(
        block.rows.map((row) => row.map(textOf)),
        block.covering,
        captionOf(blocks.slice(Math.max(0, index - 2), index)),
      );
      for (const [row, cells] of block.rows.entries()) {
        for (const [column, runs] of cells.entries()) {
          add(runs, {
            where: `${name} ${columnName(column)}${row + 1}`,
            locator: { section: name },
            heads: headsOf(row, column),
            put: (next) => (cells[column] = next),
          });
        }
      }
      continue;
    }
    const put = (next: Run[]) => (block.runs = next);
    if (block.kind === 'heading') {
      const text = textOf(block.runs).replace(/[\s\uFFFC]+/g, '');
      heading = text;
      add(block.runs, { where: `小标题“${text}”`, locator: { section: text || '小标题' }, put });
      continue;
    }
    // A picture alone is no paragraph that anyone counts.
    if (block.runs.some(({ kind }) => kind !== 'picture')) paragraph += 1;
    add(block.runs, {
      where: `第${paragraph}段`,
      locator: { paragraph: Math.max(1, paragraph) },
      put,
    });
  }
  for (const [index, runs] of notes.entries()) {
    const name = `注释${index + 1}`;
    add(runs, { where: name, locator: { section: name }, put: (next) => (notes[index] = next) });
  }
  return passages;
}

/** The lines right over a table: its title, its unit. */
function captionOf(before: readonly Block[]): string {
  const words = before.map((block) => (block.kind === 'table' ? '。' : textOf(block.runs)));
  const last = words.join('\n').split('。').at(-1)!;
  return last
    .split('\n')
    .filter((line) => [...line].length <= 40)
    .join('\n')
    .trim();
}
