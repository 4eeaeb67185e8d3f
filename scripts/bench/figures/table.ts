/**
 * @param rows cells, as many in each; the names of the columns first
 * @returns the rows in columns, numbers and their names to the right
 */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const [names = [], first = []] = rows;
  const columns = names.map((_, column) => ({
    width: Math.max(...rows.map((row) => row[column]!.length)),
    right: /^\d/.test(first[column] ?? ''),
  }));
  const lines = rows.map((row) =>
    columns.map(({ width, right }, column) => {
      const cell = row[column]!;
      return right ? cell.padStart(width) : cell.padEnd(width);
    }),
  );
  return lines.map((cells) => `  ${cells.join('  ').trimEnd()}`).join('\n');
}
