import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerNames } from '../../../src/domain/numbers/names.ts';
import { bareNumbers, scanNumbers } from '../../../src/domain/numbers/scan.ts';
import { writeChinese } from '../../support/chinese.ts';

const NAMES = registerNames([
  ...['三个强化', '一企一品一典型', '12345热线', '1+1+3', '六帮一体验', '“两个覆盖”攻坚行动'],
  ...['年度百个两新党建创新案例', '万元产值能耗', '两区', '12345', '三个强化示范区'],
]);
const found = (text: string) => bareNumbers(text, NAMES).map((number) => number.text);

describe('bareNumbers finds', () => {
  test.each<[string, string[]]>([
    ['设立15个驿站', ['15个']],
    ['设立１５个驿站', ['１５个']],
    ['占１２．５％', ['１２．５％']],
    ['设立 15 个驿站', ['15 个']],
    ['服务1.2万余人次', ['1.2万余人次']],
    ['共12,300人', ['12,300人']],
    ['下降22.3%，降幅−22.3%', ['22.3%', '−22.3%']],
    ['千分比3‰', ['3‰']],
    ['10—20个', ['10—20个']],
    ['驿站（15）', ['15']],
    ['拉动4.35个百分点', ['4.35个百分点']],
    ['面积175平方公里', ['175平方公里']],
    ['GDP 123亿元', ['123亿元']],
    ['GDP123亿元', ['123亿元']],
    ['采购PLC 35台', ['35台']],
    ['全长12km，装机20MW', ['12km', '20MW']],
    ['两个驿站', ['两个']],
    ['十五处驿站', ['十五处']],
    ['占百分之七十', ['百分之七十']],
    ['占三分之一', ['三分之一']],
    ['千分之三', ['千分之三']],
    ['三成以上', ['三成']],
    ['三成立方案', []],
    ['增长两倍', ['两倍']],
    ['增长一倍', ['一倍']],
    ['翻了两番', ['两番']],
    ['二十余名党员', ['二十余名']],
    ['三十多家企业', ['三十多家']],
    ['近百家企业', ['近百家']],
    ['走访上百次', ['上百次']],
    ['日均派件上千单，高峰三十单', ['上千单', '三十单']],
    ['双十一单日“一单制”运单', []],
    ['双11单日3万单', ['3万单']],
    ['2023财年派件50单', ['50单']],
    ['推送到一半断了网，能耗降到一半，不到一半的企业', ['一半', '不到一半']],
    ['数十名骑手', ['数十名']],
    ['几十家企业', ['几十家']],
    ['数百名骑手', ['数百名']],
    ['百余名骑手', ['百余名']],
    ['万余人次', ['万余人次']],
    ['百个示范点', ['百个']],
    ['占比过半，半数以上达标', ['过半', '半数']],
    ['单程不到半小时', ['半小时']],
    ['收入翻番，包裹数以万计', ['翻番', '数以万计']],
    ['百十来户', ['百十来户']],
    ['储能200MW/400MWh', ['200MW', '400MWh']],
    ['建成三萬处，贰百处，弎处，皕处', ['三萬处', '贰百处', '弎处', '皕处']],
    ['建成⼆处', ['⼆处']],
    ['建成IX处，XCIX处，lOO处，ЗО处', ['IX', 'XCIX', 'lOO', 'ЗО']],
    ['建成ニ处，⚅处，🕘处', ['ニ', '⚅', '🕘']],
    ['建成（九）处', ['（九）']],
    ['建成㈨处', ['㈨']],
    ['人数是一百二十。共计十五。', ['一百二十', '十五']],
    ['覆盖率百分百，双倍增长', ['百分百', '双倍']],
    ['历时15日，为期99日', ['15日', '99日']],
    ['建成D99次，0483-1234567处', ['99次', '0483-1234567处']],
    ['PM2.5年均25微克/立方米', ['25微克/立方米']],
    ['一百一十七名党员', ['一百一十七名']],
    ['百二十人', ['百二十人']],
    ['十一个', ['十一个']],
    ['两三个、七八家', ['两三个', '七八家']],
    ['三点五倍', ['三点五倍']],
    ['叁拾万元', ['叁拾万元']],
    ['廿五名', ['廿五名']],
    ['用时三个月', ['三个月']],
    ['连续三年入选', ['三年']],
    ['三百万元', ['三百万元']],
    ['约一万人', ['一万人']],
    ['提出三点要求', ['三点']],
    ['四部门联合', ['四部门']],
    ['24小时开放', ['24小时']],
    ['7日内办结', ['7日']],
    ['比例为1:10', ['1:10']],
    ['采用“1+N”模式', ['1+N']],
    ['“2+3”', ['2+3']],
    ['用了1/3', ['1/3']],
    ['112345热线', ['112345']],
    ['12345人拨打', ['12345人']],
    ['12345人次', ['12345人次']],
    ['每天过往货车1.5万辆次', ['1.5万辆次']],
    ['三百个强化', ['三百个']],
    ['十三个强化班', ['十三个']],
    ['2024.5万元', ['2024.5万元']],
    ['2024个', ['2024个']],
    ['2024-15个', ['2024-15个']],
    ['15 个驿站', ['15 个']],
    ['3.5 万元', ['3.5 万元']],
    ['🐴15匹，𠮷3家', ['15匹', '3家']],
    ['建成𝟗𝟗处、٩٩处、⑨处、⁹⁹处', ['𝟗𝟗处', '٩٩处', '⑨处', '⁹⁹处']],
    ['发放1，200元', ['1，200元']],
    ['收入12 345.6万元', ['12 345.6万元']],
    ['翻一番', ['一番']],
    ['分为Ⅳ类', ['Ⅳ类']],
    ['历时近三年', ['三年']],
    ['走访俩村、仨企业', ['俩', '仨']],
    ['铅笔两打、毛巾3打', ['两打', '3打']],
    ['设立参处驿站', ['参']],
    ['与街道共建八。站点有九，', ['八', '九']],
    ['党课8讲，2.4万格口', ['8讲', '2.4万格口']],
    ['架线10kV，压力30MPa，带宽10Gbps', ['10kV', '30MPa', '10Gbps']],
    ['历时两年半，占九成五左右', ['两年半', '九成五']],
    ['比例为0.6比1', ['0.6比1']],
    ['30（含）家以上', ['30（含）家']],
    ['加装电梯二部，项目三部微电影', ['二部', '三部']],
    ['15个驿站、12345热线、3家', ['15个', '3家']],
  ])('bareNumbers(%j) is %j', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });
});

