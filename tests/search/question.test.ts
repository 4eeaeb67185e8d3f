import { expect, test } from 'vitest';
import { mayAsk, withoutSpeltQuestion } from '../../src/search/may-ask.ts';
import { areMeasures } from '../../src/search/measures.ts';
import { readQuestion } from '../../src/search/question.ts';

test.each([
  ['红色驿站在哪里', 'place', ['红色驿站']],
  ['骑手去哪里休息？', 'place', ['骑手', '休息']],
  ['有多少党员', 'amount', ['党员']],
  ['阿拉善有多少快递小哥', 'amount', ['阿拉善', '快递小哥']],
  ['党组织有几个', 'amount', ['党组织']],
  ['离银川机场多远', 'amount', ['银川机场']],
  ['2024年固定资产投资增长多少', 'amount', ['2024年固定资产投资增长']],
  ['什么是专精特新', 'meaning', ['专精特新']],
  ['一企一品一典型是什么意思', 'meaning', ['一企一品一典型']],
  ['示范区什么时候成立', 'time', ['示范区', '成立']],
  ['孩子上学怎么办', 'manner', ['孩子上学']],
  ['怎么办理居住证', 'manner', ['办理居住证']],
  ['请问党群服务中心有哪些服务', 'which', ['党群服务中心', '服务']],
  ['谁来当党建指导员', 'who', ['党建指导员']],
  ['有没有给货车司机休息的地方', 'whether', ['货车司机休息', '地方']],
  ['红色驿站的地址是什么', 'place', ['红色驿站']],
  ['卫生站在哪', 'place', ['卫生站']],
  ['数字从哪来的', 'place', ['数字']],
  ['红色驿站几点开门', 'time', ['红色驿站', '开门']],
  ['司机之家的成立时间是什么时候', 'time', ['司机之家', '成立']],
  ['投资涨了百分之多少', 'amount', ['投资涨']],
  ['民间投资占多大比例', 'amount', ['民间投资']],
  ['企业有困难找谁帮忙', 'manner', ['企业', '困难']],
  ['新写案例要做什么', 'manner', ['新写案例']],
  ['2022年高新区固投', 'amount', ['2022年高新区固投']],
  ['招商项目数', 'amount', ['招商项目']],
  ['指导员都干啥', 'meaning', ['指导员']],
  ['红色驿站谁在运营', 'who', ['红色驿站', '运营']],
  ['司机之家好不好', 'whether', ['司机之家']],
  ['司机之家收费不', 'whether', ['司机之家收费']],
  ['热线有用吗', 'whether', ['热线']],
  ['难题是179件还是100件', 'which', ['难题', '179件', '100件']],
  ['司机之家收不收费', 'whether', ['司机之家收费']],
  ['投资涨没涨', 'whether', ['投资涨']],
  ['鲲鹏计划是干什么的', 'meaning', ['鲲鹏计划']],
  ['鲲鹏计划是用来干嘛的', 'meaning', ['鲲鹏计划']],
  ['投资涨了几个点', 'amount', ['投资涨']],
  ['三大工程指的是哪3个', 'which', ['三大工程']],
  ['职工数量', 'amount', ['职工']],
  ['民间投资占比', 'amount', ['民间投资', '占比']],
  ['培训是谁办的', 'who', ['培训', '办']],
  ['党组织到底是74还是75', 'which', ['党组织', '74', '75']],
  ['18处站点怎么算的', 'amount', ['18处站点']],
  ['同比怎么算的', 'manner', ['同比']],
  ['红苗工程介绍一下', 'meaning', ['红苗工程']],
  ['您好，麻烦问下红色驿站在哪', 'place', ['红色驿站']],
  ['经费惠及多少家企业', 'amount', ['经费惠及', '企业']],
  ['列出所有的示范点', 'which', ['示范点']],
  ['党建品牌名单', 'which', ['党建品牌']],
  ['写案例从哪开始', 'manner', ['写案例']],
  ['24年和25年投资增速比较', 'comparison', ['2024年', '2025年投资增速']],
  ['驿站和中心哪个多', 'comparison', ['驿站', '中心']],
  ['站点总共有几处', 'amount', ['站点']],
  ['党建品牌都有哪些', 'which', ['党建品牌']],
  ['培训花了多少钱', 'amount', ['培训']],
  ['给骑手们提供几类服务', 'amount', ['骑手', '提供', '服务']],
  ['返还的经费到位多少', 'amount', ['返还', '经费到位']],
  ['示范区成立时间', 'time', ['示范区成立']],
  ['294家是什么意思', 'meaning', ['294家']],
  ['工业投资增长了吗', 'amount', ['工业投资增长']],
  ['固投2024', 'amount', ['固投2024']],
  ['外卖 小哥 多少 人', 'amount', ['外卖', '小哥', '人']],
  ['how many red stations are there?', 'amount', ['red', 'stations']],
  ["What's a joint branch", 'meaning', ['joint', 'branch']],
  ['where can I find data', 'place', ['data']],
])('readQuestion(%s) asks for %s', (query, wanted, parts) => {
  expect(readQuestion(query)).toMatchObject({ wanted, parts });
  expect(mayAsk(query)).toBe(true);
});

