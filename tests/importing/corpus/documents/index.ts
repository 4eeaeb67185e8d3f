import { BRIEFS } from './briefs.ts';
import { BULLETINS } from './bulletins.ts';
import { CHANGED } from './changed.ts';
import { REPORTS } from './reports.ts';
import { SECOND_DOCUMENTS, SECOND_WORKBOOKS } from './second-author.ts';
import { THIRD_DOCUMENTS, THIRD_WORKBOOKS } from './third-author.ts';
import { TABLES } from './tables.ts';
import { WORKBOOKS } from './workbooks.ts';

export const DOCUMENTS = [...BULLETINS, ...REPORTS, ...TABLES, ...BRIEFS, ...CHANGED];
export { SECOND_DOCUMENTS, SECOND_WORKBOOKS, THIRD_DOCUMENTS, THIRD_WORKBOOKS, WORKBOOKS };
