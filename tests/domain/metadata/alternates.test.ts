import { expect, test } from 'vitest';
import { alternatesOf } from '../../../src/domain/metadata/alternates.ts';
import { nameAt } from '../../../src/domain/paths.ts';
import { pageAt } from '../../../src/domain/site-page.ts';
import { libraryOf } from '../../support/library.ts';
import { caseRecord } from '../../support/records.ts';

const library = libraryOf({
  cases: [
    { ...caseRecord(), slug: 'red-station', body: '' },
    { ...caseRecord({ summary: '略。' }), slug: 'no-number', body: '略。' },
  ],
});

const pathsAt = (path: string) =>
  alternatesOf(pageAt(path, library)!, library).map((one) => one.path);

test.each([
  [
    '/cases/red-station/',
    ['/cases/red-station.md', '/cases/red-station.csv', '/cases/red-station.json'],
  ],
  ['/cases/no-number/', ['/cases/no-number.md']],
  ['/figures/organisations/', ['/figures/organisations.csv', '/figures/organisations.json']],
  [
    '/data/',
    [
      '/data/facts.csv',
      '/data/facts.json',
      '/data/datapackage.json',
      '/data/facts.csv-metadata.json',
      '/data/dcat.json',
    ],
  ],
  ['/cases/kind/station/', ['/feed/kind/station.xml']],
  ['/overview/', ['/feed/strand/three-strengthenings.xml']],
  ['/changes/', ['/feed/changes.xml']],
  ['/sources/', []],
])('alternatesOf(%s) are %j', (path, files) => {
  expect(pathsAt(path)).toEqual(files);
});

test('a case has files that the list of paths knows', () => {
  expect(pathsAt('/cases/red-station/').map(nameAt)).toEqual(['caseText', 'caseCsv', 'caseJson']);
});
