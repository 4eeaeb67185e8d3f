import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { openText } from '../../../src/studio/text/open.ts';
import { cleanText, inertMarkup, PasteParser } from '../../../src/studio/text/paste.ts';
import { saveText } from '../../../src/studio/text/save.ts';
import { schema } from '../../../src/studio/text/schema.ts';

/** @returns what a text would be that holds nothing but what was pasted. */
function pasted(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${inertMarkup(html)}</body></html>`);
  const { content } = new PasteParser().parseSlice(document.body as unknown as HTMLElement);
  const doc = schema.topNodeType.createAndFill(null, content)!;
  const result = saveText(openText(''), doc);
  return 'refused' in result ? result.refused : result.text;
}

const ITEM = (level: number, mark: string, words: string) =>
  `<p class=MsoListParagraph style='margin:0;mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span>${words}</p>`;

it.each([
  [
    'words of Word',
    '<p class=MsoNormal style="color:red">　　设立<b>驿站</b><span lang=EN-US>15 </span>个，\n覆盖 2024 年<o:p></o:p></p>',
    '设立**驿站**15个，覆盖2024年\n',
  ],
  ['a heading of the first level', '<h1>一、标题</h1><p>甲</p>', '## 一、标题\n\n甲\n'],
  [
    'lists of Word',
    ITEM(1, '·', '甲') + ITEM(2, 'o', '乙') + ITEM(1, '·', '丙'),
    '- 甲\n  - 乙\n- 丙\n',
  ],
  ['numbered lists of Word', ITEM(1, '1.', '甲') + ITEM(1, '2.', '乙'), '1. 甲\n2. 乙\n'],
  [
    'merged cells',
    '<table><tr><td colspan=2>甲</td><td rowspan=2><p>高</p><p>低</p></td></tr><tr><td>1</td><td>2</td></tr></table>',
    '| 甲 |  | 高<br />低 |\n| --- | --- | --- |\n| 1 | 2 |  |\n',
  ],
  [
    'bold by a style',
    '<p><span style="font-weight:bold">甲</span><b style="font-weight:normal">乙</b></p>',
    '**甲**乙\n',
  ],
  [
    'what could run, load or lead elsewhere',
    '<style>p{}</style><script>alert(1)</script><p onclick="a()">甲<img src="http://a.example/a.png" onerror="a()"><a href="javascript:a()">乙</a><a href="https://a.cn/">丙</a></p>',
    '甲乙[丙](https://a.cn/)\n',
  ],
  [
    'a chip of another page',
    '<p>甲<span data-fact="a">15个</span></p><div data-gap>乙</div><pre data-raw="{丁}">丙</pre>',
    '甲15个\n\n乙\n\n```\n丙\n```\n',
  ],
])('%s', (_, html, text) => {
  expect(pasted(html)).toBe(text);
});

it('words without markup lose the spaces of Word, and no number', () => {
  expect(cleanText('　　第 1 段 abc 汉\r\n\r\n1~5月\u200b')).toBe('第1段abc汉\n\n1~5月');
});
