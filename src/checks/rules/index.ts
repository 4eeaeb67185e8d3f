import type { Rule } from '../rule.ts';
import { derivation } from './derivation.ts';
import { duplicates } from './duplicates.ts';
import { quote } from './quote.ts';
import { references } from './references.ts';
import { schema } from './schema.ts';

/** Every rule, in the order of the handbook. */
export const RULES: readonly Rule[] = [schema, duplicates, references, quote, derivation];
