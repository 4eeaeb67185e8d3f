import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { textOf } from '../../../src/importing/docx/runs.ts';
import { documentXml, makeDocx, paragraph, relation } from './make-docx.ts';
import { makeZip } from '../tables/make-zip.ts';

const OK = paragraph('建成驿站12处。');

async function faultOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocx(bytes);
  return 'fault' in read
    ? `${read.fault.where}：${read.fault.message}${read.fault.fix}`
    : '（读出来了）';
}

async function readOf(bytes: Uint8Array): Promise<{ text: string; remarks: string[] }> {
  const read = await readDocx(bytes);
  if ('fault' in read) return expect.fail(read.fault.message);
  const runs = read.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat() : [block.runs],
  );
  return { text: runs.map(textOf).join('\n'), remarks: read.remarks };
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('a file that is no .docx is refused with what to do', () => {
  test.for([
    ['empty', new Uint8Array(), '是空的'],
    ['an old .doc', Uint8Array.from([...OLE, ...new Array<number>(600).fill(0)]), '旧格式'],
    [
      'one with a password',
      Buffer.concat([
        Buffer.from(OLE),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      '加了密码',
    ],
    ['a web page', Buffer.from('<!DOCTYPE html><html><body>驿站</body></html>'), '网页'],
    ['rich text', Buffer.from('{\\rtf1\\ansi 12}'), 'RTF'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['anything else', Buffer.from('驿站12处'), '不是压缩包格式'],
    ['a spreadsheet', makeZip([{ name: 'xl/workbook.xml', data: '<x/>' }]), 'Excel表格'],
    ['a zip of something', makeZip([{ name: 'a.txt', data: 'a' }]), '没有正文'],
  ] as const)('%s', async ([, bytes, words]) => {
    expect(await faultOf(bytes)).toContain(words);
  });

  test('one that was cut off in transfer', async () => {
    const whole = makeDocx(OK);
    expect(await faultOf(whole.subarray(0, whole.length - 40))).toContain('损坏');
  });
});

describe('a file made to harm', () => {
  test('a zip bomb is refused before it is inflated', async () => {
    const bomb = { name: 'word/media/a.bin', data: new Uint8Array(40 * 2 ** 20) };
    expect(await faultOf(makeDocx(OK, [bomb]))).toMatch(/解开以后是原来的\d+倍/);
  });

  test('a part that is larger than the archive says is refused', async () => {
    const liar = { name: 'word/media/a.bin', data: new Uint8Array(5_000_000), declared: 10 };
    expect(await faultOf(makeDocx(OK, [liar]))).toContain('损坏');
  });

  test('entities that blow up are never expanded', async () => {
    const bomb = documentXml(
      paragraph('&c;'),
      '<!DOCTYPE x [<!ENTITY a "12"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>',
    );
    expect(await faultOf(makeDocx('', [{ name: 'word/document.xml', data: bomb }]))).toContain(
      '实体定义',
    );
  });

  test('broken XML is refused whole', async () => {
    const broken = { name: 'word/document.xml', data: documentXml(OK).slice(0, -30) };
    expect(await faultOf(makeDocx('', [broken]))).toContain('损坏');
  });

  test('elements nested without end are refused', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5000) + OK + '</w:sdtContent></w:sdt>'.repeat(5000);
    expect(await faultOf(makeDocx(deep))).toContain('一层套一层');
  });

  test('a table of ten thousand rows is refused, and its place is named', async () => {
    const row = `<w:tr><w:tc>${paragraph('12')}</w:tc></w:tr>`;
    expect(await faultOf(makeDocx(`${OK}<w:tbl>${row.repeat(10_000)}</w:tbl>`))).toMatch(
      /^表1：这个表超过/,
    );
  });

  test('more words than a case could hold are refused', async () => {
    expect(await faultOf(makeDocx(paragraph('驿站'.repeat(100)).repeat(21_000)))).toContain(
      '文字和表格太多',
    );
  });
});

describe('what a document would run or fetch', () => {
  test('a macro is left alone and said', async () => {
    const { text, remarks } = await readOf(
      makeDocx(OK, [{ name: 'word/vbaProject.bin', data: 'x' }]),
    );
    expect(text).toBe('建成驿站12处。');
    expect(remarks.join()).toContain('带有宏');
  });

  test('a field that would call a program is not run; the words kept for it are read', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${field('begin')}<w:r><w:instrText>DDEAUTO c:\\\\cmd.exe "/k calc"</w:instrText></w:r>${field('separate')}<w:r><w:t>12处</w:t></w:r>${field('end')}</w:p>`;
    const { text, remarks } = await readOf(makeDocx(body));
    expect(text).toBe('12处');
    expect(remarks.join()).toContain('DDEAUTO');
  });

  test('pictures and templates that lie elsewhere are not fetched', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const bytes = makeDocx(
      OK + picture,
      [],
      relation('r9', 'image', 'http://127.0.0.1:1/a.png', true) +
        relation('r8', 'attachedTemplate', 'http://127.0.0.1:1/t.dotm', true),
    );
    const { remarks } = await readOf(bytes);
    expect(remarks).toContain('有2处引用了文档以外的图片、模板或文件：没有去取。');
  });

  test('files within the file are not opened', async () => {
    const bytes = makeDocx(OK, [{ name: 'word/embeddings/book.xlsx', data: 'x' }]);
    expect((await readOf(bytes)).remarks.join()).toContain('嵌入的文件');
  });
});

describe('nothing is lost without a word', () => {
  test('words of a simple field are read, as Word numbers its tables', async () => {
    const caption =
      '<w:p><w:r><w:t>表</w:t></w:r><w:fldSimple w:instr=" SEQ 表 "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>';
    expect((await readOf(makeDocx(caption))).text).toBe('表3');
  });

  test('a formula that cannot be read is named; a text box is read once', async () => {
    const formula = '<w:p><m:oMath><m:r><m:t>x=85%</m:t></m:r></m:oMath></w:p>';
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph('框里有6件')}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>`;
    const { text, remarks } = await readOf(makeDocx(OK + formula + box));
    expect(text).toBe('建成驿站12处。\n框里有6件');
    expect(remarks).toEqual(['没有读出：“x=85%”（公式、图形里的字一类），请自己补上。']);
  });

  test('deleted words go, moved ones are read once', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('建成')}<w:del w:id="1" w:author="校"><w:r><w:delText>9处</w:delText></w:r></w:del><w:ins w:id="2" w:author="校">${run('12处')}</w:ins></w:p><w:p><w:moveFrom w:id="3" w:author="校">${run('移走的话')}</w:moveFrom></w:p><w:p><w:moveTo w:id="4" w:author="校">${run('移走的话')}</w:moveTo></w:p>`;
    const { text, remarks } = await readOf(makeDocx(body));
    expect(text).toBe('建成12处\n移走的话');
    expect(remarks).toEqual([
      '没有导入：“9处”（修订里删去，在“建成”之后）。',
      '稿件里有4处修订：按全部接受以后的文字导入，请核对。',
    ]);
  });
});
