import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleWorkspace } from '../../../src/checks/example.ts';
import { sitePages } from '../../../src/checks/links/site-pages.ts';
import { caseText } from '../../../src/checks/small-content.ts';

/**
 * Pages that are not for linking to (a year has one only where there are many facts), stand where
 * others were, or are made from the checks.
 */
const OTHERS =
  /^\/404|^\/guide\/rules\/\[|^\/embed\/|^\/feed\/(?!changes)|^\/timeline\/\[|\/cite\.|\/qr\.|\/card\.|\/_|^\/\[\.\.\./;

const page = '---\ntitle: 说明\nsummary: 略。\norder: 1\n---\n\n## 说明\n';
const workspace = exampleWorkspace({
  'pages/about.mdx': page,
  'cases/draft/index.mdx': caseText('## 背景\n', { status: 'draft' }),
});
const { published, drafts } = sitePages(workspace);

/** `cases/[slug].astro` → a pattern of the paths of its pages. */
function pattern(file: string): RegExp {
  // Groups, and themes of what is in none.
  if (file === 'compare/[...part].astro') return /^\/compare\/(?:alone\/)?[a-z0-9-]+\/$/;
  if (file.endsWith('[...part].astro')) return pattern(file.replace('[...part]', 'index'));
  const route = file.replace(/(?:index)?\.astro$|\.ts$/, '').replace(/\.(?=csv|json|xml)/, '\\.');
  const slash = /index\.astro$|\.ts$/.test(file) ? '' : '/';
  return new RegExp(`^/${route.replace(/\[\w+\]/g, '[a-z0-9-]+')}${slash}$`);
}

const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:astro|ts)$/.test(file))
  .filter((file) => !OTHERS.test(`/${file}`));

describe('sitePages', () => {
  test.each(files)('knows a page that %s makes', (file) => {
    expect([...published.keys()].some((path) => pattern(file).test(path))).toBe(true);
  });

  test('knows no page that nothing makes', () => {
    const patterns = [
      ...files.map(pattern),
      // Made after the build, of other files.
      /^\/sitemap-index\.xml$/,
      // Served as it is.
      /^\/sw\.js$/,
      /^\/figures\/[a-z0-9-]+\.png$/,
      /^\/(?:touch-icon|icon-\d+|share)\.png$/,
    ];
    const idle = [...published.keys()].filter((path) => !patterns.some((one) => one.test(path)));
    expect(idle).toEqual([]);
  });

  test.each([
    ['/', 'index.astro', ['map', 'ledger']],
    ['/overview/', 'overview.astro', ['names']],
    ['/figures/stations/', 'figures/[id].astro', ['used-in']],
    ['/sources/herald/', 'sources/[id].astro', ['facts']],
  ])('knows the anchors that stand in the page %s', (path, file, anchors) => {
    const text = readFileSync(`src/pages/${file}`, 'utf8');
    for (const anchor of anchors) {
      expect(text).toContain(`id="${anchor}"`);
      expect(published.get(path)?.()).toContain(anchor);
    }
  });

  test('keeps drafts apart', () => {
    expect(published.has('/cases/draft/')).toBe(false);
    expect(drafts.has('/cases/draft/')).toBe(true);
  });

  test('does not say which anchors there are where a file cannot be read', () => {
    for (const text of ['阵地', 'null']) {
      const broken = sitePages(exampleWorkspace({ 'facts/stations.json': text }));
      expect(broken.published.get('/data/')?.()).toBeUndefined();
      expect(broken.published.get('/glossary/')?.()).toContain('station');
    }
  });
});
