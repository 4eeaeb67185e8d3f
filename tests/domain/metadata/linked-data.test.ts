import { describe, expect, test } from 'vitest';
import { linkedData, scriptJson } from '../../../src/domain/metadata/linked-data.ts';
import { pageAt } from '../../../src/domain/site-page.ts';
import { libraryOf } from '../../support/library.ts';
import { caseRecord } from '../../support/records.ts';

const ZONE = 'https://example.org/zone';
const address = (path: string) => ZONE + path;

function nodesAt(path: string, library = libraryOf(), trail = [{ path: '/', label: '首页' }]) {
  const said = { title: '题', description: '一句话。', address, trail };
  return linkedData(pageAt(path, library)!, library, said)?.['@graph'] ?? [];
}

describe('linkedData', () => {
  test('linkedData(home) is a site that can be searched', () => {
    expect(nodesAt('/', libraryOf(), [])).toEqual([
      {
        '@type': 'WebSite',
        url: `${ZONE}/`,
        name: '案例库',
        description: '一句话。',
        inLanguage: 'zh-CN',
        publisher: { '@type': 'Organization', name: '编辑组' },
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${ZONE}/search/?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
    ]);
  });

  test('linkedData(a case) is an article with its sources, each once', () => {
    const entry = {
      ...caseRecord({ published: '2026-05-01', updated: '2026-05-07', sources: ['daily'] }),
      slug: 'red-station',
      body: '建立党组织<Fact id="party-organisations" />。',
    };
    const [article] = nodesAt('/cases/red-station/', libraryOf({ cases: [entry] }));
    expect(article).toMatchObject({
      '@type': 'Article',
      headline: entry.title,
      description: '一句话。',
      url: `${ZONE}/cases/red-station/`,
      datePublished: '2026-05-01',
      dateModified: '2026-05-07',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isBasedOn: [
        {
          '@id': `${ZONE}/sources/daily/`,
          publisher: { '@type': 'Organization', name: '内蒙古日报' },
          datePublished: '2024-12',
        },
        { '@id': `${ZONE}/sources/herald/`, sameAs: 'https://example.org/news/1' },
      ],
      citation: [{ '@id': `${ZONE}/sources/daily/` }, { '@id': `${ZONE}/sources/herald/` }],
    });
  });

  test('linkedData(/data/) is a data set with its files', () => {
    expect(nodesAt('/data/')[0]).toMatchObject({
      '@type': 'Dataset',
      name: '数据账本',
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: `${ZONE}/data/facts.csv`,
        },
        { encodingFormat: 'application/json', contentUrl: `${ZONE}/data/facts.json` },
      ],
    });
  });

  test('linkedData(a figure) is a data set that rests on the sources of its facts', () => {
    expect(nodesAt('/figures/organisations/')[0]).toMatchObject({
      '@type': 'Dataset',
      image: `${ZONE}/figures/organisations.png`,
      isBasedOn: [{ '@id': `${ZONE}/sources/herald/` }],
      distribution: [
        { contentUrl: `${ZONE}/figures/organisations.csv` },
        { contentUrl: `${ZONE}/figures/organisations.json` },
      ],
    });
  });

  test('linkedData(/glossary/) is a set of terms', () => {
    expect(nodesAt('/glossary/')[0]).toMatchObject({
      '@type': 'DefinedTermSet',
      hasDefinedTerm: [
        {
          '@type': 'DefinedTerm',
          name: '新兴领域',
          description: '新经济组织、新社会组织。',
          url: `${ZONE}/glossary/#new-fields`,
        },
      ],
    });
  });

  test('linkedData(page) numbers the pages above it, from one', () => {
    const trail = [
      { path: '/', label: '首页' },
      { path: '/sources/', label: '来源' },
    ];
    expect(nodesAt('/sources/', libraryOf(), trail)).toEqual([
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: '首页', item: `${ZONE}/` },
          { '@type': 'ListItem', position: 2, name: '来源', item: `${ZONE}/sources/` },
        ],
      },
    ]);
  });
});

test('scriptJson(value) cannot end the script it stands in, and reads as it was', () => {
  const value = { name: '</script><!-- <script>' };
  expect(scriptJson(value)).not.toContain('<');
  expect(JSON.parse(scriptJson(value))).toEqual(value);
});
