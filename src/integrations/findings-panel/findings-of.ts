import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckOutcome } from './checker.ts';
import {
  filesOfPage,
  idsNamed,
  isOfPage,
  type PlacedFinding,
} from '../../checks/page-findings.ts';
import { shownFinding, type PageFindings } from './shown-finding.ts';

/** More of other files would be no list that anyone reads. */
const MOST_ELSEWHERE = 100;

/** Sorts what the latest check found for one page, by its path without the base. */
export async function findingsOf(
  root: string,
  page: string,
  latest: CheckOutcome | undefined,
): Promise<PageFindings> {
  if (!latest || 'fault' in latest) return { checked: false, here: [], elsewhere: [], more: 0 };
  const files = filesOfPage(page);
  const parts = { files, named: await namedIn(root, files) };
  const isHere = ({ place, facts }: PlacedFinding) => isOfPage(parts, place, facts);
  const { here = [], elsewhere = [] } = Object.groupBy(latest.findings, (finding) =>
    isHere(finding) ? 'here' : 'elsewhere',
  );
  return {
    checked: true,
    here: here.map(shownFinding),
    elsewhere: elsewhere.slice(0, MOST_ELSEWHERE).map(shownFinding),
    more: Math.max(0, elsewhere.length - MOST_ELSEWHERE),
  };
}

/** Reads the files of a page, of a folder its write-up, for the ids that they name. */
async function namedIn(root: string, files: readonly string[]): Promise<Set<string>> {
  const texts = files
    .filter((place) => !place.split('/').includes('..'))
    .map((place) => path.join(root, place.endsWith('/') ? `${place}index.mdx` : place))
    .map((file) => readFile(file, 'utf8').catch(() => ''));
  return idsNamed((await Promise.all(texts)).join('\n'));
}
