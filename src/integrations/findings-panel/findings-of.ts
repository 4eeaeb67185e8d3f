import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckOutcome } from './checker.ts';
import { filesOfPage, idsNamed, isOfPage } from './page-files.ts';
import { shownFinding, type PageFindings, type PlacedFinding } from './shown-finding.ts';

/** More of other files would be no list that anyone reads. */
const MOST_ELSEWHERE = 100;

/**
 * @param root the content root
 * @param page the path of a page without the base
 * @param latest the last check; undefined before the first is done
 */
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

async function namedIn(root: string, files: readonly string[]): Promise<Set<string>> {
  const texts = await Promise.all(files.map((place) => textAt(root, place)));
  return idsNamed(texts.join('\n'));
}

/** @returns the text of a file, or of the write-up in a folder; '' where there is none. */
async function textAt(root: string, place: string): Promise<string> {
  if (place.split('/').includes('..')) return '';
  const file = path.join(root, place.endsWith('/') ? `${place}index.mdx` : place);
  return readFile(file, 'utf8').catch(() => '');
}