describe('bareNumbers lets pass', () => {
  test.each([
    ...['哥俩', '夫妻俩', '打造', '参加', '人参个头', '一分为二。', '周一至五，', '从一到十。'],
    ...['党的二十大以来', '学习十九大精神', '八一建军节', '三八妇女节', '五四青年节'],
    ...['市场二部', '东风二部党支部', '新村三组', '208路公交'],
    ...[
      '一个驿站',
      '一项工作',
      '一家企业',
      '另一处',
      '每一个人',
      '一次性',
      '一带一路',
      '一起',
      '一点',
    ],
    ...['2024年', '2024—2025年', '2024年度', '20世纪90年代', '２０２４年', '二〇二四年十二月三日'],
    ...['2024年1—5月', '1—5月', '1-5月', '1月至5月', '2025年4月9日', '4月9日', '11月23日—12月3日'],
    ...['2024-05-27', '2024/05/27', '2024.5.27', '2024年上半年', '2024年第一季度', '三季度'],
    ...[
      '2024年末',
      '12月底',
      '三月',
      '（2024）',
      '2024版',
      '十一月',
      '9日',
      '1—5日',
      '近三年',
      '近5年来',
    ],
    ...['“十四五”规划', '十四五期间', '十四五时期', '第4段', '第1—3段', '第3、4、5段', '第十五条'],
    ...[
      '第一产业',
      '第三产业',
      '三次产业',
      '第一',
      '第一书记',
      '二年级',
      '二期工程',
      '三年行动',
      '五年规划',
    ],
    ...[
      '万元产值能耗',
      '每万元产值',
      '亿元以上',
      '千家万户',
      '百家争鸣',
      '百年大计',
      '万一',
      '十分重要',
    ],
    ...[
      '12345热线',
      '“12345热线”',
      '“1+1+3”',
      '三个强化',
      '“三个强化”',
      '一企一品一典型',
      '六帮一体验',
    ],
    ...['年度百个两新党建创新案例', '“两个覆盖”攻坚行动', '两区'],
    ...[
      'GB/T 15834',
      'GB/T 15834—2011',
      'UTF-8',
      'CO2',
      'PM2.5',
      'CC BY 4.0',
      'A4纸',
      'H5页面',
      '5G网络',
    ],
    ...[
      '延长至22时',
      '每千名老人',
      'K12+300处',
      '表3-2',
      'B2层',
      '十四届全国人大三次会议',
      '两个维护',
      '上半年、半年报、半径',
      '五年来',
      '5A级景区',
      'COVID-19疫情',
      'G6高速',
      '110国道',
      '35号文件',
      '〔2024〕12号',
      '3号楼',
      '版本1.2.3',
    ],
    ...[
      'https://example.org/15/3个',
      'www.example.org/15',
      '9:00—17:00',
      '上午9点',
      '80后',
      '95后职工',
    ],
    ...['（一）', '（1）背景', '一、背景', '1. 背景', '1.1 背景', '图1', '附件3', '表2所示'],
    ...[
      '三位一体',
      '五位一体',
      '三所在',
      '第二十届三中全会',
      '二十届三中全会',
      '党的二十大报告',
      '建党一百周年',
    ],
    ...[
      '四川',
      '三亚',
      '三门峡',
      '五台山',
      '两者',
      '两地',
      '两侧',
      '三大工程',
      '一分为二',
      '七上八下',
    ],
    ...[
      '三产',
      '唯一',
      '统一',
      '其二',
      '星期三',
      '周一',
      '国家高新区',
      '其一所说',
      '零距离',
      '零件',
      '专一',
    ],
    ...[
      '（二）户外驿站',
      '第十条（三）项',
      'CCIC家装',
      'VIP个人',
      'AI项目',
      'CD盒',
      '31日',
      '12月',
      '1、2月',
    ],
    ...['二十一世纪', '九十年代', '十一假期', '六一', '三八节', '三农', '三组织', '六支部'],
    '',
  ])('bareNumbers(%j) is empty', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('bareNumbers', () => {
  const NONE = registerNames([]);

  test('gives offsets in UTF-16 units', () => {
    expect(bareNumbers('𠮷🐴设立15个。', NONE)).toEqual([{ start: 6, end: 9, text: '15个' }]);
  });

  test('is not told by a longer word that a number is registered', () => {
    expect(bareNumbers('六个一工程', registerNames(['六个一工程']))).toEqual([]);
    expect(bareNumbers('十六个一工程', registerNames(['六个一工程']))).toHaveLength(1);
  });

  test('takes names from several lists', () => {
    expect(
      bareNumbers('三个甲、四个乙', registerNames(['三个甲']), registerNames(['四个乙'])),
    ).toEqual([]);
  });

  test('prefers the longest of the names that begin alike', () => {
    expect(bareNumbers('三个强化四个', registerNames(['三个强化', '三个强化四个']))).toEqual([]);
  });

  test('finds every count that is written in Arabic digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        expect(bareNumbers(`设立${value}个驿站`, NONE).map(({ text }) => text)).toEqual([
          `${value}个`,
        ]);
      }),
    );
  });

  test('finds every count from two up that is written in Chinese numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e9 }), (value) => {
        const written = `${writeChinese(value)}个`;
        expect(bareNumbers(`设立${written}驿站`, NONE).map(({ text }) => text)).toEqual([written]);
      }),
    );
  });

  test('is total over any text, and marks only what is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const { start, end, text: marked } of bareNumbers(text, NAMES)) {
          expect(text.slice(start, end)).toBe(marked);
        }
      }),
    );
  });
});

