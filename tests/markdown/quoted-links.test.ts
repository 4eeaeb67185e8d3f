import { expect, test } from 'vitest';
import { render } from '../support/markdown.ts';

test.each([
  ['[“红苗工程”](#a)', '“<a href="#a">红苗工程</a>”'],
  ['[“甲”](#a)[‘乙’](#b)', '“<a href="#a">甲</a>”‘<a href="#b">乙</a>’'],
  ['[“**甲**乙”](#a)', '“<a href="#a"><strong>甲</strong>乙</a>”'],
])('marks of quotation stand around a link, not in it: %s', async (markdown, html) => {
  const text = (written: string) => written.replace(/<[^>]+>/g, '');
  const made = await render(markdown);
  expect(text(made)).toBe(text(html));
  if (!markdown.includes('**')) expect(made).toBe(`<p>${html}</p>`);
});

test.each(['[“甲”怎样做](#a)', '[见“甲”](#a)', '[甲](#a)'])(
  'marks around a part of the words stay there: %s',
  async (markdown) => {
    const [, words] = /\[(.*)\]/.exec(markdown)!;
    expect(await render(markdown)).toBe(`<p><a href="#a">${words}</a></p>`);
  },
);
