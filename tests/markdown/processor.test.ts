import { expect, test } from 'vitest';
import { render } from '../support/markdown.ts';

test.each([
  ['**“品牌”**建设', '<strong>“品牌”</strong>建设'],
  ['推进**“三新”党建。**同时', '推进<strong>“三新”党建。</strong>同时'],
  ['建设*（试点）*阵地', '建设<em>（试点）</em>阵地'],
])('emphasis closes next to full-width punctuation: %s', async (markdown, html) => {
  expect(await render(markdown)).toBe(`<p>${html}</p>`);
});

test('quotation marks stay as they were typed', async () => {
  expect(await render('"a" -- \'b\'...')).toBe('<p>"a" -- \'b\'...</p>');
});

test('footnotes speak Chinese', async () => {
  const html = await render('正文[^1]\n\n[^1]: 出处');
  expect(html).toContain('>注释</h2>');
  expect(html).toContain('aria-label="回到正文"');
  expect(html).not.toMatch(/Footnotes|Back to/);
});

test('everything works together in one text, with the line ends of Windows', async () => {
  const markdown = '## 做法 [#how]\r\n\r\n建立**“驿站”**\r\n[三处](/cases/a/)。\r\n';
  expect(await render(markdown, '/alxa/')).toBe(
    '<h2 id="how">做法</h2>\n<p>建立<strong>“驿站”</strong><a href="/alxa/cases/a/">三处</a>。</p>',
  );
});
