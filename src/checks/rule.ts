import type { DataPath } from '../content/documents/document.ts';
import type { Workspace, WorkspaceDocument } from '../content/workspace.ts';
import type { Wording } from '../markdown/breach.ts';
import type { BuiltPage, BuiltPages, BuiltSite } from './built/built-site.ts';
import type { Finding } from './finding.ts';

export type Report = (finding: Omit<Finding, 'rule' | 'severity'>) => void;

type Placed = Pick<Finding, 'file' | 'position'>;

/** @returns where part of a document's text stands, for a finding. */
export function inText({ file, positions }: WorkspaceDocument, start: number, end: number): Placed {
  return { file, position: positions.range(start, end) };
}

/** @returns where a value of a document stands, for a finding. */
export function inField({ file, locate }: WorkspaceDocument, path: DataPath): Placed {
  return { file, position: locate(path) };
}

/** A file as an author might write it, put into a small content root that is otherwise in order. */
export interface Example {
  /** Path under the content root, or of a page of the built site. */
  place: string;
  text: string;
  /** Other files that the example needs, by path. */
  also?: Record<string, string>;
}

export interface BadExample extends Example {
  /** What each finding underlines, in order; '' for a finding about the file as a whole. */
  marks: string[];
}

interface Common {
  /** Permanent: documents, editors and the handbook refer to it. */
  id: string;
  title: string;
  severity: Finding['severity'];
  /** Why the rule is there, for the handbook. */
  why: string;
  /** Shown in the handbook and looped over by the tests. */
  examples: { ok: Example[]; bad: BadExample[] };
}

/** One thing that content must satisfy. It prints nothing and throws nothing. */
export interface Rule extends Common {
  /** It finds what is missing: something, or a name, that may stand in a file that cannot be read. */
  ofAbsence?: 'something' | 'names';
  /** Where it marks words, no other rule speaks of them, unless they are private. */
  goesFirst?: true;
  /** Rules that have said enough where they mark the same words. */
  follows?: readonly string[];
  check: (workspace: Workspace, report: Report) => void;
}

/** What marks markup and addresses; punctuation in them is no matter of typography. */
export const MARKUP: readonly string[] = [
  ...['mdx-syntax', 'mdx-code', 'mdx-component', 'mdx-html', 'mdx-url', 'mdx-node'],
  ...['schema', 'image-file', 'link-broken'],
];

/** One thing that the built site must satisfy. */
export interface OutputRule extends Common {
  /** What its word on a page rests on: the page alone, or also the records and names of the site. */
  reads: 'page' | 'site';
  check: (site: BuiltSite, report: Report) => PageCheck;
}

/** Pages come one by one, so that no more than one is held as a tree. */
export interface PageCheck {
  /**
   * Looks at a page; a page that was in order and has not changed is not looked at again.
   * @returns what `collect` needs of the page, as JSON has it
   */
  page?: (page: BuiltPage) => unknown;
  /** Takes what `page` returned, now or in an earlier build. */
  collect?: (page: BuiltPage, kept: unknown) => void;
  /** What only shows once every page was seen, and what stands in other files. */
  end?: (open: BuiltPages['open']) => void;
}

/** Something wrong with part of a file; offsets count UTF-16 units of the file's text. */
export interface TextFault extends Wording {
  start: number;
  end: number;
}

/** Places a finding at part of a field's text; nowhere where the file has it in another form. */
export function inValue(document: WorkspaceDocument, path: DataPath, start: number, end: number) {
  const place = document.within(path, start, end);
  const position = place ? document.positions.range(place.start, place.end) : 'unavailable';
  return { file: document.file, position } as const;
}

/** Makes a finding of a fault: what replaces the words is what `--fix` types there. */
export function placed(document: WorkspaceDocument, fault: TextFault): Parameters<Report>[0] {
  const { start, end, message, fix, replacement: text } = fault;
  const edit = text !== undefined && { edit: { start, end, text } };
  return { ...inText(document, start, end), message, fix, ...edit };
}