test.each([
  '红苗工程',
  '几何学',
  '红色驿站',
  '多少',
  '什么是',
  '谁',
  '',
  '？',
  'howtown',
  'how',
  'is',
])('readQuestion(%s) asks nothing, or about nothing', (query) => {
  expect(readQuestion(query)).toBeUndefined();
});

test('the reader of questions is not loaded for a name', () => {
  for (const name of ['红色驿站', '固定资产投资', '党建经费', 'hong se yi zhan', '146.6万元']) {
    expect(mayAsk(name), name).toBe(false);
  }
});

test('a word that asking words part is put together where it is one that readers say', () => {
  const spoken = { 省水: ['节水'], 卖菜: ['新鲜蔬菜'] };
  expect(readQuestion('高新区省了多少水', spoken)?.parts).toEqual(['高新区', '省水']);
  expect(readQuestion('卖了多少斤菜', spoken)?.parts).toEqual(['卖菜']);
  expect(readQuestion('高新区省了多少水')?.parts).not.toContain('省水');
});

test('the last two digits of a year are a year, those of a span are not', () => {
  expect(readQuestion('24年投资多少')?.parts).toEqual(['2024年投资']);
  expect(readQuestion('近10年投资多少')?.parts).toEqual(['近10年投资']);
  expect(readQuestion('10年来投资多少')?.parts.join('')).not.toContain('2010');
});

test.each([
  ['二〇二四年投资增长多少', '2024年投资增长'],
  ['25年前五个月投资增长多少', '2025年1—5月投资增长'],
  ['2025年1到5月投资增长多少', '2025年1—5月投资增长'],
  ['2024上半年投资增长多少', '2024年上半年投资增长'],
])('readQuestion(%s) reads its time in digits', (query, part) => {
  expect(readQuestion(query)?.parts).toEqual([part]);
});

test('a time of which a site knows no date stands apart, with what a record says of such a time', () => {
  const spanOf = (query: string) => readQuestion(query)?.span;
  expect(spanOf('去年投资增长多少')).toEqual({ text: '去年' });
  expect(spanOf('上个月签约几个项目')).toEqual({ text: '上个月' });
  expect(spanOf('书记补贴一个月多少钱')?.text).toBe('一个月');
  expect(spanOf('书记补贴一个月多少钱')?.said?.test('2024年')).toBe(false);
  expect(spanOf('一年返还多少经费')?.said?.test('未写明（原文：每年）')).toBe(true);
  expect(spanOf('比去年增长多少')).toBeUndefined();
  expect(spanOf('近三年发展多少党员')).toBeUndefined();
});

