import { dataSets } from './data-sets.ts';
import { ECHARTS } from './echarts.ts';
import { OBSERVABLE } from './observable.ts';
import { timeInRounds, timesOf, type Times } from '../../figures/rounds.ts';
import { sizeOf, type Size } from '../../figures/size.ts';

const LIBRARIES = ['ours', 'Observable Plot', 'ECharts'] as const;
export type LibraryName = (typeof LIBRARIES)[number];

/** What one library takes to draw one set of data in both widths. */
export interface Result extends Times, Size {
  library: LibraryName;
}

/** One set of data as each library draws it, ours first. */
export interface Comparison {
  name: string;
  results: Result[];
}

/** @throws if a library leaves out a label or a number, for then it draws something else. */
export function compare(runs: number): Comparison[] {
  const drawings = dataSets().flatMap(({ name, form, draw, given, texts }) => {
    const draws: Record<LibraryName, () => string> = {
      ours: draw,
      'Observable Plot': () => given.map(OBSERVABLE[form]).join(''),
      ECharts: () => given.map(ECHARTS[form]).join(''),
    };
    return LIBRARIES.map((library) => ({ name, library, texts, draw: draws[library] }));
  });
  const sizes = drawings.map(({ name, library, texts, draw }) => {
    const svg = draw();
    const said = svg.replace(/<[^>]*>/g, '');
    const absent = texts.filter((text) => !said.includes(text));
    if (absent.length > 0) throw new Error(`${library} leaves out ${absent.join('、')} of ${name}`);
    return sizeOf(svg);
  });
  const samples = timeInRounds(
    drawings.map(({ draw }) => draw),
    runs,
  );
  const results = drawings.map(({ name, library }, index) => ({
    name,
    result: { library, ...timesOf(samples[index]!), ...sizes[index]! },
  }));
  const names = [...new Set(results.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    results: results.filter((one) => one.name === name).map(({ result }) => result),
  }));
}
