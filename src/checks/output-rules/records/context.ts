import type { BuiltLedger } from '../../built/built-ledger.ts';
import type { BuiltSite } from '../../built/built-site.ts';
import type { Report } from '../../rule.ts';

/** What every part of `page-record` works with. */
export interface RecordContext {
  site: BuiltSite;
  ledger: BuiltLedger;
  report: Report;
}

/** The pages are made by templates from the ledger; an author cannot mend where the two part. */
export const FOR_MAINTAINERS =
  '网页由账本生成，这不是文稿的错：先重新构建一次；还是这样，就把这一条交给维护网站程序的人。';

/** @returns a text without white space, which templates may add. */
export function dense(text: string): string {
  return text.replace(/\s+/g, '');
}
