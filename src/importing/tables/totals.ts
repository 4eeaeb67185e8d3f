import { placeOf, cellAt, type Grid } from './grid.ts';
import type { Found } from './rows.ts';

/** Says which rows are sums, and where they do not add up; doubts those of unlike things. */
export function totalsOf(grid: Grid, found: readonly Found[]): string[] {
  const totals = found.filter(({ row }) => row.own.isTotal);
  if (totals.length === 0) return [];
  const places = [...new Set(totals.map(({ row }) => row.index + 1))];
  const said = `第${places.join('、')}行是合计一类的行，照录，不要同分项相加。`;
  const wrong = totals.flatMap(({ proposal, row, column }) => {
    const { value, unit } = proposal;
    if (value === undefined || column.comparison) return [];
    const above = found.filter(
      (other) => other.column === column && !other.row.own.isTotal && other.row.index < row.index,
    );
    const isSumName = !row.names.some((name) => /平均|均值/.test(name));
    if (isSumName && above.some((other) => other.proposal.unit !== unit)) {
      proposal.doubts.push(`上面各行的单位不都是“${unit}”，合计的是什么，请核对。`);
    }
    if (/[%‰]|率|比重|占比|平均|人均/.test(unit + column.header)) return [];
    if (row.names.some((name) => /平均|均值|小计/.test(name))) return [];
    const isSum = above.every((part) => {
      return part.proposal.unit === unit && !/^(?:其中|#|＃)/.test(part.row.written);
    });
    if (above.length < 2 || !isSum) return [];
    const values = above.map((part) => part.proposal.value!);
    const sum = Number(values.reduce((whole, one) => whole + one, 0).toPrecision(12));
    if (Math.abs(sum - value) <= slackOf([...values, value])) return [];
    const place = placeOf(grid, cellAt(grid, row.index, column.index));
    return [`${place}：合计写的是${value}，上面各行加起来是${sum}，请核对。`];
  });
  return [said, ...wrong];
}

/** Each rounded part may be off by half of its last figure. */
function slackOf(values: readonly number[]): number {
  const decimals = Math.max(
    ...values.map((value) => /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0),
  );
  return decimals === 0 ? 0 : (0.5 * values.length) / 10 ** decimals;
}
