import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Library } from '../../../src/domain/library.ts';
import { linkedData } from '../../../src/domain/metadata/linked-data.ts';
import { pagesAbove, pagesOf } from '../../../src/domain/site-page.ts';
import { libraryOf } from '../../support/library.ts';
import { vocabularyFaults, type Vocabulary } from '../../support/vocabulary.ts';
import { library as zone } from '../../zone/zone.ts';

const schemaOrg = JSON.parse(
  readFileSync('tests/standards/schema-org-30.0.json', 'utf8'),
) as Vocabulary;
const address = (path: string) => `https://example.org${path}`;

function nodesOf(library: Library): Record<string, unknown>[] {
  return pagesOf(library).flatMap((page) => {
    const trail = [{ path: '/', label: '首页' }, ...pagesAbove(page.path)];
    const said = { title: page.title, description: '一句话。', address, trail };
    return linkedData(page, library, said)?.['@graph'] ?? [];
  });
}

test.each([
  ['a small zone', libraryOf() as Library],
  ['the content of this copy', zone as Library],
])('what every page of %s says of itself is in the words of schema.org', (_, library) => {
  const nodes = nodesOf(library);
  const types = new Set(nodes.map((node) => node['@type']));
  expect([...types].sort()).toEqual(
    ['Article', 'BreadcrumbList', 'Dataset', 'DefinedTermSet', 'WebSite'].sort(),
  );
  expect(nodes.flatMap((node) => vocabularyFaults(node, schemaOrg))).toEqual([]);
});

test.each([
  [{ '@type': 'Artikel' }, ': no type Artikel'],
  [{ '@type': 'Article', title: '题' }, '/Article.title: no such property'],
  [{ '@type': 'Article', headLine: '题' }, '/Article.headLine: no such property'],
  [{ '@type': 'Article', contentUrl: 'a' }, '/Article.contentUrl: of MediaObject'],
  [{ '@type': 'Article', dateModified: '昨天' }, '/Article.dateModified: no date “昨天”'],
  [{ '@type': 'Article', author: '编辑组' }, '/Article.author: takes Organization, Person'],
  [
    { '@type': 'Dataset', distribution: { '@type': 'Article' } },
    '/Dataset.distribution: takes DataDownload',
  ],
  [
    { '@type': 'Article', isAccessibleForFree: '是' },
    '/Article.isAccessibleForFree: takes Boolean',
  ],
])('vocabularyFaults(%j) is “%s”', (node, fault) => {
  expect(vocabularyFaults(node, schemaOrg)).toEqual([fault]);
});
