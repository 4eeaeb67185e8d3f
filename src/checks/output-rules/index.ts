import type { OutputRule } from '../rule.ts';
import { htmlForeign } from './html-foreign.ts';
import { htmlHeadings } from './html-headings.ts';
import { htmlIds } from './html-ids.ts';
import { htmlInline } from './html-inline.ts';
import { htmlLang } from './html-lang.ts';
import { htmlValid } from './html-valid.ts';
import { pageNumber } from './page-number.ts';
import { pageRecord } from './page-record.ts';
import { pageWeight } from './page-weight.ts';

/** Every rule over the built site, in the order of the handbook. */
export const OUTPUT_RULES: readonly OutputRule[] = [
  pageNumber,
  pageRecord,
  htmlInline,
  htmlForeign,
  htmlIds,
  htmlHeadings,
  htmlLang,
  htmlValid,
  pageWeight,
];
