import path from 'node:path';
import { placeOf, type Finding } from '../../checks/finding.ts';
import { pageOf } from '../../checks/reporters/reporter.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

/** A finding as the preview shows it, and where to click. */
export interface ShownFinding {
  severity: Finding['severity'];
  /** `文件:行:列`, to be copied; the file alone where no place is known. */
  where: string;
  /** The file's whole path with the place: what an editor opens. */
  file: string;
  message: string;
  fix: string;
  /** The handbook's page of the rule, without the base. */
  docs: string;
}

/** What a page is told: its own findings, some of the others, and how many there are. */
export interface PageFindings {
  /** Before the first check is done there is nothing to say. */
  checked: boolean;
  here: ShownFinding[];
  elsewhere: ShownFinding[];
  /** How many of the others are not listed. */
  more: number;
}

/** A finding with what it needs to be known as one of a page. */
export interface PlacedFinding extends Finding {
  /** Under the content root, with forward slashes. */
  place: string;
  /** The ids of the facts that it is about. */
  facts: string[];
}

/** @returns a finding with the whole path of its file and the address of its rule’s page. */
export function shownFinding(finding: PlacedFinding): ShownFinding {
  const { severity, file, position, message, fix, rule } = finding;
  const whole = placeOf({ file: path.resolve(file).split(path.sep).join('/'), position });
  return { severity, where: placeOf(finding), file: whole, message, fix, docs: pageOf(rule) };
}

/** @returns the ids of the facts that a finding is about; all of a file that cannot be read. */
export function factsAbout(document: WorkspaceDocument, finding: Finding): string[] {
  if (document.kind !== 'facts') return [];
  if (finding.rule === 'schema') {
    return [...document.text.matchAll(/"id"\s*:\s*"([^"]+)"/g)].map(([, id]) => id!);
  }
  const { facts } = (document.data ?? {}) as { facts?: unknown };
  if (!Array.isArray(facts)) return [];
  const index = facts.findLastIndex((_, nth) => startsBefore(document, nth, finding.position));
  const id: unknown = (facts[index] as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? [id] : [];
}

function startsBefore(document: WorkspaceDocument, nth: number, at: Finding['position']): boolean {
  const start = document.locate(['facts', nth]);
  if (start === 'unavailable' || at === 'unavailable') return false;
  return start.line < at.line || (start.line === at.line && start.column <= at.column);
}