describe('scanNumbers', () => {
  test.each<[string, number, string, string, RegExp | undefined]>([
    ['站内最多可容纳50人', 50, '人', 'at-most', /请核对/],
    ['每班至少保证2名民警', 2, '名', 'at-least', /请核对/],
    ['每人最多补贴2000元', 2000, '元', 'at-most', /请核对/],
    ['人数最多的是快递员513名', 513, '名', 'exact', undefined],
    ['最多时有30人', 30, '人', 'exact', undefined],
    ['到场30人余，', 30, '人', 'over', undefined],
    ['余下30家', 30, '家', 'exact', undefined],
    ['投资2.5个亿', 2.5e8, '', 'exact', undefined],
    ['节省3个多亿', 3e8, '', 'over', undefined],
    ['获批3个亿元项目', 3, '个', 'exact', undefined],
    ['建成10个千亿级园区', 10, '个', 'exact', undefined],
    ['约1’200元', 1200, '元', 'about', /撇号/],
    ['面积50平米', 50, '平方米', 'exact', undefined],
    ['零下12℃', -12, '℃', 'exact', undefined],
    ['约合人民币1.3亿元', 1.3, '亿元', 'about', undefined],
    ['约占全区的38%', 38, '%', 'about', /请核对/],
    ['达到或超过30家', 30, '家', 'at-least', undefined],
    ['补贴封顶3000元', 3000, '元', 'at-most', /请核对/],
    ['最高奖励5万元', 5, '万元', 'at-most', /请核对/],
    ['最高气温38℃', 38, '℃', 'exact', undefined],
    ['年满60周岁', 60, '周岁', 'exact', /请核对/],
    ['流失率从高位降为15%', 15, '%', 'exact', /降到多少/],
    ['申报材料减少了六成', -6, '成', 'exact', undefined],
    ['极端最低气温-28.4℃', -28.4, '℃', 'exact', undefined],
    ['存栏132.4万头（只）', 1324000, '头', 'exact', /单位/],
    ['浓度0.05mg/L', 0.05, 'mg/L', 'exact', undefined],
    ['浓度0.05mg/X', 0.05, 'mg', 'exact', /单位/],
    ['流量35m³/s', 35, '立方米/秒', 'exact', undefined],
    ['租金3.5元/平方米·月', 3.5, '元/平方米·月', 'exact', undefined],
    ['折合3.1万吨标煤', 31000, '吨标煤', 'exact', undefined],
    ['每天3趟次', 3, '趟次', 'exact', undefined],
    ['出口200亿韩元', 200, '亿韩元', 'exact', undefined],
    ['慰问2 000 余人', 2000, '人', 'over', /空格/],
    ['平均每2.3万人', 23000, '人', 'exact', /比例/],
    ['打造“30分钟生活圈”', 30, '分钟', 'exact', /引号/],
    ['（78）', 78, '', 'exact', /负数/],
    ['租金前两年', 2, '年', 'exact', /最前面/],
    ['目前两家', 2, '家', 'exact', undefined],
    ['发生率降为零。', 0, '', 'exact', undefined],
  ])('reads %s as one number', (text, value, unit, qualifier, doubt) => {
    const numbers = scanNumbers(text);
    expect(numbers).toMatchObject([{ value, unit, qualifier }]);
    expect(numbers[0]!.doubts.join('')).toMatch(doubt ?? /^$/);
  });

  const said = (text: string) =>
    scanNumbers(text).map(({ kind, text: words, value, unit, qualifier }) =>
      [kind, words, value, unit, kind === 'vague' ? '' : qualifier].join(' ').trim(),
    );

  test.each([
    ['走访不满30家', ['quantity 不满30家 30 家 under']],
    ['低于3%', ['quantity 低于3% 3 % under']],
    ['30家不到', ['quantity 30家不到 30 家 under']],
    ['最多5次', ['quantity 最多5次 5 次 at-most']],
    ['24小时内办结', ['quantity 24小时内 24 小时 at-most']],
    ['3年多', ['quantity 3年多 3 年 over']],
    ['两个多月', ['quantity 两个多月 2 个月 over']],
    ['15个多功能厅', ['quantity 15个 15 个 exact']],
    ['500+家企业', ['quantity 500+家 500 家 or-more']],
    ['破30亿元', ['quantity 破30亿元 30 亿元 over']],
    ['突破3项关键技术', ['quantity 3项 3 项 exact']],
    ['查摆不足15条', ['quantity 15条 15 条 exact']],
    ['找不到3家', ['quantity 3家 3 家 exact']],
    ['30家左右岸', ['quantity 30家 30 家 exact']],
    ['至少30家以上', ['quantity 至少30家以上 30 家 at-least']],
    ['降到20%', ['quantity 20% 20 % exact']],
    ['由61%提升到100%', ['quantity 61% 61 % exact', 'quantity 100% 100 % exact']],
    ['从30家到50家', ['quantity 30家 30 家 exact', 'quantity 50家 50 家 exact']],
    ['5至8家', ['vague 5至8家  家']],
    ['三至五家', ['vague 三至五家  家']],
    ['走访三、四家', ['vague 三、四家  家']],
    ['二十几家', ['vague 二十几家  家']],
    ['十来家', ['vague 十来家  家']],
    ['3个半小时', ['vague 3个半小时  个']],
    ['两年半', ['vague 两年半  年']],
    ['翻一番', ['vague 翻一番  番']],
    ['占三分之一', ['vague 三分之一']],
    ['万分之五', ['vague 万分之五']],
    ['增长—1.2%', ['quantity —1.2% -1.2 % exact']],
    ['1.6亿千瓦时', ['quantity 1.6亿千瓦时 160000000 千瓦时 exact']],
    ['叁拾万元', ['quantity 叁拾万元 30 万元 exact']],
    ['三百多万人次', ['quantity 三百多万人次 3000000 人次 over']],
    ['位居全市第3位', ['rank 第3位 3 位 rank']],
    ['第3位书记', ['ordinal 第3位 3 位 rank']],
    ['全国首个', ['first 首个 1 个 first']],
    ['12元/人', ['quantity 12元/人 12 元/人 exact']],
  ])('scanNumbers(%j) is %j', (text, numbers) => {
    expect(said(text)).toEqual(numbers);
  });

  // What somebody who had not written the reader found wrong with it.
  test.each([
    ['5千余人', ['5000 人 over']],
    ['5千余万元', ['5000 万元 over']],
    ['1亿2千万元', ['120000000 元 exact']],
    ['3万5000人', ['35000 人 exact']],
    ['2千3百人', ['2300 人 exact']],
    ['1万2千余户', ['12000 户 over']],
    ['分别下降3.2%、4.5%和6.1%', ['-3.2 % exact', '-4.5 % exact', '-6.1 % exact']],
    ['同比降5.6%', ['-5.6 % exact']],
    ['同比少3%', ['-3 % exact']],
    ['下降高达12%', ['-12 % exact']],
    ['负3.2%', ['-3.2 % exact']],
    ['不得低于5%', ['5 % at-least']],
    ['不能少于5次', ['5 次 at-least']],
    ['没有超过5%', ['5 % at-most']],
    ['未突破3%', ['3 % at-most']],
    ['30家（含）以上', ['30 家 or-more']],
    ['大于等于5%', ['5 % at-least']],
    ['差不多30家', ['30 家 about']],
    ['存在不足12项', ['12 项 exact']],
    ['商超12家', ['12 家 exact']],
    ['网约1200人', ['1200 人 exact']],
    ['3家以内蒙古为总部', ['3 家 exact']],
    ['12家以上市公司', ['12 家 exact']],
    ['损失约420万元', ['420 万元 about']],
    ['全盟约30家', ['30 家 about']],
    ['36分贝', ['36 分贝 exact']],
    ['查处三起', ['3 起 exact']],
    ['历时近6个小时', ['6 小时 near']],
    ['历时三个多小时', ['3 小时 over']],
    ['用了两个多学期', ['2 个学期 over']],
    ['有六成多骑手', ['6 成 over']],
    ['几乎100%', ['100 % near']],
    ['10万元（不含）以下', ['10 万元 under']],
    ['10万元（不含）以上', ['10 万元 over']],
    ['能耗320千克标准煤/吨', ['320 千克标准煤/吨 exact']],
    ['布设12个点位', ['12 个 exact']],
    ['开行班列120列。', ['120 列 exact']],
    ['接听来电3.6万通', ['36000 通 exact']],
    ['拨打0483-8331234咨询', []],
    ['代码91150000MA0N1234XX', []],
    ['开行K1134次列车', []],
    ['985、211高校12所', ['12 所 exact']],
    ['1985所高校', ['1985 所 exact']],
  ])('“%s” states %j', (text, stated) => {
    const numbers = scanNumbers(text).map(({ value, unit, qualifier }) => [value, unit, qualifier]);
    expect(numbers.map((number) => number.join(' '))).toEqual(stated);
  });

  test('a sign holds for its own number, 下降 for all of a list', () => {
    const values = (text: string) => scanNumbers(text).map(({ value }) => value);
    expect(values('分别增长4.1%、-0.6%、6.2%')).toEqual([4.1, -0.6, 6.2]);
    expect(values('分别下降4.1%、0.6%和6.2%')).toEqual([-4.1, -0.6, -6.2]);
  });

  test.each([
    ['2000万元以上的企业28户', [true, false]],
    ['每20名骑手配备1名指导员', [true, true]],
    ['3个以上10个以下', [true, true]],
    ['少则3个，多则8个', [true, true]],
    ['30家以上（含30家）', [false, false]],
    ['建成30家以上，培训12人', [false, false]],
    ['500人以上不足1000人的企业', [true, true]],
    ['5人中就有1人', [true, true]],
    ['12家企业中有3家', [false, false]],
    ['总投资12、345万元', [true, true]],
    ['采购3吨级货车2辆', [true, false]],
    ['15分钟便民服务圈3个', [true, false]],
    ['3个级别，12分圈子', [false, false]],
  ])('of the numbers of “%s” %j are doubtful', (text, doubted) => {
    expect(scanNumbers(text).map(({ doubts }) => doubts.length > 0)).toEqual(doubted);
  });

  test.each([
    '两万五人次',
    '两千五人',
    '5、6家',
    '突破百亿元',
    '4.5:53.2:42.3',
    ...[
      '翻了近一番',
      '六成七',
      '一成半',
      '10^4吨',
      '半径2公里半，',
      '千八百名',
      '1.5×10⁴吨',
      '3×1200平方米',
      '±0.5%',
      '3万元与5万元之间',
    ],
  ])('“%s” is no single value', (text) =>
    expect(scanNumbers(text).map(({ kind }) => kind)).toEqual(['vague']),
  );

  test.each(['三轮车', '二人台', '八项规定', '8点30分', '三支一扶'])('“%s” is no number', (text) =>
    expect(scanNumbers(text)).toEqual([]),
  );

  test.each([
    ...['近30余家', '约30家以上', '发放1，200元', '1 200元', '30家企业以上', '企业-5家'],
    ...['减税1.8亿元（约）', '门票30元起，', '5000元封顶', '最低800元', '最高达50万元'],
    ...['基本达到100%', '24小时自助', '排名后3名', '每月开展1次', '每季度一场', '花费小一万元'],
  ])('“%s” is doubtful', (text) => expect(scanNumbers(text)[0]?.doubts).toHaveLength(1));

  test.each([
    '先后3次',
    '每年培训500人次',
    '此后3年',
    '本科及以上48人',
    '30名科级以上干部',
    '增长-1.2%',
    '走访约30家',
  ])('“%s” is certain', (text) =>
    expect(scanNumbers(text).flatMap(({ doubts }) => doubts)).toEqual([]),
  );

  // What is read of twice the text takes about twice the steps; a pattern that looks back over all
  // that went before would take four times as many.
  test.each([
    ...'*_{一两百0９,，.万亿第（）aAOОIX年月日至—+/-',
    '一1二',
    '2024年',
    ...['1,', '1、', '2024、', '2024.1-', '最高', '骑手近', '3条约', '（Fact '],
    '一万',
    'a1.',
  ])('takes a time that grows with the length of “%s” again and again', (unit) => {
    // Time of this process alone, of as many characters each, one right after the other: of twenty
    // pairs one at least meets no noise. No block of a text may be longer than the longer one.
    const cost = (length: number) => {
      const text = unit.repeat(length / unit.length);
      const start = process.cpuUsage();
      for (let turn = 0; turn < 40_000 / length; turn += 1) scanNumbers(text);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    cost(4_000);
    let ratio = Infinity;
    for (let pair = 0; pair < 20 && ratio >= 3; pair += 1) {
      ratio = Math.min(ratio, cost(40_000) / cost(4_000));
    }
    expect(ratio).toBeLessThan(3);
  });
});
