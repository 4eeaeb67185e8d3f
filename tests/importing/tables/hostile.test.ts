import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/importing/archive.ts';
import { importTable } from '../../../src/importing/tables/index.ts';
import { makeWorkbook, makeZip, row } from './make-zip.ts';

const importOf = (bytes: Uint8Array | string, name = '表.xlsx') =>
  importTable({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });

/** What a person reads of a file that is refused as a whole. */
async function refusal(bytes: Uint8Array | string, name?: string): Promise<string> {
  const { facts, faults } = await importOf(bytes, name);
  expect(facts).toEqual([]);
  expect(faults).toHaveLength(1);
  return `${faults[0]!.where}：${faults[0]!.message}${faults[0]!.fix}`;
}

const header = row(1, '年份', '产值（万元）');

describe('Archives that would do harm', () => {
  it('a bomb is refused before it is inflated', async () => {
    const bomb = makeWorkbook(header, [
      { name: 'xl/media/a.bin', data: Buffer.alloc(24 * 2 ** 20) },
    ]);
    expect(await refusal(bomb)).toMatch(/^表\.xlsx：“xl\/media\/a\.bin”解开以后是原来的\d+倍/);
  });

  it('a size that lies is found out', async () => {
    const data = Buffer.alloc(8 * 2 ** 20, 'abcdefgh');
    const liar = makeWorkbook(header, [{ name: 'xl/media/a.bin', data, declared: 100 }]);
    expect(await refusal(liar)).toContain('压缩包已损坏，解不开');
  });

  it('parts that are too many, too large together, or of one name are refused', async () => {
    const limits = { parts: 3, inflated: 1000, ratio: 250 };
    const faultOf = async (parts: Parameters<typeof makeZip>[0]) =>
      (await openArchive(makeZip(parts), limits)).fault;
    const part = (name: string, size = 1) => ({ name, data: 'x'.repeat(size) });
    expect(await faultOf(['a', 'b', 'c', 'd'].map((name) => part(name)))).toContain('超过3个');
    expect(await faultOf([part('a', 600), part('b', 600)])).toContain('太大了');
    expect(await faultOf([part('a'), part('a')])).toContain('同名的文件“a”');
    for (const name of ['../a', 'a/../../b', '/etc/a', '..\\a', 'C:\\a']) {
      expect(await faultOf([part(name)]), name).toContain('通到外面');
    }
    expect(await faultOf([part('a')])).toBeUndefined();
  });

  it('an archive that is cut short is refused', async () => {
    const whole = makeWorkbook(header);
    expect(await refusal(whole.subarray(0, whole.length - 30))).toContain('压缩包已损坏');
  });

  it('a part is read as it was packed', async () => {
    const { parts } = await openArchive(makeZip([{ name: 'a.xml', data: '<甲/>' }]));
    expect(Buffer.from(parts!.get('a.xml')!).toString()).toBe('<甲/>');
  });
});

describe('Workbooks that are not what they seem', () => {
  it('an old format under a new name says how to save it', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
    expect(await refusal(ole)).toMatch(/旧格式（\.xls、\.et一类）.*另存为.*\.xlsx/);
  });

  it('a workbook with a password says so', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refusal(ole)).toContain('文件加了密码');
  });

  it('a text document and an .ods say what they are', async () => {
    const word = makeZip([{ name: 'word/document.xml', data: '<w/>' }]);
    expect(await refusal(word)).toContain('不是.xlsx表格，是Word文档');
    const ods = makeZip([{ name: 'content.xml', data: '<o/>' }]);
    expect(await refusal(ods)).toContain('不是.xlsx表格，是.ods');
  });

  it('a web page that is called a table says so', async () => {
    expect(await refusal('<html><table><tr><td>1</td></tr></table></html>', '表.xls')).toContain(
      '其实是网页或XML',
    );
  });

  it('broken XML is an error, even where a reader would make do with half of it', async () => {
    const whole = header + row(2, 2023, 11);
    const cut = '<row r="3"><c r="A3"><v>2024</v></row>';
    const bare = '<row r="3"><c r="A3"><v>1<2</v></c></row>';
    for (const rows of [whole + cut, whole + bare, `${whole}<!--`, `<!DOCTYPE a>${whole}`]) {
      expect(await refusal(makeWorkbook(rows))).toContain('XML不完整');
    }
  });

  it('rows without end are refused, however few of them are written', async () => {
    const far = makeWorkbook(header + row(2, 2024, 12) + row(1_048_576, 2023, 11));
    expect(await refusal(far)).toContain('工作表超过5000行');
    const rows = Array.from({ length: 6000 }, (_, index) => row(index + 2, 2024, index));
    expect(await refusal(makeWorkbook(header + rows.join('')))).toContain('工作表超过5000行');
  });

  it('blank rows at the end of the sheet do no harm', async () => {
    const blank = '<row r="1048576" ht="20"><c r="A1048576" s="0"/></row>';
    const { facts } = await importOf(makeWorkbook(header + row(2, 2024, 12) + blank));
    expect(facts.map(({ value }) => value)).toEqual([12]);
  });
});

