import { caseText, SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import type { BadCase, GoodCase } from './corpus.ts';
import { badCase, found, foundInFile, goodCase } from './places.ts';

const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

export const BAD: BadCase[] = [
  badCase('a mobile telephone in code', '电话`13800138000`。', [found('privacy-phone', 27, 4, 15)]),
  badCase('a mobile telephone with hyphens', '电话`138-0013-8000`。', [
    found('privacy-phone', 27, 4, 17),
  ]),
  badCase('a mobile telephone with spaces and its country', '电话`+86 138 0013 8000`。', [
    found('privacy-phone', 27, 4, 21),
  ]),
  badCase('a mobile telephone in full-width digits', '电话`１３８００１３８０００`。', [
    found('privacy-phone', 27, 4, 15),
  ]),
  badCase('a mobile telephone behind letters', '微信`wx13800138000`。', [
    found('privacy-phone', 27, 6, 17),
  ]),
  badCase('two mobile telephones with a comma', '电话`13800138000,13900139000`。', [
    found('privacy-phone', 27, 4, 15),
    found('privacy-phone', 27, 16, 27),
  ]),
  badCase('a mobile telephone in a block of code', '```\n电话：13800138000\n```', [
    found('privacy-phone', 28, 4, 15),
  ]),
  badCase('a mobile telephone after astral characters', '🐴𠮷`13800138000`。', [
    found('privacy-phone', 27, 6, 17),
  ]),
  badCase('a mobile telephone after a tab', '-\t电话`13800138000`', [
    found('privacy-phone', 27, 6, 17),
  ]),
  badCase('a mobile telephone in a path', '见[驿站](/cases/station/?t=13800138000)。', [
    found('privacy-phone', 27, 25, 36),
  ]),
  badCase('an identity number', '证件`152921199003071231`。', [found('privacy-id', 27, 4, 22)]),
  badCase('an identity number that ends in a small x', '证件`11010519491231002x`。', [
    found('privacy-id', 27, 4, 22),
  ]),
  badCase('an identity number in three parts', '证件`110105 19491231 002X`。', [
    found('privacy-id', 27, 4, 24),
  ]),
  badCase('an identity number of the old form', '证件`110105491231002`。', [
    found('privacy-id', 27, 4, 19),
  ]),
  badCase(
    'an identity number in full-width digits',
    '证件`１１０１０５１９４９１２３１００２Ｘ`。',
    [found('privacy-id', 27, 4, 22)],
  ),
  badCase('a bank card', '卡号`6228480402564890018`。', [found('privacy-card', 27, 4, 23)]),
  badCase('a bank card in groups of four', '卡号`6217 0000 1000 0001 233`。', [
    found('privacy-card', 27, 4, 27),
  ]),
  badCase('a bank card of 16 digits', '卡号`5309901234561237`。', [
    found('privacy-card', 27, 4, 20),
  ]),
  badCase('a plate with a dot', '车牌`蒙M·12A45`。', [found('privacy-plate', 27, 4, 12)]),
  badCase('a plate without a dot, in small letters', '车牌`蒙m12a45`。', [
    found('privacy-plate', 27, 4, 11),
  ]),
  badCase('a plate of a new-energy car and of a lorry', '车牌`京AD12345`和`京A12345F`。', [
    found('privacy-plate', 27, 4, 12),
    found('privacy-plate', 27, 15, 23),
  ]),
  badCase('a plate of a trailer', '车牌`新A1234挂`。', [found('privacy-plate', 27, 4, 11)]),
  badCase('an address of e-mail in code', '邮箱`li.si@163.com`。', [
    found('privacy-email', 27, 4, 17),
  ]),
  badCase('an address of e-mail with a full-width sign', '邮箱`lisi＠163.com`。', [
    found('privacy-email', 27, 4, 16),
  ]),
  badCase(
    'all kinds at once',
    '`13800138000`、`152921199003071231`、`6228480402564890018`、`蒙M12345`、`a@qq.com`。',
    [
      found('privacy-phone', 27, 2, 13),
      found('privacy-id', 27, 16, 34),
      found('privacy-card', 27, 37, 56),
      found('privacy-plate', 27, 59, 66),
      found('privacy-email', 27, 69, 77),
    ],
  ),
  badCase('a write-up that says that it was generated', '本文内容由AI生成，仅供参考。', [
    found('ai-label', 27, 1, 10),
  ]),
  badCase('a label of generated text', '驿站在园区。（AI生成）', [found('ai-label', 27, 7, 13)]),
  badCase('the words with which a chatbot begins', '作为一个人工智能语言模型，我不了解驿站。', [
    found('ai-label', 27, 1, 13),
  ]),
  badCase(
    'data of a boundary in a block of code',
    '```json\n{ "type": "MultiPolygon", "coordinates": [] }\n```',
    [found('map-boundary', 28, 3, 25)],
  ),
  {
    title: 'a telephone in a note of a source, after an escape',
    place: 'sources/herald.json',
    text: SMALL_CONTENT['sources/herald.json']!.replace(
      '"kind"',
      '"notes": "甲\\n13800138000",\n  "kind"',
    ),
    findings: [found('privacy-phone', 6, 16, 27)],
  },
  {
    title: 'a telephone in front matter, with a byte order mark and CRLF',
    place: 'cases/station/index.mdx',
    text: windows(caseText('## 背景\n\n略。\n', { aliases: ['13800138000'] })),
    findings: [found('privacy-phone', 5, 6, 17)],
  },
  {
    title: 'a plate in CRLF text with a byte order mark',
    place: 'cases/station/index.mdx',
    text: windows(caseText('## 背景\n\n货车`蒙M12345`。\n')),
    findings: [found('privacy-plate', 27, 4, 11)],
  },
  {
    title: 'an address of e-mail in the introduction of the site',
    place: 'site.json',
    text: SMALL_CONTENT['site.json']!.replace('收录案例。', '写信到li@qq.com。'),
    findings: [found('privacy-email', 4, 22, 31)],
  },
  {
    title: 'data of boundaries as a file',
    place: 'cases/station/zone.geojson',
    text: '{}',
    findings: [foundInFile('map-boundary')],
  },
];

export const GOOD: GoodCase[] = [
  goodCase('a hotline and an office telephone', '可拨打12345热线，或座机`0483-8179999`。'),
  goodCase(
    'money, in digits as long as a telephone',
    '资金`13800138000元`、`¥13800138000`、`13800138000.55`。',
  ),
  goodCase('a code of a division', '统计用区划代码`152971100`、`152971100000`。'),
  goodCase(
    'eleven digits that no telephone begins with',
    '编号`12000138000`、`10012345678`、`15412345678`。',
  ),
  goodCase('a longer number with a telephone in it', '编号`2013800138000`、`138001380001`。'),
  goodCase('digits of an address', '见[示例报道](https://example.org/news/1#13800138000)。'),
  goodCase('18 digits whose check sign is wrong', '编号`152921199003071232`。'),
  goodCase('18 digits with no such day', '编号`152921199013321231`。'),
  goodCase('15 digits with no such day', '编号`152900000012345`。'),
  goodCase(
    'a code of an enterprise',
    '统一社会信用代码`91152991MA0N1234XY`、`911529917014123456`。',
  ),
  goodCase('16 digits that fail the check', '编号`5309901234561238`。'),
  goodCase('a time as programs write it', '编号`20250409123456789`、`1744156800000`。'),
  goodCase('years in a row', '时段`2021-2022-2023-2024`。'),
  goodCase('the beginnings of plates', '“蒙M”和“京A”开头的货车。'),
  goodCase(
    'a name with a letter and digits after a province',
    '`新GDP2024年`、`创新A12345`、苏A股。',
  ),
  goodCase(
    'versions and names of programs',
    '写作`remark@11.0.0`、`@astrojs/mdx`、`git@github.com:a/b.git`。',
  ),
  goodCase('an address of e-mail that is reserved for examples', '写作`name@example.com`。'),
  goodCase(
    'an enterprise that works with AI',
    '企业用人工智能生成质检报告，本文没有用AI撰写，介绍人工智能企业怎样整理资料。',
  ),
  goodCase('the Party emblem in words', '驿站里学习《党徽党旗条例》，升国旗。'),
  goodCase('a boundary in words', '驿站靠近省界，行政区划图由民政部门编制。'),
  {
    title: 'amounts and codes as numbers and quotes of the ledger',
    place: 'facts/stations.json',
    text: SMALL_CONTENT['facts/stations.json']!.replace('"value": 15', '"value": 13800138000')
      .replace('"个"', '"元"')
      .replace('设立驿站15个', '投资13800138000元'),
  },
  {
    title: 'the address at which the editors are to be reached',
    place: 'site.json',
    text: SMALL_CONTENT['site.json']!.replace(
      '"registration"',
      '"contact": { "label": "勘误", "url": "mailto:editors@zone.cn" },\n  "registration"',
    ),
  },
  {
    title: 'a write-up that was made with AI and says so',
    place: 'cases/station/index.mdx',
    text: caseText('## 背景\n\n本文由人工智能辅助撰写。\n', { aiAssisted: true }),
  },
];
