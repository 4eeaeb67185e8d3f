import { expect, test } from 'vitest';
import { render } from '../support/markdown.ts';

const table = ['| 项 | 数 | 注 | 无 |', '| :- | -: | :-: | - |', '| 甲 | 75 | 乙 | 丙 |'].join(
  '\n',
);

test('the alignment of a column is data, for the CSP blocks style and HTML has no align', async () => {
  const html = await render(table);
  const cells = [...html.matchAll(/<(t[hd][^>]*)>/g)].map((match) => match[1]);
  expect(cells.slice(1)).toEqual([
    'th data-align="left"',
    'th data-align="right"',
    'th data-align="center"',
    'th',
    'td data-align="left"',
    'td data-align="right"',
    'td data-align="center"',
    'td',
  ]);
  expect(html).not.toMatch(/\s(style|align)=/);
});

test('the words of a table are all there', async () => {
  const words = (await render(table)).replace(/<[^>]*>|\s/g, '');
  expect(words).toBe('项数注无甲75乙丙');
});
