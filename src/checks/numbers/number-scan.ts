import { fold } from '../../domain/numbers/fold.ts';
import { registerNames, type RegisteredNames } from '../../domain/numbers/names.ts';
import { bareNumbers, type ScannedNumber } from '../../domain/numbers/scan.ts';
import type { NumberException } from '../../domain/exception.ts';
import { parseTemplate } from '../../domain/template.ts';
import { isTemplate, numberFields } from './number-fields.ts';
import { OTHER, proseRuns } from './prose.ts';
import { namesOf } from './registered-names.ts';
import type { Workspace, WorkspaceDocument } from '../workspace.ts';

/** A number without a record, with its place in the file. */
export type LocatedNumber = ScannedNumber['bare'] & { place: NumberPlace };

/** How a fact is written there: as a component, in braces, or not at all. */
export type NumberPlace = 'prose' | 'template' | 'words';

/** What is said of numbers in one file. */
export interface NumberScan {
  bare: LocatedNumber[];
  /** The file's exceptions, in order: whether their words are there, and whether they help. */
  exceptions: { text: string; found: boolean; silences: boolean }[];
}

const scans = new WeakMap<Workspace, WeakMap<WorkspaceDocument, NumberScan>>();

/** @returns the numbers of a file that nothing vouches for; read once for all rules. */
export function scanNumbers(workspace: Workspace, document: WorkspaceDocument): NumberScan {
  const ofWorkspace = scans.get(workspace) ?? new WeakMap<WorkspaceDocument, NumberScan>();
  scans.set(workspace, ofWorkspace);
  const scan = ofWorkspace.get(document) ?? readNumbers(workspace, document);
  ofWorkspace.set(document, scan);
  return scan;
}

interface Passage {
  text: string;
  kind: NumberPlace;
  /** Titles and aliases of cases: they do not vouch for themselves. */
  own: boolean;
  place: (start: number, end: number) => { start: number; end: number } | undefined;
}

function readNumbers(workspace: Workspace, document: WorkspaceDocument): NumberScan {
  const { registered, titles } = namesOf(workspace);
  const given = exceptionsOf(document);
  const excepted = given.map(({ text }) => registerNames([text]));
  const plain = given.map(({ text }) => fold(text).text);
  const exceptions = given.map(({ text }) => ({ text, found: false, silences: false }));
  const bare: LocatedNumber[] = [];
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
    for (const number of left) {
      const at = place(number.start, number.end);
      if (at) bare.push({ ...number, ...at, place: kind });
    }
  }
  return { bare, exceptions };
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
  for (const run of proseRuns(document.mdx().tree, document.text)) {
    yield { text: run.text, kind: 'prose', own: false, place: run.place.bind(run) };
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