test('a question of the site itself is told from one of what it tells', () => {
  for (const query of [
    '怎么引用你们的数据',
    '怎么给你们提意见',
    '这个网站是谁办的',
    '本站的数字怎么核对',
  ]) {
    expect(readQuestion(query)?.ofSite, query).toBe(true);
  }
  expect(readQuestion('你们那里有几个驿站')?.ofSite).toBeUndefined();
});

test('what stands before a name for a number asks for its number', () => {
  const spoken = { 党员人数: ['党员'] };
  expect(readQuestion('高新区党员人数', spoken)).toMatchObject({
    wanted: 'amount',
    parts: ['高新区党员人数'],
  });
  expect(readQuestion('党员人数', spoken)).toBeUndefined();
});

test('a question which of two holds is told from others', () => {
  for (const query of [
    '数字不一致以哪个为准',
    '两个增速为什么对不上',
    '党组织是75个还是74个',
    '面积哪个是对的',
  ]) {
    expect(readQuestion(query)?.doubts, query).toBe(true);
  }
  expect(readQuestion('两个增速为什么对不上')?.parts.join()).not.toContain('对不上');
  expect(readQuestion('党组织有几个')?.doubts).toBeUndefined();
});

test('areMeasures(words) knows what says only how something is measured', () => {
  expect(areMeasures(['同比', '增长'])).toBe(true);
  expect(areMeasures(['投资', '增长'])).toBe(false);
});

test('what is asked without its name has a hint of it', () => {
  expect(readQuestion('高新区有多大')?.hint).toBe('面积');
  expect(readQuestion('民间投资占多少')?.hint).toBe('占比');
  expect(readQuestion('民间投资占比多少')?.hint).toBe('占比');
  expect(readQuestion('民间投资占比')?.hint).toBeUndefined();
});

test('withoutSpeltQuestion(query) leaves what is asked about in pinyin', () => {
  expect(withoutSpeltQuestion('hongse yizhan zai nali')).toBe('hongse yizhan');
  expect(withoutSpeltQuestion('kunpengjihua shi shenme')).toBe('kunpengjihua');
  expect(withoutSpeltQuestion('hongse yizhan zaina')).toBe('hongse yizhan');
  expect(withoutSpeltQuestion('hongse yizhan you ji ge')).toBe('hongse yizhan');
  expect(withoutSpeltQuestion('hongseyizhanyoujige')).toBe('hongseyizhan');
  for (const word of ['dangjian', 'qiangji', 'youjigui', 'tongji biao']) {
    expect(withoutSpeltQuestion(word)).toBe(word);
  }
  expect(withoutSpeltQuestion('duoshao')).toBe('duoshao');
  expect(withoutSpeltQuestion('红色驿站zainali')).toBe('红色驿站zainali');
});

test('a question says how its answer ends', () => {
  expect(readQuestion('工作站是第几家')?.unit?.test('59个')).toBe(false);
  expect(readQuestion('工作站是第几家')?.unit?.test('首家')).toBe(true);
  expect(readQuestion('投资增长多少')?.unit?.test('21.3%')).toBe(true);
  expect(readQuestion('示范区什么时候成立')?.unit?.test('2013年11月16日')).toBe(true);
  expect(readQuestion('示范区什么时候成立')?.unit?.test('76个')).toBe(false);
  expect(readQuestion('专项党费有多少钱')?.unit?.test('15万元')).toBe(true);
  expect(readQuestion('党组织有几个')?.unit?.test('38场次')).toBe(false);
  expect(readQuestion('离机场多远')?.unit?.test('513名')).toBe(false);
  expect(readQuestion('工会经费退给了多少家')?.unit?.test('约200万元')).toBe(false);
  expect(readQuestion('工会经费退给了多少家')?.unit?.test('294家')).toBe(true);
  expect(readQuestion('红色驿站有多少人用')?.unit?.test('15个')).toBe(false);
  expect(readQuestion('党委有多少成员单位')?.unit).toBeUndefined();
  expect(readQuestion('民间投资增速排全盟第几')?.unit?.test('第3位')).toBe(true);
  expect(readQuestion('水权转让了几万立方米')?.unit?.test('123亿元')).not.toBe(true);
});
