import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildSite } from './support/build-site.ts';
import { bytesOf } from './support/snapshot.ts';

const SMALL = 'tests/fixtures/small-zone/content';
const OTHER = 'tests/.work/together/content';
const PLACE = 'cases/demo-station/index.html';

it('builds two contents at once as it builds them one after the other', async () => {
  rmSync(OTHER, { recursive: true, force: true });
  cpSync(SMALL, OTHER, { recursive: true });
  const text = readFileSync(`${OTHER}/cases/demo-station/index.mdx`, 'utf8');
  writeFileSync(`${OTHER}/cases/demo-station/index.mdx`, `${text}\n另一份内容的末句。\n`);
  const outcomes = await Promise.all([
    buildSite(SMALL, 'together/one'),
    buildSite(OTHER, 'together/two'),
  ]);
  for (const { status, stdout, stderr } of outcomes) expect(status, stdout + stderr).toBe(0);
  // The other one too, where a test beside this one builds.
  expect(outcomes.filter(({ waited }) => waited)).not.toHaveLength(0);
  const [one, two] = outcomes.map(({ outDir }) => bytesOf(outDir)) as [
    Record<string, string>,
    Record<string, string>,
  ];
  const html = (site: Record<string, string>) => Buffer.from(site[PLACE]!, 'base64').toString();
  expect(html(one)).not.toContain('另一份内容的末句');
  expect(html(two)).toContain('另一份内容的末句');
  const pages = (site: Record<string, string>) =>
    Object.keys(site).filter((place) => place.endsWith('.html'));
  expect(pages(two)).toEqual(pages(one));
  const again = await buildSite(OTHER, 'together/again');
  expect(again.status).toBe(0);
  expect(bytesOf(again.outDir)).toEqual(two);
});
