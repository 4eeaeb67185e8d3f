import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { openText } from '../../../src/studio/text/open.ts';
import { saveText } from '../../../src/studio/text/save.ts';
import { schema } from '../../../src/studio/text/schema.ts';

const { nodes, marks } = schema;
const p = (...inline: (Node | string)[]) => nodes.paragraph.create(null, inline.map(node));
const node = (part: Node | string) => (typeof part === 'string' ? schema.text(part) : part);
const strong = (text: string) => schema.text(text, [marks.strong.create()]);
const fact = (id: string) => nodes.fact.create({ id });
const item = (...blocks: Node[]) => nodes.item.create(null, blocks);
const list = (...words: string[]) =>
  nodes.list.create(
    null,
    words.map((word) => item(p(word))),
  );

function written(...blocks: Node[]): string {
  const result = saveText(openText(''), nodes.doc.create(null, blocks));
  return 'refused' in result ? result.refused : result.text;
}

it.each<[string, string, ...Node[]]>([
  ['bold between quotation marks before a digit', '“**品牌**”15个\n', p(strong('“品牌”'), '15个')],
  ['bold between quotation marks before Latin', '“**品牌**”APP\n', p(strong('“品牌”'), 'APP')],
  ['bold between quotation marks before Han', '**“品牌”**建设\n', p(strong('“品牌”'), '建设')],
  [
    'what is struck out before a digit',
    '~~“删”~~&#51;个\n',
    p(schema.text('“删”', [marks.del.create()]), '3个'),
  ],
  [
    'a bare address, which would swallow the Chinese after it',
    '见[https://a.cn/b](https://a.cn/b)，另见\n',
    p('见https://a.cn/b，另见'),
  ],
  ['an address of mail', '[a@b.cn](mailto:a@b.cn)收\n', p('a@b.cn收')],
  ['a span that would be struck out', '1\\~5月，7\\~9月\n', p('1~5月，7~9月')],
  ['a word of programs', '&#101;xport 甲\n', p('export 甲')],
  ['chips alone', '<Fact id="a" /><Fact id="b" />\n', p(fact('a'), fact('b'))],
  ['chips with a space', '<Fact id="a" /> <Fact id="b" />\n', p(fact('a'), ' ', fact('b'))],
  ['lists side by side', '- 甲\n\n* 乙\n', list('甲'), list('乙')],
  ['signs of Markdown', '\\# \\*甲\\* \\[乙\\] \\<丙 \\{丁}\n', p('# *甲* [乙] <丙 {丁}')],
  ['a number with a full stop', '1\\. 甲\n', p('1. 甲')],
  ['spaces and empty paragraphs', '甲\n\n**乙**\n', p(' 甲 '), p(), p(strong(' 乙'))],
  ['an anchor that is typed', '## 标题 [#a]\n', nodes.heading.create(null, node('标题 [#a]'))],
  [
    'an exclamation mark before a link',
    '好\\![乙](/)\n',
    p('好!', schema.text('乙', [marks.link.create({ href: '/' })])),
  ],
  [
    'bold beside emphasis',
    '**甲***乙*丙\n',
    p(strong('甲'), schema.text('乙', [marks.em.create()]), '丙'),
  ],
])('%s', (_, text, ...blocks) => {
  expect(written(...blocks)).toBe(text);
});

it('a mark of a footnote whose words are deleted is said, not written', () => {
  const open = openText('甲[^1]。\n\n[^1]: 注。\n');
  const { doc } = new Transform(open.doc).delete(open.doc.child(0).nodeSize, open.doc.content.size);
  expect(saveText(open, doc)).toEqual({
    refused: '脚注“1”的内容已经删去，正文里还有它的标记。怎么改：删去标记，或撤销删除。',
  });
});

it.each<[string, Node[], string[]]>([
  ['longer than any that is read', Array<Node>(30).fill(p('字'.repeat(2000))), ['50000', '几篇']],
  ['with an endless paragraph', [p('很短。'), p('字'.repeat(20_000))], ['10000', '几段', '“字字']],
  ['full of marks', [p('很短。'), p('甲', '*甲'.repeat(1600))], ['1500', '几段', '“甲*甲']],
])('a text %s is refused with the reason', (_, blocks, words) => {
  const refused = written(...blocks);
  for (const word of ['没有保存', '怎么改：', ...words]) expect(refused).toContain(word);
  expect(refused).not.toContain('加粗');
});

it('byte order mark and line ends stay those of the file', () => {
  const source = '\uFEFF---\r\ntitle: 甲\r\n---\r\n\r\n甲\r\n乙\r\n\r\n- 丙\r\n- 丁\r\n';
  const open = openText(source);
  const { doc } = new Transform(open.doc).insert(open.doc.child(0).nodeSize + 3, schema.text('一'));
  expect(saveText(open, doc)).toMatchObject({ text: source.replace('丙', '一丙') });
});

it('what is not known or at fault stays as it is typed', () => {
  const source = '<div>甲</div>\n\n<Gap>\n\n乙{人均}\n\n丙[a]\n\n[a]: /cases/\n';
  const open = openText(source);
  expect(open.side.some(({ node: { type } }) => type === nodes.raw)).toBe(true);
  const { doc } = new Transform(open.doc).insert(open.doc.content.size, p('丁'));
  expect(saveText(open, doc)).toMatchObject({ text: source.replace(/\n$/, '\n\n丁\n') });
});
