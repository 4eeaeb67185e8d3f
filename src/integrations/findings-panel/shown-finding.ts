import path from 'node:path';
import { placeOf, type Finding } from '../../checks/finding.ts';
import { pageOf } from '../../checks/reporters/reporter.ts';
import type { PlacedFinding } from '../../checks/page-findings.ts';

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

/** @returns a finding with the whole path of its file and the address of its rule’s page. */
export function shownFinding(finding: PlacedFinding): ShownFinding {
  const { severity, file, position, message, fix, rule } = finding;
  const whole = placeOf({ file: path.resolve(file).split(path.sep).join('/'), position });
  return { severity, where: placeOf(finding), file: whole, message, fix, docs: pageOf(rule) };
}
