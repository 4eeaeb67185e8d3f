import { expect, test } from 'vitest';
import { render } from '../support/markdown.ts';

test.each([
  ['between two Han characters', '建立\n组织', '建立组织'],
  ['with spaces around it', '建立 \n  组织', '建立组织'],
  ['after punctuation', '建立，\n组织', '建立，组织'],
  ['before a quotation mark', '建立\n“驿站”', '建立“驿站”'],
  ['between astral characters', '𠮷\n𠮷', '𠮷𠮷'],
  ['with the line end of Windows', '建立\r\n组织', '建立组织'],
  ['several times', '甲\n乙\n丙', '甲乙丙'],
  ['after strong words', '建立**重点**\n组织', '建立<strong>重点</strong>组织'],
  ['before strong words', '建立\n**重点**组织', '建立<strong>重点</strong>组织'],
  ['between strong words', '**重**\n**点**', '<strong>重</strong><strong>点</strong>'],
  ['within strong words', '**建立\n组织**', '<strong>建立组织</strong>'],
  ['after a link', '[*建立*](#a)\n组织', '<a href="#a"><em>建立</em></a>组织'],
])('a line break is joined %s', async (_place, markdown, html) => {
  expect(await render(markdown)).toBe(`<p>${html}</p>`);
});

test.each([
  ['between Latin words', 'party\nbuilding', 'party\nbuilding'],
  ['after a Latin word', 'APP\n建设', 'APP\n建设'],
  ['before a figure', '增至\n75个', '增至\n75个'],
  ['before a strong Latin word', '使用\n**APP**', '使用\n<strong>APP</strong>'],
  ['after code', '`a`\n组织', '<code>a</code>\n组织'],
  ['where the author asks for one', '建立  \n组织', '建立<br>\n组织'],
])('a line break stays %s', async (_place, markdown, html) => {
  expect(await render(markdown)).toBe(`<p>${html}</p>`);
});

test('two paragraphs stay two, and code keeps its lines', async () => {
  expect(await render('甲\n\n乙')).toBe('<p>甲</p>\n<p>乙</p>');
  expect(await render('```\n甲\n乙\n```')).toContain('甲\n乙');
});
