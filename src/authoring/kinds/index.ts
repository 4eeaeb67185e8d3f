import { caseKind } from './case.ts';
import { fact } from './fact.ts';
import { figure } from './figure.ts';
import type { Kind } from './kind.ts';
import { source } from './source.ts';
import { site } from './site/index.ts';
import { term } from './term.ts';

/** Everything that `npm run new` makes: one line each. */
export const KINDS: readonly Kind[] = [caseKind, source, fact, figure, term, site];