describe('Workbooks that hold more than numbers', () => {
  const rows = header + row(2, 2024, 12);

  it('macros are not run, and said', async () => {
    const { facts, notes } = await importOf(
      makeWorkbook(rows, [{ name: 'xl/vbaProject.bin', data: 'x' }]),
      '表.xlsm',
    );
    expect(facts).toHaveLength(1);
    expect(notes).toContain('文件里带有宏，没有运行，也没有导入。');
  });

  it('other files that formulas name are not read, and said', async () => {
    const { notes } = await importOf(
      makeWorkbook(rows, [{ name: 'xl/externalLinks/externalLink1.xml', data: '<e/>' }]),
    );
    expect(notes).toContain('表格引用了别的文件，没有去读；用的是上次存盘时的数，请核对。');
  });

  it('errors and formulas without a result are named cell by cell, all at once', async () => {
    const { faults } = await importOf(
      makeWorkbook(
        header +
          row(2, 2022, '<e/><v>#REF!</v>') +
          row(3, 2023, '<f>B2*2</f>') +
          row(4, 2024, '约等于去年'),
      ),
    );
    expect(faults.map(({ where, message }) => `${where}：${message}`)).toEqual([
      '表!B2：公式出错，显示“#REF!”。',
      '表!B3：公式没有算出的值。',
      '表!B4：“约等于去年”读不出一个数。',
    ]);
    expect(faults.every(({ fix }) => fix.length > 0)).toBe(true);
  });

  it('the value that a formula had when the file was saved is taken', async () => {
    const { facts } = await importOf(makeWorkbook(header + row(2, 2024, '<f>6*7</f><v>42</v>')));
    expect(facts.map(({ value }) => value)).toEqual([42]);
  });
});

describe('Words that are struck out or raised', () => {
  const rich = (at: string, ...runs: [string, string?][]) => {
    const inner = runs.map(([text, font = '']) => `<r><rPr>${font}</rPr><t>${text}</t></r>`);
    return `<c r="${at}" t="inlineStr"><is>${inner.join('')}</is></c>`;
  };
  const heads = row(1, '2024年', '数（家）');
  const read = (cells: string) =>
    importOf(
      makeWorkbook(`${heads}<row r="2">${rich('A2', ['网点'])}${cells}</row>${row(3, '企业', 5)}`),
    );

  it('are no digits of a number', async () => {
    const struck = await read(rich('B2', ['1'], ['8', '<strike/>'], ['20']));
    expect(struck.faults.map(({ where, message }) => where + message)).toContain(
      '表!B2格里有划掉的字。',
    );
    expect(struck.facts.map(({ value }) => value)).not.toContain(1820);
    const raised = await read(rich('B2', ['12'], ['3', '<vertAlign val="superscript"/>']));
    expect(raised.facts.map(({ value, text }) => text ?? value)).toEqual(['12³', 5]);
  });

  it('of a whole cell are left out, and said', async () => {
    const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const fonts = '<fonts><font/><font><strike/></font></fonts>';
    const formats = '<cellXfs><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs>';
    const styles = `<styleSheet xmlns="${sheet}">${fonts}${formats}</styleSheet>`;
    const cells = rich('A2', ['网点']) + '<c r="B2" s="1"><v>12</v></c>';
    const { facts, notes } = await importOf(
      makeWorkbook(`${heads}<row r="2">${cells}</row>${row(3, '企业', 5)}`, [
        { name: 'xl/styles.xml', data: styles },
      ]),
    );
    expect(facts.map(({ value }) => value)).toEqual([5]);
    expect(notes).toContain('表!B2划掉了，没有导入。');
  });
});

