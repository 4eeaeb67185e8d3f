import { caseKind } from './case.ts';
import { discrepancy } from './discrepancy.ts';
import { fact } from './fact.ts';
import { figure } from './figure.ts';
import type { Kind } from './kind.ts';
import { series } from './series.ts';
import { source } from './source.ts';
import { site } from './site/index.ts';
import { term } from './term.ts';

/** Everything that `npm run new` makes: one line each. */
export const KINDS: readonly Kind[] = [
  ...[caseKind, source, fact, series, figure, term],
  ...[discrepancy, site],
];
