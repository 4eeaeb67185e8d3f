import { describe, expect, test } from 'vitest';
import {
  bibtex,
  CITATION_FORMATS,
  type CitedWork,
  cslJson,
  gbt7714,
  ris,
} from '../../src/domain/work-citation.ts';

const work: CitedWork = {
  kind: 'dataset',
  author: '案例库编辑组',
  title: '专精特新企业：2023年与2024年',
  site: '示范案例库',
  updated: '2026-05-07',
  url: 'https://example.org/figures/srdi-growth/',
  id: 'srdi-growth',
};
const cited = (changes: Partial<CitedWork>): CitedWork => ({ ...work, ...changes });

const page = cited({
  kind: 'page',
  title: '红色驿站',
  url: 'https://example.org/cases/red-station/',
  id: 'red-station',
});

const LONG =
  '阿拉善高新区和乌兰布和示范区快递外卖货运与民营企业等新兴领域党组织书记党员服务阵地和服务对象的数量构成变化及同比增长情况';

describe('gbt7714', () => {
  test('gbt7714(work, accessed) is the reference of the standard for a data set online', () => {
    expect(gbt7714(work, '2026-11-25')).toBe(
      '案例库编辑组. 专精特新企业：2023年与2024年[DS/OL]. 示范案例库（2026-05-07）[2026-11-25]. https://example.org/figures/srdi-growth/.',
    );
  });

  test('gbt7714(work) leaves the date of access to whoever cites', () => {
    expect(gbt7714(work)).toBe(
      '案例库编辑组. 专精特新企业：2023年与2024年[DS/OL]. 示范案例库（2026-05-07）[引用日期]. https://example.org/figures/srdi-growth/.',
    );
  });

  test('gbt7714(work) gives the example of the standard, word for word', () => {
    const example: CitedWork = {
      kind: 'dataset',
      author: '彭守璋',
      title: '1901—2023年中国1km分辨率逐月降水量数据集',
      site: '西北农林科技大学水土保持研究所',
      updated: '2024-07-19',
      url: 'https://www.geodata.cn/main/face_science_detail?guid=192891852410344',
      id: 'precipitation',
    };
    expect(gbt7714(example, '2024-11-25')).toBe(
      '彭守璋. 1901—2023年中国1km分辨率逐月降水量数据集[DS/OL]. 西北农林科技大学水土保持研究所（2024-07-19）[2024-11-25]. https://www.geodata.cn/main/face_science_detail?guid=192891852410344.',
    );
  });

  test.each([
    ['“两新”{组织}', '“两新”{组织}'],
    ['R&D占比50%', 'R&D占比50%'],
    ['上半年\n增速', '上半年增速'],
    ['上半年\r\n  GDP增速 ', '上半年 GDP增速'],
    [LONG, LONG],
  ])('gbt7714(work) keeps the title %j as it is, on one line', (title, written) => {
    expect(gbt7714(cited({ title }))).toBe(
      `案例库编辑组. ${written}[DS/OL]. 示范案例库（2026-05-07）[引用日期]. https://example.org/figures/srdi-growth/.`,
    );
  });

  test.each(['2026', '2026-05'])('gbt7714(work) dates to %s when no more is known', (updated) => {
    expect(gbt7714(cited({ updated }))).toBe(
      `案例库编辑组. 专精特新企业：2023年与2024年[DS/OL]. 示范案例库（${updated}）[引用日期]. https://example.org/figures/srdi-growth/.`,
    );
  });
});

