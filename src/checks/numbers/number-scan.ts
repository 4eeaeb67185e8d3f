import type { Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { fold } from '../../domain/numbers/fold.ts';
import { registerNames, type RegisteredNames } from '../../domain/numbers/names.ts';
import { bareNumbers, type ScannedNumber } from '../../domain/numbers/scan.ts';
import type { NumberException } from '../../domain/exception.ts';
import { impossibleDates } from '../../domain/periods/read.ts';
import { parseTemplate } from '../../domain/mentions.ts';
import { HAN_BREAK, OTHER, spanOf, textRuns } from '../../markdown/text-runs.ts';
import { namesOf, type WorkspaceNames } from './registered-names.ts';
import type { DocumentKind, Workspace, WorkspaceDocument } from '../../content/workspace.ts';
import { once } from '../../domain/once.ts';
import { textsIn, type TextValue } from '../../content/values.ts';

/** A number without a record, with its place in the file. */
type LocatedNumber = ScannedNumber['bare'] & { place: NumberPlace };

/** How a fact is written there: as a component, in braces, or not at all; `list` is where a list begins. */
export type NumberPlace = 'prose' | 'template' | 'words' | 'list';

/** What is said of numbers in one file. */
interface NumberScan {
  bare: LocatedNumber[];
  /** Dates that no calendar has. */
  impossible: { start: number; end: number }[];
  /** The file's exceptions, in order: whether their words are there, and whether they help. */
  exceptions: { text: string; found: boolean; silences: boolean }[];
}

const scansOf = once((names: WorkspaceNames) =>
  once((document: WorkspaceDocument) => readNumbers(names, document)),
);

/** @returns the numbers of a file that nothing vouches for; read once for the same names. */
export function scanNumbers(workspace: Workspace, document: WorkspaceDocument): NumberScan {
  return scansOf(namesOf(workspace))(document);
}

/** @returns what the check of numbers lets pass: a page may show a name or an exception of any file. */
export function passedNames(workspace: Workspace): RegisteredNames[] {
  const { registered, titles } = namesOf(workspace);
  const exceptions = workspace.documents.flatMap(exceptionsOf).map(({ text }) => text);
  return [registered, titles, registerNames(exceptions)];
}

interface Passage {
  text: string;
  kind: NumberPlace;
  /** Titles and aliases of cases: they do not vouch for themselves. */
  own: boolean;
  place: (start: number, end: number) => { start: number; end: number } | undefined;
}

function readNumbers(
  { registered, titles }: WorkspaceNames,
  document: WorkspaceDocument,
): NumberScan {
  const given = exceptionsOf(document);
  const excepted = given.map(({ text }) => registerNames([text]));
  const plain = given.map(({ text }) => fold(text).text);
  const exceptions = given.map(({ text }) => ({ text, found: false, silences: false }));
  const bare: LocatedNumber[] = [];
  const impossible: NumberScan['impossible'] = [];
  for (const { text, kind, own, place } of passagesOf(document)) {
    const names: RegisteredNames[] = own ? [registered] : [registered, titles];
    const without = bareNumbers(text, ...names);
    // An exception must hold by itself: of two that silence the same words, one is too many.
    const left = excepted.reduce((rest, exception, index) => {
      if (fold(text).text.includes(plain[index]!)) exceptions[index]!.found = true;
      if (rest.length === 0) return rest;
      const before = excepted.slice(0, index);
      const after = bareNumbers(text, ...before, exception, ...names);
      if (after.length < rest.length) exceptions[index]!.silences = true;
      return after;
    }, without);
    impossible.push(...impossibleDates(text).flatMap((at) => place(at.start, at.end) ?? []));
    for (const number of left) {
      const at = place(number.start, number.end);
      if (at) bare.push({ ...number, ...at, place: kind });
    }
  }
  if (document.kind === 'case' || document.kind === 'page') bare.push(...markedNumbers(document));
  return { bare: bare.sort((a, b) => a.start - b.start), impossible, exceptions };
}

/** Numbers that Markdown shows and that are no text: a list from 99 on, code before 处. */
function markedNumbers(document: WorkspaceDocument): LocatedNumber[] {
  const found: LocatedNumber[] = [];
  let next = 1;
  visit(document.mdx().tree, (node, index, parent) => {
    if (node.type === 'list' && typeof node.start === 'number') {
      const [start] = spanOf(node);
      const text = /^\d+[.)]/.exec(document.text.slice(start, start + 12))?.[0] ?? '';
      if (text && node.start > 1 && node.start !== next) {
        found.push({ text, start, end: start + text.length, place: 'list' });
      }
      next = node.start + node.children.length;
    }
    // Pages may show how a number is typed.
    if (node.type !== 'inlineCode' || document.kind !== 'case') return;
    const after = (parent as Parents).children[(index ?? 0) + 1];
    if (after?.type !== 'text') return;
    const [start, end] = spanOf(node);
    const [number] = bareNumbers(node.value + after.value.slice(0, 8));
    const isCut = number && number.start === 0 && number.end > node.value.length;
    if (isCut) found.push({ text: document.text.slice(start, end), start, end, place: 'prose' });
  });
  return found;
}

function* passagesOf(document: WorkspaceDocument): Generator<Passage> {
  for (const { text, path, pattern } of numberFields(document)) {
    yield {
      text: withoutReferences(text),
      kind: isTemplate(document.kind, pattern) ? 'template' : 'words',
      own: document.kind === 'case' && /^(?:title|aliases)/.test(pattern),
      place: (start, end) => document.within(path, start, end),
    };
  }
  if (document.kind !== 'case' && document.kind !== 'page') return;
  for (const { words } of textRuns(document.mdx().tree, document.text)) {
    const read = words.replace(HAN_BREAK);
    yield { text: read.text, kind: 'prose', own: false, place: read.place.bind(read) };
  }
}

/** Blanks “{srdi-2024-added}”, keeping every offset. */
function withoutReferences(template: string): string {
  return parseTemplate(template)
    .map((segment) => {
      if ('text' in segment) return segment.text;
      const show = segment.show === 'full' ? '' : `:${segment.show}`;
      return OTHER.repeat(`{${segment.fact}${show}}`.length);
    })
    .join('');
}

/** @returns the exceptions a file declares, as far as they can be read. */
export function exceptionsOf(document: WorkspaceDocument): NumberException[] {
  const { exceptions } = (document.data ?? {}) as { exceptions?: unknown };
  if (!Array.isArray(exceptions)) return [];
  return exceptions.map((exception: Partial<NumberException> | null) => ({
    text: typeof exception?.text === 'string' ? exception.text : '',
    reason: typeof exception?.reason === 'string' ? exception.reason : '',
  }));
}

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
  site: [
    ...['description', 'disclaimer', 'home.intro', 'home.headline.*', 'contact.label'],
    ...['publisher', 'contentLicence.name'],
  ],
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
function isTemplate(kind: DocumentKind, pattern: string): boolean {
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
