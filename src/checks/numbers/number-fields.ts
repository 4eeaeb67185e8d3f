import { textsIn, type TextValue } from '../records/values.ts';
import type { DocumentKind, WorkspaceDocument } from '../workspace.ts';

/**
 * The fields of front matter and JSON that readers read as sentences, by kind of file. What a
 * source says (quotes) and words to search for are not among them.
 */
const FIELDS: Partial<Record<DocumentKind, string[]>> = {
  case: ['title', 'aliases.*', 'summary', 'cover.alt'],
  page: ['title', 'summary'],
  figures: [
    ...['title', 'takeaway', 'howToRead', 'cautions.*', 'labels.+'],
    ...['groups.*.label', 'panels.*.label', 'panels.*.groups.*.label'],
    ...['stages.*.label', 'stages.*.items.*.label'],
    ...['panels.*.stages.*.label', 'panels.*.stages.*.items.*.label'],
    ...['corner', 'columns.*', 'rows.*.label', 'rows.*.cells.*', 'sources.*.locator.unlocated'],
    ...['panels.*.rows.*.label', 'panels.*.rows.*.cells.*'],
  ],
  taxonomy: [
    ...['strands.*.label', 'strands.*.role', 'strands.*.summary'],
    ...['strands.*.items.*.label', 'strands.*.items.*.full', 'strands.*.items.*.summary'],
    ...['audiences.*.label', 'industries.*.label', 'themes.*.label'],
    ...['scopes.*.label', 'scopes.*.note', 'comparisons.*.label', 'comparisons.*.note'],
  ],
  glossary: ['terms.*.explanation', 'terms.*.notes'],
  discrepancies: [
    ...['discrepancies.*.topic', 'discrepancies.*.assessment', 'discrepancies.*.handling'],
    ...['discrepancies.*.sides.*.remark', 'discrepancies.*.sides.*.statement'],
  ],
  permalinks: ['withdrawn.*.reason'],
  series: ['title', 'cautions.*', 'points.*.note'],
  facts: [
    ...['title', 'description', 'facts.*.label', 'facts.*.notes', 'facts.*.subject'],
    ...['facts.*.comparison.against', 'facts.*.history.*.why', 'facts.*.locator.unlocated'],
    ...['facts.*.history.*.locator.unlocated', 'facts.*.corroboration.*.locator.unlocated'],
  ],
  sources: ['dateNote', 'notes'],
  site: ['description', 'disclaimer', 'home.intro', 'home.headline.*', 'contact.label'],
};

/** The fields whose facts in braces the pages fill in; in the others a number cannot stand at all. */
const TEMPLATES: Partial<Record<DocumentKind, string[]>> = {
  case: ['summary'],
  figures: ['takeaway', 'howToRead', 'cautions.*'],
  taxonomy: ['strands.*.items.*.summary'],
  facts: ['facts.*.notes'],
  site: ['home.intro'],
};

const KNOWN = new Map(
  Object.entries(FIELDS).map(([kind, patterns]) => [kind, new Set(patterns)] as const),
);

/** @returns whether a fact in braces is filled in by the pages that show a field. */
export function isTemplate(kind: DocumentKind, pattern: string): boolean {
  return TEMPLATES[kind]?.includes(pattern) ?? false;
}

/** @returns the texts of a file's fields in which a number needs a record, in order. */
export function* numberFields(document: WorkspaceDocument): Generator<TextValue> {
  const patterns = KNOWN.get(document.kind);
  if (!patterns) return;
  for (const value of textsIn(document.data)) {
    // The labels of a figure are kept by the ids of facts.
    const pattern = value.pattern.startsWith('labels.') ? 'labels.+' : value.pattern;
    if (patterns.has(pattern)) yield value;
  }
}
