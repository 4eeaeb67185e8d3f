import { inFacts, put, textIn, typed, type Mistake } from './mistake.ts';
import { CASE, FACTS, FIGURE, ORDER, SERIES, SOURCE } from './order.ts';

const inSource = (name: string, right: string, wrong: string, know?: Mistake['know']) =>
  typed(name, SOURCE, right, wrong, know);
/** The address of a source to which no text links. */
const notLinked = (name: string, wrong: string) =>
  put(name, {
    [SOURCE]: textIn(ORDER, SOURCE).replace('"https://example.org/news/1"', () => wrong),
    [CASE]: textIn(ORDER, CASE).replace('[示例报道](https://example.org/news/1)', '示例报道'),
  });
const inFigure = (name: string, right: string, wrong: string) => typed(name, FIGURE, right, wrong);
const ledger = textIn(ORDER, FACTS);
const ONE_POINT = textIn(ORDER, SERIES).replace(/\{\s*"fact": "riders-2024"\s*\},\s*/, '');

/** What goes wrong in the ledger. */
export const LEDGER: readonly Mistake[] = [
  inFacts('JSON里用了全角逗号', '"value": 15,', '"value": 15，'),
  inFacts('JSON里用了全角冒号', '"value": 15', '"value"：15'),
  inFacts('JSON里用了中文引号', '"unit": "个"', '"unit": “个”'),
  inFacts('JSON里只有后一个引号是中文的', '"unit": "个",', '"unit": "个”,'),
  inFacts('JSON里用了单引号', '"unit": "个"', "'unit': '个'"),
  inFacts('漏了逗号', '"value": 15,', '"value": 15'),
  inFacts(
    '漏了两条之间的逗号',
    '    },\n    {\n      "id": "riders",',
    '    }\n    {\n      "id": "riders",',
  ),
  put('最后一项多了逗号', { [FACTS]: ledger.replace(/\n {2}\]\n\}/, ',\n  ]\n}') }),
  inFacts('一条里最后一项多了逗号', '"status": "single"', '"status": "single",'),
  put('漏了最后的花括号', { [FACTS]: ledger.replace(/\}\n$/, '') }),
  inFacts(
    '漏了一条的花括号',
    '    },\n    {\n      "id": "riders",',
    '    },\n    \n      "id": "riders",',
  ),
  inFacts('JSON里写了注释', '"value": 15,', '"value": 15, // 待核'),
  inFacts('引文里有半角引号', '"设立驿站15个"', '"设立"驿站"15个"'),
  inFacts('改了一条数据的编号', '"id": "riders",', '"id": "rider",'),
  inFacts('数值加了引号', '"value": 15', '"value": "15"'),
  inFacts('数值里写了余', '"value": 700,', '"value": "700余",'),
  inFacts('数值里写了单位', '"value": 15,', '"value": 15个,'),
  inFacts('语气写了中文', '"qualifier": "exact"', '"qualifier": "确数"'),
  inFacts('语气拼错', '"qualifier": "exact"', '"qualifier": "exat"'),
  inFacts(
    '漏了语气“余”',
    '"value": 700,\n      "unit": "人次",\n      "qualifier": "over"',
    '"value": 700,\n      "unit": "人次",\n      "qualifier": "exact"',
  ),
  inFacts('JSON里的字段写了两次', '"value": 15,', '"value": 15,\n      "value": 15,'),
  inFacts('数值用了全角数字', '"value": 15', '"value": １５'),
  put('数值写了千分号', {
    [FACTS]: ledger
      .replace('"value": 700,', '"value": 1,700,')
      .replace('服务骑手700余', '服务骑手1700余'),
  }),
  inFacts('字段名没有引号，冒号后没有空格', '"asOf": "2025"', 'asOf:"2025"'),
  inFacts('截止日期还没有到', '"asOf": "2025"', '"asOf": "2052"', ['2026-06-30', '2025']),
  inFacts('引文里有换行', '"设立驿站15个"', '"设立\n驿站15个"'),
  inFacts('是否写成中文', '"status": "single"', '"status": "单一来源"'),
  inFacts('漏写单位', '      "unit": "个",\n', '', ['……', '个']),
  inFacts('漏写口径', '      "scope": "zone",\n', '', ['编号', 'zone']),
  inFacts('口径写了中文', '"scope": "zone"', '"scope": "全区"'),
  inFacts('数据的来源编号拼错', '"source": "herald"', '"source": "heralld"'),
  inFacts('引文里没有这个数', '"quote": "设立驿站15个"', '"quote": "设立了驿站"', [
    '……15个……',
    '设立驿站15个',
  ]),
  inFacts('数值抄错', '"value": 15', '"value": 51'),
  inFacts('引文超过20个字', '"设立驿站15个"', '"根据全区各街道报送的数据全区共设立驿站15个"'),
  put('百分数写成小数', {
    [FACTS]: ledger
      .replace('"value": 15,\n      "unit": "个"', '"value": 0.15,\n      "unit": "%"')
      .replace('设立驿站15个', '覆盖15%的街道'),
  }),
  put('万元的数又乘了一万', {
    [FACTS]: ledger
      .replace('"value": 15,\n      "unit": "个"', '"value": 150000,\n      "unit": "万元"')
      .replace('设立驿站15个', '投入资金15万元'),
  }),
  inFacts('时段写成文字', '"period": {\n        "asOf": "2025"\n      }', '"period": "2025"'),
  inFacts('时段的日期写作2025年', '"asOf": "2025"', '"asOf": "2025年"'),
  inFacts('时段起止颠倒', '"asOf": "2025"', '"from": "2025-03", "to": "2025-01"'),
  inFacts('时段晚于报道的日期', '"asOf": "2025"', '"asOf": "2025-12"', ['2025-04-09', '2025']),
  inFacts('数值前是全角空格', '"value": 15', '"value":　15'),
  inFacts('位置写成文字', '"paragraph": 4', '"paragraph": "第4段"'),
  put(
    '编号用了中文',
    { [FACTS]: ledger.replace('"id": "riders-2024"', '"id": "骑手"'), [SERIES]: ONE_POINT },
    FACTS,
    ['red-stations', 'riders-2024'],
  ),
  put('复制了一条，忘了改编号', {
    [FACTS]: ledger.replace('"id": "riders-2024"', '"id": "riders"'),
    [SERIES]: ONE_POINT,
  }),
  inFacts('状态与字段不符', '"status": "single"', '"status": "derived"'),
  put('facts写成了fact', { [FACTS]: ledger.replace('"facts":', '"fact":') }),
  inFacts('字段名的首字母大写', '"value": 15', '"Value": 15'),
  inFacts('字段名写了中文', '"unit": "个"', '"单位": "个"'),
  inFacts('位置的字段名写了中文', '"paragraph": 4', '"页": 4'),
  inFacts('位置只写了一个数', '"locator": {\n        "paragraph": 4\n      }', '"locator": 4'),
  inFacts('数值写成null', '"value": 15', '"value": null', ['1', '15']),
  inFacts('数值大得存不下', '"value": 15', '"value": 1e400'),
  inFacts('小数点写成逗号', '"value": 15,', '"value": 15,0,'),
  inFacts('单位空着', '"unit": "个"', '"unit": ""', ['……', '个']),
  inFacts('引文空着', '"设立驿站15个"', '""', ['原文引文', '设立驿站15个']),
  put('数据前面有字', { [FACTS]: `数据\n${ledger}` }),
  put('复制了一条，别处用着的编号没有了', {
    [FACTS]: ledger.replace('"id": "riders-2024"', '"id": "riders"'),
  }),
  put(
    '来源的日期早于取自它的几条数据',
    {
      'sources/copy.json': textIn(ORDER, 'sources/copy.json').replace('2025-05-01', '2023-05-01'),
    },
    undefined,
    ['"2025"', '"2025-05-01"'],
  ),
  inFacts('数字写在了名称里', '"label": "设立驿站"', '"label": "设立15个驿站"'),
];

