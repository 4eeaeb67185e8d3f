import type { WordTable } from './contract.ts';
import { specsOf } from './data.ts';
import { typeOf, type Figure } from './index.ts';

/** Finds the words of a figure, those of its panels in one table, under their names. */
export function figureWords(figure: Figure): WordTable | undefined {
  const { words } = typeOf(figure);
  if (!words) return undefined;
  const tables = specsOf(figure).map(({ label, spec }) => ({ label, ...words(spec) }));
  const rows = tables.flatMap(({ label, rows: own }) =>
    own.map(([head = '', ...cells]) => [
      [label, head].filter((part) => part !== undefined).join('·'),
      ...cells,
    ]),
  );
  return { columns: tables[0]!.columns, rows };
}
