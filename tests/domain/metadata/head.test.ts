import { describe, expect, test } from 'vitest';
import { tagsOf } from '../../../src/domain/metadata/head.ts';
import { pageAt } from '../../../src/domain/site-page.ts';
import { siteSchema } from '../../../src/domain/site.ts';
import { site } from '../../support/content.ts';
import { libraryOf } from '../../support/library.ts';
import { caseRecord } from '../../support/records.ts';

const address = (path: string) => `https://example.org/zone${path}`;

function tagsAt(path: string, library = libraryOf()): Record<string, string> {
  const said = { title: '题', description: '一句话。', address };
  const tags = tagsOf(pageAt(path, library)!, library, said);
  return Object.fromEntries(
    tags.map((tag) => ['property' in tag ? tag.property : tag.name, tag.content]),
  );
}

function libraryWith(changes: object) {
  return libraryOf({ cases: [{ slug: 'red-station', body: '', ...caseRecord(), ...changes }] });
}

describe('tagsOf', () => {
  test('tagsOf(a case) has Open Graph of an article, with whole addresses', () => {
    expect(tagsAt('/cases/red-station/', libraryWith({}))).toMatchObject({
      'og:type': 'article',
      'og:title': '题',
      'og:description': '一句话。',
      'og:url': 'https://example.org/zone/cases/red-station/',
      'og:site_name': '案例库',
      'og:locale': 'zh_CN',
      'og:image': 'https://example.org/zone/share.png',
      'og:image:alt': '案例库',
    });
  });

  test('tagsOf(a case) shows the first figure of its text', () => {
    const library = libraryWith({ body: '<Figure id="organisations" />' });
    expect(tagsAt('/cases/red-station/', library)).toMatchObject({
      'og:image': 'https://example.org/zone/figures/organisations.png',
      'og:image:alt': library.figure('organisations').title,
    });
  });

  test('tagsOf(a case) has the set of public sites and what Google Scholar reads', () => {
    const library = libraryWith({
      published: '2026-05-01',
      updated: '2026-05-07',
      aliases: ['驿'],
    });
    const tags = tagsAt('/cases/red-station/', library);
    expect(tags).toMatchObject({
      SiteName: '案例库',
      SiteDomain: 'example.org',
      ColumnType: '案例',
      ArticleTitle: library.cases.get('red-station')!.title,
      PubDate: '2026-05-01 00:00',
      ContentSource: '编辑组',
      citation_author: '编辑组',
      citation_publication_date: '2026/05/01',
      citation_online_date: '2026/05/07',
      citation_public_url: 'https://example.org/zone/cases/red-station/',
    });
    expect(tags['Keywords']!.split(',')[0]).toBe('驿');
  });

  test('tagsOf(a case) names no minute of a day that is not known', () => {
    const library = libraryWith({ published: '2026-05' });
    const tags = tagsAt('/cases/red-station/', library);
    expect(tags).not.toHaveProperty('PubDate');
    expect(tags['citation_publication_date']).toBe('2026/05');
  });

  test('tagsOf(a list) is a column, and no article', () => {
    const tags = tagsAt('/glossary/');
    expect(tags).toMatchObject({ 'og:type': 'website', ColumnName: '术语', ColumnType: '术语' });
    expect(Object.keys(tags).filter((name) => /^(?:Article|citation)/.test(name))).toEqual([]);
  });

  test('tagsOf(page) has the code of a public site where there is one', () => {
    expect(tagsAt('/')).not.toHaveProperty('SiteIDCode');
    const registration = { icp: '', publicSecurity: '', siteIdCode: '1529000001' };
    const library = libraryOf({ site: siteSchema.parse({ ...site, registration }) });
    expect(tagsAt('/', library)['SiteIDCode']).toBe('1529000001');
  });
});
