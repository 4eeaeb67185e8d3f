import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/content/root.ts';
import { compare } from './figures/comparison.ts';
import { measureSubjects } from './figures/measure.ts';
import { reportComparison, reportFigures, reportRatios } from './figures/report.ts';
import { readSubjects } from './figures/subjects.ts';

/**
 * How long a figure takes from its records to both its SVGs, how many bytes they are, and how that
 * stands beside Observable Plot and ECharts on the same data: `npm run bench:figures -- --runs 100`.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' } } });
const runs = Math.max(1, Math.round(Number(values.runs)) || 1000);

reportFigures(measureSubjects(await readSubjects(contentRoot()), runs), runs);
const compared = compare(runs);
reportComparison(compared, runs);
reportRatios(compared);
