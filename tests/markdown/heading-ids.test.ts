import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import type { Root as Mdast } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parseMdx } from '../../src/markdown/read.ts';
import { headingIds } from '../../src/markdown/heading-ids.ts';

/** @returns the ids that Astro gives by itself. */
function idsOfAstro(tree: Mdast): unknown[] {
  const hast = unified()
    .use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] })
    .runSync(tree) as Root;
  unified().use(rehypeHeadingIds).runSync(hast, { path: 'index.mdx' });
  const ids: unknown[] = [];
  visit(hast, 'element', ({ tagName, properties }) => {
    if (/^h[1-6]$/.test(tagName)) ids.push(properties['id']);
  });
  return ids;
}

describe('headingIds', () => {
  test.each([
    '## 背景',
    '## “四送”活动：2025年、12345热线',
    '## 名单\n\n## 名单\n\n### 名单',
    '## **重点**工作与`npm run check`',
    '## [链接](/a/)和*强调* A B',
    '## <Term id="a">术语</Term>说明',
    '<Gap>\n\n### 缺口\n\n</Gap>\n\n## 缺口',
    '##\n\n## 🐴𠮷',
    '甲\n===\n\nTwo\nlines\n---',
  ])('headingIds(tree) are what Astro itself makes of %j', (text) => {
    const ids = headingIds(parseMdx(text, 0).tree).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(idsOfAstro(parseMdx(text, 0).tree));
  });

  test('headingIds(tree) has the id that an author gave', () => {
    const { tree } = parseMdx('## 做法 [#how]\n\n## 做法', 0);
    expect(headingIds(tree).map(({ id, given }) => [id, given])).toEqual([
      ['how', true],
      ['做法', false],
    ]);
  });
});
