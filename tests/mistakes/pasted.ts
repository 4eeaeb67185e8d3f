import { inCase, put, textIn, type Mistake } from './mistake.ts';
import { CASE, ORDER } from './order.ts';

const PLAIN = '骑手在此歇脚。';

/** What comes along when text is pasted from a page, from Word or from WPS. */
export const PASTED: readonly Mistake[] = [
  inCase('粘贴来带样式的段落', PLAIN, `<p style="color:red">${PLAIN}</p>`),
  inCase('粘贴来的加粗标签', PLAIN, `<b>${PLAIN}</b>`),
  inCase('粘贴来的字体标签', PLAIN, `<span style="font-family:仿宋">${PLAIN}</span>`),
  inCase('粘贴来的换行标签', PLAIN, `见报道。<br>${PLAIN}`),
  inCase('粘贴来的图片标签', PLAIN, `<img src="./bench.png">\n\n${PLAIN}`, [
    '图里有什么',
    '驿站门口的长椅',
  ]),
  inCase('粘贴来的链接标签', PLAIN, `<a href="/cases/depot/">中转站</a>${PLAIN}`),
  inCase('粘贴来的空格代码', PLAIN, `&nbsp;&nbsp;${PLAIN}`),
  inCase('粘贴来的不间断空格', PLAIN, `骑手\u00a0在此歇脚。`),
  inCase('段首空两格', PLAIN, `　　${PLAIN}`),
  inCase('粘贴来的看不见的字符', PLAIN, `骑手\u200b在此歇脚。`),
  inCase('粘贴来的Word批注代码', PLAIN, `<!--[if gte mso 9]><xml></xml><![endif]-->${PLAIN}`),
  inCase('粘贴来的注释', PLAIN, `<!-- 待核 -->${PLAIN}`),
  inCase('粘贴来的Word段落标签', PLAIN, `${PLAIN}<o:p></o:p>`),
  inCase('图片取自电脑', './bench.png)', 'C:\\Users\\张三\\bench.png)'),
  inCase('图片取自苹果电脑', './bench.png)', '/Users/zhang/Pictures/bench.png)'),
  inCase('图片取自file路径', './bench.png)', 'file:///D:/bench.png)'),
  inCase('图片取自别的网站', './bench.png)', 'https://example.org/bench.png)'),
  put('文件存成了GBK', { [CASE]: gbk(textIn(ORDER, CASE)) }),
  put('文件存成了UTF-16', { [CASE]: utf16(textIn(ORDER, CASE)) }),
];

/** What is no mistake: files as Windows and its editors save them. */
export const HARMLESS: readonly Mistake[] = [
  put('文件带BOM', { [CASE]: `\uFEFF${textIn(ORDER, CASE)}` }),
  put('换行是Windows的', { [CASE]: textIn(ORDER, CASE).replaceAll('\n', '\r\n') }),
  put('文件夹里有系统留下的文件', {
    'cases/station/Thumbs.db': 'x',
    'cases/.DS_Store': 'x',
    'cases/station/desktop.ini': 'x',
  }),
];

/** Han characters of GBK by their Unicode, for the text of the case: the runtime only decodes. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\x80' ? sign.charCodeAt(0) : codes.get(sign)!)),
  );
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}
