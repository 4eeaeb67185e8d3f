import { expect, it } from 'vitest';
import { sitePages } from '../../src/checks/links/site-pages.ts';
import { READER_QUERIES } from '../search/reader-queries.ts';
import { describeZone, workspace } from './zone.ts';

const { published } = sitePages(workspace);

function exists(url: string): boolean {
  const [page = '', anchor] = url.split('#');
  const anchors = published.get(page);
  return anchors !== undefined && (anchor === undefined || anchors()?.has(anchor) === true);
}

describeZone('the queries of readers', () => {
  it('are 150 or more, none twice', () => {
    expect(READER_QUERIES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(READER_QUERIES.map(({ query }) => query)).size).toBe(READER_QUERIES.length);
  });

  it('lead to pages that the content has', () => {
    const lost = READER_QUERIES.flatMap(({ query, right }) =>
      right.filter((url) => !exists(url)).map((url) => `${query} → ${url}`),
    );
    expect(lost).toEqual([]);
  });
});
