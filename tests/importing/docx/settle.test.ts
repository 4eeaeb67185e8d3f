import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { textOf } from '../../../src/importing/docx/runs.ts';
import { cell, documentXml, line, makeDocx, paragraph, relation } from './make-docx.ts';
import { row, run, stylesPart, table } from './make-docx.ts';

async function readOf(bytes: Uint8Array): Promise<{ text: string; remarks: string[] }> {
  const read = await readDocx(bytes);
  if ('fault' in read) return expect.fail(read.fault.message);
  const lines = read.blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map((cells) => cells.map(textOf).join('｜')).join('\n')
      : textOf(block.runs),
  );
  return { text: lines.join('\n'), remarks: read.remarks };
}

const left = (words: string, why: string) => `没有导入：“${words}”（${why}）。`;
const SUP = '<w:vertAlign w:val="superscript"/>';
const SUB = '<w:vertAlign w:val="subscript"/>';
const del = (text: string) =>
  `<w:del w:id="1" w:author="校"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const ins = (...runs: string[]) => `<w:ins w:id="2" w:author="校">${runs.join('')}</w:ins>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('what a reader does not see is left out, and said', () => {
  test.for([
    ['struck words', '<w:strike/>', '有删除线'],
    ['words struck twice', '<w:dstrike/>', '有删除线'],
    ['hidden words', '<w:vanish/>', '设为隐藏'],
    ['white words', '<w:color w:val="FFFFFF"/>', '白色的字'],
    ['nearly white words', '<w:color w:val="FEFEFD"/>', '白色的字'],
    ['words of no size', '<w:sz w:val="1"/>', '字号太小，看不见'],
    [
      'words of the colour behind them',
      '<w:color w:val="C00000"/><w:shd w:val="clear" w:fill="C00000"/>',
      '与底色同色',
    ],
  ] as const)('%s', async ([, properties, why]) => {
    const bytes = makeDocx(line('2024年设立驿站', run('18', properties), '20个。'));
    const { text, remarks } = await readOf(bytes);
    expect(text).toBe('2024年设立驿站20个。');
    expect(remarks).toEqual([left('18', `${why}，在“2024年设立驿站”之后`)]);
  });

  test.for([
    ['off', '<w:strike w:val="0"/><w:vanish w:val="false"/><w:dstrike w:val="off"/>'],
    ['white on a colour', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="C00000"/>'],
  ] as const)('%s: read as it stands', async ([, properties]) => {
    const { text, remarks } = await readOf(makeDocx(line('设立', run('18', properties), '个。')));
    expect(text).toBe('设立18个。');
    expect(remarks).toEqual([]);
  });

  test('what a control asks for, where nobody has typed', async () => {
    const control = (inner: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const body = line('共', control(run('输入99')), '。') + control(line('输入98'));
    const { text, remarks } = await readOf(makeDocx(body));
    expect(text).toBe('共。');
    expect(remarks).toEqual([
      left('输入99', '控件里的提示，在“共”之后'),
      left('输入98', '控件里的提示'),
    ]);
  });

  test('a formula that is drawn from the code of a field is told', async () => {
    const code = '<w:r><w:instrText> EQ \\f(1,3) </w:instrText></w:r>';
    const { text, remarks } = await readOf(
      makeDocx(line('占1', field('begin'), code, field('end'), '8%。')),
    );
    expect(text).toBe('占1\uFFFC8%。');
    expect(remarks.join()).toContain('没有读出：“EQ \\f(1,3)”');
  });

  test('white words in a table stand on its colour', async () => {
    const body = table(
      `<w:tr><w:tc>${line(run('甲区', '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr>`,
    );
    expect((await readOf(makeDocx(body))).text).toBe('甲区');
  });

  test('a paragraph of its own is named by itself, in a table with its row', async () => {
    const hidden = run('内部掌握9999人', '<w:vanish/>');
    const body = line(hidden) + table(row(['甲', `<w:tc>${line(hidden)}</w:tc>`]));
    const { text, remarks } = await readOf(makeDocx(body));
    expect(text).toBe('甲｜');
    expect(remarks).toEqual([
      left('内部掌握9999人', '设为隐藏'),
      left('内部掌握9999人', '表1第1行，设为隐藏'),
    ]);
  });
});

describe('what a style says counts like what is said of the words', () => {
  const STYLES =
    '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Child"><w:basedOn w:val="Gone"/></w:style>' +
    '<w:style w:type="character" w:styleId="Back"><w:basedOn w:val="Gone"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>' +
    '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Struck"><w:rPr><w:strike/></w:rPr></w:style>';
  const { part, relation: named } = stylesPart(STYLES);
  const styled = (body: string) => makeDocx(body, [part], named);
  const as = (id: string) => `<w:rStyle w:val="${id}"/>`;

  test.for([
    ['Gone', '服务80人。'],
    ['Child', '服务80人。'],
    ['Note', '服务80人。'],
    ['Back', '服务999980人。'],
    ['Loop', '服务999980人。'],
  ] as const)('a character style: %s', async ([id, expected]) => {
    const { text } = await readOf(styled(line('服务', run('9999', as(id)), '80人。')));
    expect(text).toBe(expected);
  });

  test('a paragraph style; on in both styles is off again; the words themselves come first', async () => {
    const old = '<w:pPr><w:pStyle w:val="Old"/></w:pPr>';
    const inOld = (...runs: string[]) => `<w:p>${old}${runs.join('')}</w:p>`;
    const body =
      inOld(run('旧11个')) +
      inOld(run('新12个', as('Struck'))) +
      inOld(run('新13个', '<w:strike w:val="0"/>'));
    const { text, remarks } = await readOf(styled(body));
    expect(text).toBe('新12个\n新13个');
    expect(remarks).toEqual([left('旧11个', '有删除线')]);
  });

  test('the defaults of the document and the usual paragraph style', async () => {
    const defaults =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>';
    const byDefault = stylesPart(defaults);
    const usual = stylesPart(
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    for (const { part: styles, relation: to } of [byDefault, usual]) {
      const body = line('暗11个', run('明12个', '<w:vanish w:val="0"/>'));
      expect((await readOf(makeDocx(body, [styles], to))).text).toBe('明12个');
    }
  });
});

describe('a number never goes on over what was left out', () => {
  test.for([
    ['struck digits within', [run('1'), run('8', '<w:strike/>'), run('20个')], '1￼20个'],
    ['a hidden comma', [run('1'), run(',2', '<w:vanish/>'), run('00元')], '1￼00元'],
    ['a hidden unit', [run('共20'), run('人', '<w:vanish/>'), run('，300个')], '共20￼，300个'],
    ['a deletion', [run('1'), del('8'), ins(run('9')), run('0个')], '1￼90个'],
    ['Han numerals', [run('三'), run('百', '<w:strike/>'), run('二十个')], '三￼二十个'],
    [
      'signs of their own runs',
      [run('12'), run('x', '<w:strike/>'), run('.'), run('5元')],
      '12.￼5元',
    ],
    [
      'a formula',
      [run('共1'), '<m:oMath><m:r><m:t>2</m:t></m:r></m:oMath>', run('0个')],
      '共1￼0个',
    ],
    [
      'a sign of a font',
      [run('共1'), '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', run('0个')],
      '共1✓￼0个',
    ],
    ['a tab', [run('12'), '<w:r><w:tab/></w:r>', run('345人')], '12 ￼345人'],
    ['a line end', [run('12'), '<w:r><w:br/></w:r>', run('345人')], '12￼345人'],
    [
      'a moved digit',
      [
        run('1'),
        '<w:moveFrom w:id="1" w:author="校"><w:r><w:t>7</w:t></w:r></w:moveFrom>',
        run('0个'),
      ],
      '1￼0个',
    ],
  ] as [string, string[], string][])('%s', async ([, runs, expected]) => {
    expect((await readOf(makeDocx(line(...runs)))).text).toBe(expected);
  });

  test('an end of a paragraph that was deleted', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="校"/></w:rPr></w:pPr>${run('建成1')}</w:p>${paragraph('8个')}`;
    expect((await readOf(makeDocx(body))).text).toBe('建成1￼8个');
  });

  test('between words it leaves no mark', async () => {
    const { text } = await readOf(makeDocx(line('投资20', run('余', '<w:strike/>'), '元')));
    expect(text).toBe('投资20元');
  });
});

describe('digits above and below the line', () => {
  test.for([
    ['a square', [run('占地1200m'), run('2', SUP), run('，')], '占地1200m²，', []],
    [
      'a cube by its place',
      [run('日供水5km'), run('3', '<w:position w:val="8"/>')],
      '日供水5km³',
      [],
    ],
    ['a square and a number', [run('占地12m'), run('2', SUP), run('30人')], '占地12m²￼30人', []],
    ['a formula', [run('排放CO'), run('2', SUB), run('减少30吨')], '排放CO2减少30吨', []],
    ['a formula and a number', [run('PM'), run('2.5', SUB), run('30微克')], 'PM2.5￼30微克', []],
    ['a mark in brackets', [run('服务80'), run('[1]', SUP), run('人')], '服务80人', ['[1]']],
    ['a circled mark', [run('面积80平方米'), run('①', SUP), run('，')], '面积80平方米，', ['①']],
    [
      'a mark after a unit',
      [run('面积80平方米'), run('2', SUP), run('，')],
      '面积80平方米，',
      ['2'],
    ],
    ['a mark and a number', [run('增长5%'), run('3', SUP), run('20人')], '增长5%￼20人', ['3']],
    ['a power of ten', [run('共10'), run('6', SUP), run('吨')], '共10￼吨', ['6']],
    ['a power at the end', [run('共10'), run('6', SUP)], '共10￼', ['6']],
    ['letters', [run('第5'), run('th', SUP), run('届')], '第5th届', []],
  ] as [string, string[], string, string[]][])('%s', async ([, runs, expected, gone]) => {
    const { text, remarks } = await readOf(makeDocx(line(...runs)));
    expect(text).toBe(expected);
    expect(remarks.map((remark) => /^没有导入：“(.+?)”（上标/.exec(remark)?.[1])).toEqual(gone);
  });
});

describe('a number in several runs is one number', () => {
  test.for([
    [
      'runs of a program',
      [
        run('1'),
        '<w:proofErr w:type="spellStart"/>',
        run('2', '<w:lang w:val="en-US"/>'),
        '<w:bookmarkStart w:id="0" w:name="parted"/>',
        run('0'),
        '<w:bookmarkEnd w:id="0"/>',
        run('个'),
      ],
    ],
    ['a smart tag', [run('1'), `<w:smartTag w:element="x">${run('20')}</w:smartTag>`, run('个')]],
    [
      'a content control',
      [run('1'), `<w:sdt><w:sdtPr/><w:sdtContent>${run('20')}</w:sdtContent></w:sdt>`, run('个')],
    ],
    ['a link', [run('1'), `<w:hyperlink w:anchor="a">${run('20')}</w:hyperlink>`, run('个')]],
    ['an insertion', [run('1'), ins(run('20')), run('个')]],
    [
      'a field',
      [
        run('1'),
        field('begin'),
        '<w:r><w:instrText> DOCPROPERTY 99 </w:instrText></w:r>',
        run('77'),
        field('separate'),
        run('20'),
        field('end'),
        run('个'),
      ],
    ],
    [
      'a simple field',
      [run('1'), `<w:fldSimple w:instr=" SEQ 9 ">${run('20')}</w:fldSimple>`, run('个')],
    ],
    ['a soft hyphen', [run('1'), '<w:r><w:softHyphen/></w:r>', run('20个')]],
    [
      'a comment',
      [
        run('1'),
        '<w:commentRangeStart w:id="0"/>',
        run('20个'),
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      ],
    ],
    ['verbatim words and XML comments', ['<w:r><w:t><![CDATA[1]]>2<!-- 9 -->0个</w:t></w:r>']],
    ['character references', ['<w:r><w:t>&#49;&#x32;0个</w:t></w:r>']],
    ['blanks that XML leaves out', ['<w:r><w:t>1 </w:t></w:r><w:r><w:t>\n 20个</w:t></w:r>']],
    ['a direction', [run('1'), `<w:dir w:val="ltr">${run('20个')}</w:dir>`]],
    [
      'a change of looks',
      [
        run('1', '<w:rPrChange w:id="1" w:author="校"><w:rPr><w:strike/></w:rPr></w:rPrChange>'),
        run('20个'),
      ],
    ],
  ] as [string, string[]][])('%s', async ([, runs]) => {
    expect((await readOf(makeDocx(line(...runs)))).text).toBe('120个');
  });

  test('ruby: the words stay, how they are spoken is said', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yì zhàn')}</w:rt><w:rubyBase>${run('驿站')}</w:rubyBase></w:ruby></w:r>`;
    const { text, remarks } = await readOf(makeDocx(line('建成', ruby, '12处')));
    expect(text).toBe('建成驿站12处');
    expect(remarks).toEqual([left('yì zhàn', '注音，在“建成”之后')]);
  });

  test('the number of a list is no words; a hyphen that does not break is one', async () => {
    const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${run('5')}<w:r><w:noBreakHyphen/></w:r>${run('8家')}</w:p>`;
    expect((await readOf(makeDocx(item))).text).toBe('5-8家');
  });
});

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const drawing = (text: string) =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const old = (text: string) =>
    `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;

  test.for([
    [
      'for new and old programs',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawing('框里6件')}</mc:Choice><mc:Fallback>${old('框里6件')}</mc:Fallback></mc:AlternateContent>`,
    ],
    ['for new programs only', drawing('框里6件')],
    ['for old programs only', old('框里6件')],
  ] as const)('%s: the words are read once', async ([, inner]) => {
    const { text, remarks } = await readOf(
      makeDocx(line('建成12处', `<w:r>${inner}</w:r>`, '，好。')),
    );
    expect(text).toBe('建成12处，好。\n框里6件');
    expect(remarks).toEqual([]);
  });
});

describe('tables', () => {
  test('rows that are hidden or deleted go, and are said; inserted ones stay', async () => {
    const body = table(
      row(['项目', '数量']),
      row(['甲', '11'], '<w:hidden/>'),
      row(['乙', '12'], '<w:del w:id="1" w:author="校"/>'),
      row(['丙', '13'], '<w:ins w:id="2" w:author="校"/>'),
      row(['丁', '14'], '<w:trHeight w:val="1" w:hRule="exact"/>'),
      row(['戊', '15'], '<w:trHeight w:val="1"/>'),
    );
    const { text, remarks } = await readOf(makeDocx(body));
    expect(text).toBe('项目｜数量\n丙｜13\n戊｜15');
    expect(remarks).toEqual([
      left('甲｜11', '表1第2行，设为隐藏'),
      left('乙｜12', '表1第3行，修订里删去'),
      left('丁｜14', '表1第5行，行高为零'),
      '稿件里有2处修订：按全部接受以后的文字导入，请核对。',
    ]);
  });

  test('a cell that was deleted is empty', async () => {
    const body = table(row(['甲', cell('11', '<w:cellDel w:id="1" w:author="校"/>'), '12']));
    const { text, remarks } = await readOf(makeDocx(body));
    expect(text).toBe('甲｜｜12');
    expect(remarks).toEqual([left('11', '表1第1行，修订里删去')]);
  });

  test('a row that begins further right stands under its own heads', async () => {
    const body = table(row(['项目', '上年', '本年']), row(['12'], '<w:gridBefore w:val="2"/>'));
    expect((await readOf(makeDocx(body))).text).toBe('项目｜上年｜本年\n｜｜12');
  });

  test('a cell that reached down from a hidden row is no part of the one above', async () => {
    const body = table(
      row(['甲', '11']),
      row([cell('乙', '<w:vMerge w:val="restart"/>'), '12'], '<w:hidden/>'),
      row([cell('', '<w:vMerge/>'), '13']),
      row([cell('', '<w:vMerge/>'), '14']),
    );
    expect((await readOf(makeDocx(body))).text).toBe('甲｜11\n｜13\n｜14');
  });
});

describe('the parts of a document stand where its relationships say', () => {
  const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
  const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const relations = (type: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${type}" Target="${target}"/></Relationships>`;
  const hidden = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:vanish/></w:rPr></w:style>`;
  const styles = stylesPart(hidden).part.data as string;
  const body = line('暗11个', run('明12个', '<w:vanish w:val="0"/>'));
  const bytesOf = (target: string, main: string, type: string, xml = documentXml(body)) => {
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const name = main.slice(folder.length);
    return makeDocx('', [
      { name: '_rels/.rels', data: relations(`${type}/officeDocument`, target) },
      { name: main, data: xml },
      { name: `${folder}_rels/${name}.rels`, data: relations(`${type}/styles`, 'looks.xml') },
      { name: `${folder}looks.xml`, data: styles },
    ]);
  };
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const strict = documentXml(body).replaceAll(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  );
  const renamed = documentXml(body)
    .replaceAll('w:', 'ns0:')
    .replace('ns0:w=', 'ns0=')
    .replace('xmlns:w=', 'xmlns:ns0=');

  test.for([
    ['as Word Online names it', bytesOf('word/document2.xml', 'word/document2.xml', OFFICE)],
    ['from the top', bytesOf('/word/document2.xml', 'word/document2.xml', OFFICE)],
    ['in another folder', bytesOf('正文/main.xml', '正文/main.xml', OFFICE)],
    ['in the strict form', bytesOf('word/document.xml', 'word/document.xml', STRICT, strict)],
    ['with other prefixes', bytesOf('word/document.xml', 'word/document.xml', OFFICE, renamed)],
  ] as const)('%s', async ([, bytes]) => {
    expect((await readOf(bytes)).text).toBe('明12个');
  });

  test('a main part that only the list of contents names', async () => {
    const bytes = makeDocx('', [
      { name: '_rels/.rels', data: relations(`${OFFICE}/other`, 'x.xml') },
      {
        name: '[Content_Types].xml',
        data: `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/doc9.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      },
      { name: 'word/doc9.xml', data: documentXml(paragraph('建成12处')) },
    ]);
    // The usual part of the builder stands there too, and is empty.
    expect((await readOf(bytes)).text).toBe('建成12处');
  });

  test('notes are settled like the text, and named', async () => {
    const note = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${line('据统计', run('7', '<w:strike/>'), '80人。')}</w:footnote></w:footnotes>`;
    const bytes = makeDocx(
      line('服务80人', '<w:r><w:footnoteReference w:id="2"/></w:r>', '。'),
      [{ name: 'word/notes.xml', data: note }],
      relation('r5', 'footnotes', 'notes.xml'),
    );
    const read = await readDocx(bytes);
    if ('fault' in read) return expect.fail(read.fault.message);
    expect(read.notes.map(textOf)).toEqual(['据统计80人。']);
    expect(read.remarks).toEqual([left('7', '注释，有删除线，在“据统计”之后')]);
  });
});
