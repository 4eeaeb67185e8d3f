import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../../src/domain/site.ts';
import { buildIndex } from '../../../src/integrations/search/build-index.ts';
import { recordOf } from './support/records.ts';

const PEER = 'tests/fixtures/peer-zone/content/site.json';
const site = JSON.parse(readFileSync(PEER, 'utf8')) as object;

const faultsOf = (peers: unknown): string[] => {
  const result = siteSchema.safeParse({ ...site, peers });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};

describe('the other sites that a site searches too', () => {
  const peers = [{ name: '邻区案例库（虚构）', url: 'http://localhost:4491/peer/' }];

  it('may be named in site.json, each by the address of its front page', () => {
    expect(faultsOf(undefined)).toEqual([]);
    expect(faultsOf(peers)).toEqual([]);
    expect(faultsOf([{ name: '邻区', url: 'https://example.org/peer' }])).toEqual([
      '网址要以 / 结尾，写那个站点首页的地址',
    ]);
    expect(faultsOf([{ name: '邻区', url: 'javascript:alert(1)' }])).not.toEqual([]);
    expect(faultsOf([{ url: 'https://example.org/' }])).not.toEqual([]);
  });

  it('are told to the search, which looks for them itself', async () => {
    const { files } = await buildIndex([recordOf('/a/', '驿站')], { site: 'https://a/', peers });
    const entry = JSON.parse(new TextDecoder().decode(files.get('search.json'))) as object;
    expect(entry).toMatchObject({ peers });
  });
});
