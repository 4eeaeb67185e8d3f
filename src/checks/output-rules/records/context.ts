import type { BuiltLedger } from '../../built/built-ledger.ts';
import type { BuiltSite } from '../../built/built-site.ts';
import { once } from '../../../domain/once.ts';
import type { Report } from '../../rule.ts';
import { figureFileSchema, type FigureFile } from '../../../figures/figure-file.ts';

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

const filesOf = once<BuiltSite, Map<string, FigureFile | undefined>>(() => new Map());

/** @returns the file of a figure, read once; undefined where it is missing or cannot be read. */
export function figureFile(site: BuiltSite, id: string): FigureFile | undefined {
  const files = filesOf(site);
  if (!files.has(id)) files.set(id, parseFigure(site.files.get(`figures/${id}.json`)));
  return files.get(id);
}

function parseFigure(text: string | undefined): FigureFile | undefined {
  try {
    return figureFileSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
