import { parseArgs } from 'node:util';
import { compare } from './figures/comparison.ts';
import { reportComparison, reportRatios } from './figures/report.ts';

/**
 * How long figures take and how many bytes they are beside Observable Plot and ECharts, on the same
 * data, after `npm install` here: `npm run figures -- --runs 100`.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' } } });
const runs = Math.max(1, Math.round(Number(values.runs)) || 1000);

const compared = compare(runs);
reportComparison(compared, runs);
reportRatios(compared);
