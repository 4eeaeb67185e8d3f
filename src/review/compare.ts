import { permalinksOf } from '../checks/links/published-addresses.ts';
import { checkContent } from '../checks/run.ts';
import type { Workspace } from '../checks/workspace.ts';
import { destinationOf, NO_PERMALINKS } from '../domain/permalinks.ts';
import type { Palette } from '../figures/standalone.ts';
import { lostAddresses } from './addresses.ts';
import { compareCases } from './cases.ts';
import type { Change } from './change.ts';
import { conceal, secretsIn } from './concealed.ts';
import { editionsOf } from './edition.ts';
import { compareFigures } from './figures.ts';
import { compareFiles } from './files.ts';
import { compareFindings } from './findings.ts';
import { compareNumbers } from './numbers.ts';
import { comparePages } from './pages.ts';
import { compareRecords } from './records.ts';

/**
 * What a change of content does: pure, and total over content that is spoilt.
 * @param before the content that the change starts from, read under the same root as `after`
 * @param palette the colours of the pictures
 */
export function compare(before: Workspace, after: Workspace, palette: Palette): Change {
  const { unread, ...editions } = editionsOf(before, after);
  const { moved } = permalinksOf(after)?.permalinks ?? NO_PERMALINKS;
  const cases = compareCases(editions.before, editions.after, (slug) => {
    const to = destinationOf(`/cases/${slug}/`, moved);
    const id = /^\/cases\/([^/]+)\/$/.exec(to ?? '')?.[1];
    return id === slug ? undefined : id;
  });
  const known = {
    cases,
    numbers: compareNumbers(editions.before, editions.after),
    records: compareRecords(editions.before, editions.after),
    figures: compareFigures(editions.before, editions.after, palette),
  };
  const found = { before: checkContent(before), after: checkContent(after) };
  const files = compareFiles(before, after);
  const movedFile = (file: string) =>
    cases.renamed.reduce(
      (path, { from, to }) => path.replace(`/cases/${from}/`, `/cases/${to}/`),
      file,
    );
  const secrets = [...secretsIn(before, found.before), ...secretsIn(after, found.after)];
  return conceal(
    {
      version: 1,
      any: files.length > 0,
      files,
      ...known,
      pages: comparePages(editions.before, editions.after, known),
      findings: compareFindings(found.before, found.after, movedFile),
      addresses: lostAddresses(before, after, cases),
      unread,
    },
    secrets,
  );
}
