import { parseArgs } from 'node:util';
import { contentRoot } from '../../src/content/root.ts';
import { measureSubjects } from './figures/measure.ts';
import { reportFigures } from './figures/report.ts';
import { readSubjects } from './figures/subjects.ts';

/**
 * How long a figure takes from its records to both its SVGs, and how many bytes they are:
 * `npm run bench:figures -- --runs 100`. `others/figures.ts` draws the same by other libraries.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' } } });
const runs = Math.max(1, Math.round(Number(values.runs)) || 1000);

reportFigures(measureSubjects(await readSubjects(contentRoot()), runs), runs);
