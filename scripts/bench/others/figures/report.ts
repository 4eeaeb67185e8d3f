import { max, median, min } from 'd3';
import { tableOf } from '../../figures/table.ts';
import type { Comparison, LibraryName, Result } from './comparison.ts';

const ms = (milliseconds: number) => milliseconds.toFixed(3);
const times = (value: number) => `${value.toFixed(2)}×`;

/** Prints each set of data as each library draws it. */
export function reportComparison(compared: Comparison[], runs: number): void {
  const rows = compared.flatMap(({ name, results }) =>
    results.map((result) => {
      const { library, median, p95, raw, brotli } = result;
      const [slower, larger] = [ratio(result, results, 'median'), ratio(result, results, 'brotli')];
      return [
        name,
        library,
        ms(median),
        ms(p95),
        times(slower),
        `${raw}`,
        `${brotli}`,
        times(larger),
      ];
    }),
  );
  console.log(`\nthe same data by three libraries, both widths, ${runs} runs each`);
  console.log(
    tableOf([
      ['data', 'library', 'median ms', 'p95 ms', '÷ ours', 'bytes', 'brotli', '÷ ours'],
      ...rows,
    ]),
  );
}

/** Prints what does not depend on the machine, to be quoted. */
export function reportRatios(compared: Comparison[]): void {
  console.log('\nratios to ours over all these data: least, median, greatest');
  const rows = (['Observable Plot', 'ECharts'] as const).map((library) => [
    library,
    ...spread(compared, library, 'median'),
    ...spread(compared, library, 'brotli'),
  ]);
  for (const [library, ...[least, middle, most, small, mid, large]] of rows) {
    console.log(`  ${library}: time ${least} ${middle} ${most}, brotli ${small} ${mid} ${large}`);
  }
}

type Figured = 'median' | 'brotli';

function spread(compared: Comparison[], library: LibraryName, of: Figured): string[] {
  const ratios = compared.flatMap(({ results }) =>
    results
      .filter((result) => result.library === library)
      .map((result) => ratio(result, results, of)),
  );
  return [min(ratios), median(ratios), max(ratios)].map((value) => times(value ?? Number.NaN));
}

function ratio(result: Result, results: Result[], of: Figured): number {
  const ours = results.find(({ library }) => library === 'ours');
  return ours ? result[of] / ours[of] : Number.NaN;
}