describe('a page', () => {
  test('gbt7714(page) is an electronic document, dated by its version', () => {
    expect(gbt7714(page)).toBe(
      '案例库编辑组. 红色驿站[EB/OL]. 示范案例库（2026-05-07）[引用日期]. https://example.org/cases/red-station/.',
    );
  });

  test('bibtex(page) names the version', () => {
    expect(bibtex(page)).toBe(`@misc{red-station,
  author = {{案例库编辑组}},
  title = {{红色驿站}},
  publisher = {{示范案例库}},
  year = {2026},
  month = may,
  date = {2026-05-07},
  version = {2026-05-07},
  url = {https://example.org/cases/red-station/},
  langid = {chinese},
  note = {网页},
}
`);
  });

  test('ris(page) is an electronic document', () => {
    expect(ris(page)).toMatch(/^TY {2}- ELEC\r\nAU {2}- 案例库编辑组\r\nTI {2}- 红色驿站\r\n/);
  });

  test('cslJson(page) is a web page with its version', () => {
    expect(cslJson(page)[0]).toMatchObject({
      type: 'webpage',
      version: '2026-05-07',
      issued: { 'date-parts': [[2026, 5, 7]] },
    });
  });
});

describe('bibtex', () => {
  test('bibtex(work) is an entry with an institution for author and Chinese as it is', () => {
    expect(bibtex(work)).toBe(`@misc{srdi-growth,
  author = {{案例库编辑组}},
  title = {{专精特新企业：2023年与2024年}},
  publisher = {{示范案例库}},
  year = {2026},
  month = may,
  date = {2026-05-07},
  url = {https://example.org/figures/srdi-growth/},
  langid = {chinese},
  note = {数据集},
}
`);
  });

  test.each([
    ['2026-12', '  year = {2026},\n  month = dec,\n  date = {2026-12},\n'],
    ['2026', '  year = {2026},\n  date = {2026},\n'],
  ])('bibtex(work) of %s has no finer date than that', (updated, dates) => {
    expect(bibtex(cited({ updated }))).toBe(`@misc{srdi-growth,
  author = {{案例库编辑组}},
  title = {{专精特新企业：2023年与2024年}},
  publisher = {{示范案例库}},
${dates}  url = {https://example.org/figures/srdi-growth/},
  langid = {chinese},
  note = {数据集},
}
`);
  });

  test.each([
    ['“两新”组织', '“两新”组织'],
    ['R&D占比50%', String.raw`R\&D占比50\%`],
    ['$5 #1 a_b', String.raw`\$5 \#1 a\_b`],
    ['10~20 x^2 a\\b', String.raw`10\textasciitilde{}20 x\textasciicircum{}2 a\textbackslash{}b`],
    ['{组织}{{}}', String.raw`\{组织\}\{\{\}\}`],
    ['组织}', String.raw`组织\textbraceright{}`],
    ['}组织{', String.raw`\textbraceright{}组织\textbraceleft{}`],
    ['第一行\n第二行', '第一行第二行'],
    [LONG, LONG],
  ])('bibtex(work) writes the title %j so that LaTeX prints it', (title, written) => {
    expect(bibtex(cited({ title }))).toContain(`\n  title = {{${written}}},\n`);
  });

  test('bibtex(work) escapes the names of the author and of the site too', () => {
    expect(bibtex(cited({ author: '研究 and 开发, R&D', site: '库_1' }))).toContain(
      '  author = {{研究 and 开发, R\\&D}},\n' +
        '  title = {{专精特新企业：2023年与2024年}},\n' +
        '  publisher = {{库\\_1}},\n',
    );
  });

  test('bibtex(work) leaves an address as it is, save for what would end the field', () => {
    expect(bibtex(cited({ url: 'https://example.org/a_b?c=%E4&d={e}\\#f~g' }))).toContain(
      '\n  url = {https://example.org/a_b?c=%E4&d=%7Be%7D%5C#f~g},\n',
    );
  });

  test('bibtex(work) has a key of ASCII letters, digits and hyphens', () => {
    expect(bibtex(cited({ id: 'figures/图1,fai_share' }))).toMatch(
      /^@misc\{figures-1-fai-share,\n/,
    );
  });
});

describe('ris', () => {
  test('ris(work) is a data set, a tag a line, every line ended by CRLF', () => {
    expect(ris(work)).toBe(
      'TY  - DATA\r\n' +
        'AU  - 案例库编辑组\r\n' +
        'TI  - 专精特新企业：2023年与2024年\r\n' +
        'PB  - 示范案例库\r\n' +
        'PY  - 2026\r\n' +
        'DA  - 2026/05/07\r\n' +
        'UR  - https://example.org/figures/srdi-growth/\r\n' +
        'LA  - zh-CN\r\n' +
        'ER  - \r\n',
    );
  });

  test.each([
    ['2026-05', 'PY  - 2026\r\nDA  - 2026/05\r\n'],
    ['2026', 'PY  - 2026\r\n'],
  ])('ris(work) of %s has no finer date than that', (updated, dates) => {
    expect(ris(cited({ updated }))).toBe(
      `TY  - DATA\r\nAU  - 案例库编辑组\r\nTI  - 专精特新企业：2023年与2024年\r\nPB  - 示范案例库\r\n${dates}UR  - https://example.org/figures/srdi-growth/\r\nLA  - zh-CN\r\nER  - \r\n`,
    );
  });

  test('ris(work) does not make a surname of an institution with a comma in its name', () => {
    expect(ris(cited({ author: '研究室, R&D组' }))).toContain('\r\nAU  - 研究室，R&D组\r\n');
  });

  test.each(['\n', '\r\n', '\r', '\u0085', '\u2028', '\u000b'])(
    'ris(work) cannot be ended early by a title with %j in it',
    (end) => {
      const lines = ris(cited({ title: `增速 A${end}ER  - ${end}TY  - BOOK` })).split(/[\r\n]+/);
      expect(lines[2]).toBe('TI  - 增速 A ER - TY - BOOK');
      expect(lines).toHaveLength(10);
    },
  );

  test.each(['“两新”{组织}', 'R&D占比50%', LONG])('ris(work) keeps the title %j', (title) => {
    expect(ris(cited({ title }))).toContain(`\r\nTI  - ${title}\r\n`);
  });
});

describe('cslJson', () => {
  test('cslJson(work) is an array of one data set', () => {
    expect(cslJson(work)).toEqual([
      {
        type: 'dataset',
        id: 'srdi-growth',
        title: '专精特新企业：2023年与2024年',
        author: [{ literal: '案例库编辑组' }],
        publisher: '示范案例库',
        issued: { 'date-parts': [[2026, 5, 7]] },
        URL: 'https://example.org/figures/srdi-growth/',
        language: 'zh-CN',
      },
    ]);
  });

  test.each([
    ['2026-05', [2026, 5]],
    ['2026', [2026]],
  ])('cslJson(work) of %s has no finer date than that', (updated, parts) => {
    expect(cslJson(cited({ updated }))[0].issued).toEqual({ 'date-parts': [parts] });
  });

  test.each(['“两新”{组织}', 'R&D占比50%', LONG])('cslJson(work) keeps the title %j', (title) => {
    expect(cslJson(cited({ title }))[0].title).toBe(title);
  });
});

describe('CITATION_FORMATS', () => {
  test('CITATION_FORMATS names its files and their media types', () => {
    expect(
      CITATION_FORMATS.map(({ id, extension, mediaType }) => [id, extension, mediaType]),
    ).toEqual([
      ['gbt7714', 'txt', 'text/plain'],
      ['bibtex', 'bib', 'application/x-bibtex'],
      ['ris', 'ris', 'application/x-research-info-systems'],
      ['csl-json', 'csl.json', 'application/vnd.citationstyles.csl+json'],
    ]);
  });

  test('CITATION_FORMATS have labels in Chinese, each its own', () => {
    expect(CITATION_FORMATS.map(({ label }) => label)).toEqual([
      '国标GB/T 7714—2025',
      'BibTeX（LaTeX用）',
      'RIS（文献管理软件用）',
      'CSL-JSON（Zotero用）',
    ]);
  });

  test('CITATION_FORMATS write the text of a file each', () => {
    expect(CITATION_FORMATS.map(({ write }) => write(work))).toEqual([
      gbt7714(work),
      bibtex(work),
      ris(work),
      `${JSON.stringify(cslJson(work), null, 2)}\n`,
    ]);
  });
});
