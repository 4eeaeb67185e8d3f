import { BAD as DATA } from './output-data.ts';
import { BAD as HTML } from './output-html.ts';
import { BAD as NUMBERS } from './output-numbers.ts';
import { BAD as RECORDS } from './output-records.ts';
import { BAD as STRUCTURE } from './output-structure.ts';

export { GOOD } from './output-good.ts';
export const BAD = [...NUMBERS, ...RECORDS, ...DATA, ...HTML, ...STRUCTURE];
