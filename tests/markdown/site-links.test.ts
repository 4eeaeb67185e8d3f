import { expect, test } from 'vitest';
import { render } from '../support/markdown.ts';

test.each([
  ['/cases/red-station/', '/', '/cases/red-station/'],
  ['/cases/red-station/', '/alxa/', '/alxa/cases/red-station/'],
  ['/cases/red-station/#how', '/alxa', '/alxa/cases/red-station/#how'],
  ['/', '/alxa/', '/alxa/'],
])('a link to %s on a site published at %s goes to %s', async (href, base, target) => {
  expect(await render(`[甲](${href})`, base)).toBe(`<p><a href="${target}">甲</a></p>`);
});

test.each(['#how', '../red-station/', 'mailto:a@example.org'])(
  'a link to %s is left alone',
  async (href) => {
    expect(await render(`[甲](${href})`, '/alxa/')).toBe(`<p><a href="${href}">甲</a></p>`);
  },
);

test.each(['https://example.org/a', 'http://example.org/'])(
  'a link to %s says that it leaves the site',
  async (href) => {
    expect(await render(`[甲](${href})`, '/alxa/')).toBe(
      `<p><a href="${href}" rel="noopener external">甲</a></p>`,
    );
  },
);