/** What goes wrong with sources, series and figures. */
export const SOURCES_AND_FIGURES: readonly Mistake[] = [
  inSource('来源日期写作2025年4月9日', '"2025-04-09"', '"2025年4月9日"'),
  inSource('来源网址没有协议', '"https://example.org/news/1"', '"example.org/news/1"'),
  notLinked('来源网址的冒号用了全角', '"https：//example.org/news/1"'),
  inSource('来源类别写了中文', '"kind": "media"', '"kind": "新闻媒体"'),
  inSource('来源漏写发布者', '  "publisher": "示例日报",\n', '', [
    '"发布单位或媒体"',
    '"示例日报"',
  ]),
  inSource('来源日期还没有到', '"2025-04-09"', '"2052-04-09"', ['2026-06-30', '2025-04-09']),
  notLinked('来源网址写了电脑里的路径', '"C:\\资料\\报道.docx"'),
  notLinked('来源网址写了file路径', '"file:///D:/报道.docx"'),
  notLinked('来源网址写了预览网址', '"http://localhost:4321/sources/herald/"'),
  inSource(
    '来源网址有用户名',
    '"https://example.org/news/1"',
    '"https://zhang:123@example.org/news/1"',
  ),
  inSource('来源网址前面有空格', '"https://example.org/news/1"', '" https://example.org/news/1"'),
  inSource('来源网址后面有空格', '"https://example.org/news/1"', '"https://example.org/news/1 "'),
  inSource('来源网址里有空格', '"https://example.org/news/1"', '"https://example.org/ news/1"'),
  inSource(
    '来源网址用了反斜杠',
    '"https://example.org/news/1"',
    '"https:\\\\example.org\\news\\1"',
  ),
  typed('图的更新日期还没有到', FIGURE, '"2026-01-01"', '"2026-10-01"', [
    '2026-06-30',
    '2026-01-01',
  ]),
  typed(
    '名称的落脚处写了别的网站',
    'taxonomy.json',
    '"entities": []',
    '"entities": [{ "label": "驿站", "aliases": [], "home": "//example.org/" }]',
    ['/cases/red-station/', '/cases/station/'],
  ),
  typed(
    '名称的落脚处写了预览网址',
    'taxonomy.json',
    '"entities": []',
    '"entities": [{ "label": "驿站", "aliases": [], "home": "http://localhost:4321/cases/station/" }]',
  ),
  typed(
    '名称的落脚处少了斜杠',
    'taxonomy.json',
    '"entities": []',
    '"entities": [{ "label": "驿站", "aliases": [], "home": "cases/station" }]',
  ),
  typed(
    '改过的网址少了斜杠',
    'permalinks.json',
    '"moved": []',
    '"moved": [{ "from": "/cases/kiosk", "to": "/cases/station/" }]',
  ),
  typed('备案号没有写全', 'site.json', '"icp": ""', '"icp": "蒙ICP备号"'),
  inSource('来源没有日期', '  "date": "2025-04-09",\n', '', ['2024-05-27', '2025-04-09']),
  typed(
    '转载件填了网址',
    'sources/copy.json',
    '"kind": "repost"',
    '"url": "https://mirror.example/1",\n  "kind": "repost"',
  ),
  inFigure('图表类型写了中文', '"type": "units"', '"type": "单位图"'),
  inFigure('图表类型拼错', '"type": "units"', '"type": "unit"'),
  inFigure(
    '图表用了不存在的数据',
    '"facts": [\n        "stations"',
    '"facts": [\n        "station"',
  ),
  inFigure('图的要点直接写了数字', '设立驿站{stations}。', '设立驿站15个。'),
  inFigure('图里写了数值', '"cautions": []', '"value": 15,\n  "cautions": []'),
  typed('序列里的数据编号拼错', SERIES, '"riders-2024"', '"riders-2042"'),
  put('序列里同一条数据写了两次', {
    [SERIES]: textIn(ORDER, SERIES).replace('"riders-2024"', '"riders"'),
    [CASE]: textIn(ORDER, CASE).replace('骑手在此歇脚', '此前为<Fact id="riders-2024" />'),
  }),
];
