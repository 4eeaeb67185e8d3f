import type { Change, NumberChange, PageChange } from './change.ts';
import { pathOf } from '../checks/links/site-pages.ts';
import type { WorkspaceDocument } from '../content/workspace.ts';
import type { Edition } from './edition.ts';
import { stepsBetween, type Step } from './sequence.ts';
import { sourcesOfFact } from '../domain/fact.ts';
import { pathTo } from '../domain/paths.ts';
import { pagesOf, type SitePage } from '../domain/site-page.ts';
import { summaryOf } from '../figures/draw.ts';
import { readingLines } from './prose.ts';
import { filled, sourceName } from './wording.ts';

/** A page with its words as a reader reads them, a line for a paragraph. */
interface PageText extends SitePage {
  lines: string[];
}

type Known = Pick<Change, 'numbers' | 'figures' | 'records' | 'cases'>;

/** @returns the pages of both sides that a reader finds changed; new and lost pages are not among them. */
export function comparePages(before: Edition, after: Edition, known: Known): PageChange[] {
  const [old, now] = [pageTexts(before), pageTexts(after)];
  const renamed = new Map(
    known.cases.renamed.map(({ from, to }) => [pathTo('case', to), pathTo('case', from)]),
  );
  const reasons = reasonsIn(known);
  return [...now.values()].flatMap((page): PageChange[] => {
    const former = old.get(page.path) ?? old.get(renamed.get(page.path) ?? '');
    if (!former) return [];
    const steps = changedSentences(former.lines, page.lines);
    const because = reasons(former, page);
    if (steps.length === 0 && because.length === 0) return [];
    const { label: kind, id, title, path } = page;
    return [{ kind, id, title, path, steps, reasons: because }];
  });
}

/** Reads the pages of a site that have words of their own, by their path. */
function pageTexts(edition: Edition): Map<string, PageText> {
  const { library, documents } = edition;
  const byPath = new Map([...documents.values()].map((one) => [pathOf(one), one] as const));
  const pages = pagesOf(library).flatMap((page) => {
    if (!page.texts) return [];
    const shown = library.known(page.facts).flatMap(sourcesOfFact);
    const lines = [
      ...page.texts.map((text) => filled(text, library)),
      ...(page.kind === 'figure' ? spokenLines(page.id, edition) : []),
      ...textLines(byPath.get(page.path), edition),
    ].filter((line) => line.trim() !== '');
    return [{ ...page, ...named(page, edition), sources: [...page.sources, ...shown], lines }];
  });
  return new Map(pages.map((page) => [page.path, page]));
}

function named({ kind, id, label, title }: SitePage, { library }: Edition) {
  const isDraft = kind === 'case' && library.cases.get(id)?.status === 'draft';
  return {
    id: id || kind,
    label: isDraft ? `${label}（草稿）` : label,
    title: kind === 'source' ? sourceName(id, library) : title,
  };
}

function textLines(document: WorkspaceDocument | undefined, { library }: Edition): string[] {
  if (document?.kind !== 'case' && document?.kind !== 'page') return [];
  return readingLines(document.mdx(), library);
}

/** What a screen reader hears of a figure. */
function spokenLines(id: string, { library }: Edition): string[] {
  try {
    return [summaryOf(library.figure(id), library)];
  } catch {
    // It names a record that does not exist; the findings say which.
    return [];
  }
}

/** @returns what of a page changed besides its own words, each in a phrase. */
function reasonsIn({ numbers, figures, records }: Known) {
  const byId = new Map(numbers.changed.map((change) => [change.id, change]));
  const redrawn = new Map(
    figures.filter(({ fate }) => fate === 'changed').map(({ id, title }) => [id, title]),
  );
  const altered = (kind: string) =>
    new Map(
      records
        .filter((record) => record.kind === kind && record.fate === 'changed')
        .map(({ id, title }) => [id, title]),
    );
  const [sources, terms] = [altered('来源'), altered('术语')];
  return (former: PageText, page: PageText): string[] => {
    const both = (list: 'facts' | 'figures' | 'sources' | 'terms') =>
      new Set([...former[list], ...page[list]]);
    const named = (ids: ReadonlySet<string>, from: ReadonlyMap<string, string>) =>
      [...ids].flatMap((id) => from.get(id) ?? []);
    const changes = [...both('facts')].flatMap((id) => byId.get(id) ?? []);
    return [
      ...changes.flatMap((change) => reasonOf(change) ?? []),
      ...named(both('figures'), redrawn).map((title) => `图“${title}”重画`),
      ...named(both('sources'), sources).map((title) => `来源“${title}”的著录`),
      ...(page.kind === 'glossary' ? [] : named(both('terms'), terms)).map(
        (term) => `术语“${term}”的解释`,
      ),
    ];
  };
}

function reasonOf(change: NumberChange): string | undefined {
  const { before, after, fields } = change;
  if (before.written !== after.written) return `${after.label}${before.written}→${after.written}`;
  if (change.onlyOperands) return `${after.label}的算式`;
  // A move to another file is nothing to a reader, nor is a day to look at it again.
  const names = fields.map(({ name }) => name).filter((name) => name !== '重新核对');
  return names.length > 0 ? `${after.label}的${names.join('、')}` : undefined;
}

const SENTENCE_END = /(?<=[。！？；])/;

/**
 * @param before the lines of a page, a paragraph each
 * @returns what a reader would find changed, cut down to the sentences that differ
 */
export function changedSentences(before: readonly string[], after: readonly string[]): Step[] {
  return stepsBetween(before, after).flatMap((step) => {
    if (step.from === undefined || step.to === undefined) return [step];
    return stepsBetween(step.from.split(SENTENCE_END), step.to.split(SENTENCE_END));
  });
}
