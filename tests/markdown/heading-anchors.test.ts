import { expect, test } from 'vitest';
import { render } from '../support/markdown.ts';

test.each([
  ['### “四送”活动 [#four-sends]', '<h3 id="four-sends">“四送”活动</h3>'],
  ['## 做法[#how]', '<h2 id="how">做法</h2>'],
  ['## **重点**工作 [#key-2024]  ', '<h2 id="key-2024"><strong>重点</strong>工作</h2>'],
  ['## 做法 [#how] ##', '<h2 id="how">做法</h2>'],
])('a heading takes the id that its author gave: %s', async (markdown, html) => {
  expect(await render(markdown)).toBe(html);
});

test.each([
  ['## 背景', '背景'],
  ['## 做法 [#How]', '做法-how'],
  ['## [#how] 做法', 'how-做法'],
])('a heading without such an end has an id from its words: %s', async (markdown, id) => {
  expect(await render(markdown)).toContain(`<h2 id="${id}">`);
});

test('an anchor after strong words or in a paragraph is no heading’s id', async () => {
  expect(await render('正文 [#how]')).toBe('<p>正文 [#how]</p>');
  expect(await render('## **做法 [#how]**')).toContain('[#how]');
});