describe('Merged cells', () => {
  const merge = (ref: string) => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
  const labels = row(1, '地区', '年份', '产值（万元）');

  it('name every row that they cover', async () => {
    const rows = labels + row(2, '甲区', 2023, 11) + row(3, undefined, 2024, 12);
    const { facts } = await importOf(makeWorkbook(rows, [], merge('A2:A3')));
    expect(facts.map(({ label, value }) => [label, value])).toEqual([
      ['甲区产值', 11],
      ['甲区产值', 12],
    ]);
  });

  it('may reach down over both lines of a head', async () => {
    const heads = row(1, '2024年地区', '党员（名）') + row(2, undefined, '男', '女');
    const merges = '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/></mergeCells>';
    const rows = heads + row(3, undefined) + row(4, '甲镇', 12, 8);
    const { facts } = await importOf(makeWorkbook(rows, [], merges));
    expect(facts.map(({ label }) => label)).toEqual(['甲镇党员男', '甲镇党员女']);
  });

  it('hold one number, however many cells they cover', async () => {
    const rows = labels + row(2, '甲区', 2023, 11) + row(3, '乙区', 2023);
    const { facts } = await importOf(makeWorkbook(rows, [], merge('C2:C3')));
    expect(facts.map(({ where, value }) => [where, value])).toEqual([['表!C2', 11]]);
  });

  it('do not hide a row of which only the number is its own', async () => {
    const rows =
      row(1, '年份', '产值') + row(2, '2024年', '3.1亿元') + row(3, undefined, '2.5亿元');
    const { facts } = await importOf(makeWorkbook(rows, [], merge('A2:A3')));
    expect(facts.map(({ value }) => value)).toEqual([3.1, 2.5]);
  });
});

describe('Texts that are hardly tables', () => {
  const csv = (text: string) => importOf(text, '表.csv');
  const faultsOf = async (text: string) =>
    (await csv(text)).faults.map(({ where, message }) => `${where}：${message}`);

  it('zero bytes are named by their line', async () => {
    expect(await faultsOf('年份,产值（万元）\n2024,\0 12\n')).toEqual([
      '表.csv：第2行有空字符（NUL），不是正常的文字表格；请从原来的程序重新导出。',
    ]);
  });

  it('bytes of no encoding are refused', async () => {
    const noise = Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256 || 255);
    expect(await refusal(noise, '表.csv')).toMatch(/认不出文字的编码|空字符|UTF-16/);
  });

  it('a quotation mark without its partner is named by its line', async () => {
    const [fault] = await faultsOf('年份,产值（万元）\n2023,"11\n2024,12\n');
    expect(fault).toMatch(/^表\.csv：第\d行.*双引号没有配对/);
  });

  it('a comma within a number does not make two numbers', async () => {
    const { facts, faults } = await csv('年份,产值（万元）\n2023,11\n2024,1,234\n');
    expect(faults[0]).toMatchObject({ where: 'C栏', message: '有数，没有表头。' });
    expect(facts.map(({ where }) => where)).not.toContain('C3');
  });

  it('a row that is too short has a gap and no zero', async () => {
    const { facts, notes } = await csv('年份,产值（万元）,利润（万元）\n2023,11,2\n2024,12\n');
    expect(facts.map(({ value }) => value)).toEqual([11, 2, 12]);
    expect(notes).toContain('没有数的格不当作0：C3。');
  });

  it('a formula in a text is words, and refused as a name or a number', async () => {
    const faults = await faultsOf(
      `名称,数值,单位,时期\n=cmd|'/C calc'!A0,12,家,2024\n驿站,=1+1,个,2024\n`,
    );
    expect(faults).toEqual([
      `A2：“=cmd|'/C calc'!A0”像公式，不像文字。`,
      'B3：“=1+1”读不出一个数。',
    ]);
  });

  it('an empty file says that no number was found', async () => {
    expect(await faultsOf('')).toEqual(['表.csv：没有找到可以导入的数。']);
  });

  it('private columns are left out without being repeated', async () => {
    const { facts, left } = await csv(
      '联系人,联系电话,企业（家）,时期\n某人,13800000000,12,2024\n',
    );
    expect(facts.map(({ value }) => value)).toEqual([12]);
    expect(JSON.stringify(left)).not.toContain('13800000000');
  });
});
