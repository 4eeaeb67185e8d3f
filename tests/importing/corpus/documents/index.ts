import { BRIEFS } from './briefs.ts';
import { BULLETINS } from './bulletins.ts';
import { CHANGED } from './changed.ts';
import { REPORTS } from './reports.ts';
import { SECOND_DOCUMENTS, SECOND_WORKBOOKS } from './second-author.ts';
import { TABLES } from './tables.ts';
import { WORKBOOKS } from './workbooks.ts';

export const DOCUMENTS = [...BULLETINS, ...REPORTS, ...TABLES, ...BRIEFS, ...CHANGED];
export { SECOND_DOCUMENTS, SECOND_WORKBOOKS, WORKBOOKS };
