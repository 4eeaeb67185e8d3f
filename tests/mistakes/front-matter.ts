import { inCase, put, textIn, type Mistake } from './mistake.ts';
import { CASE, ORDER } from './order.ts';

const TEXT = textIn(ORDER, CASE);

/** What goes wrong between the two lines of `---`. */
export const FRONT_MATTER: readonly Mistake[] = [
  inCase('冒号用了全角', 'title: 驿站', 'title：驿站'),
  inCase('冒号后面没有空格', 'title: 驿站', 'title:驿站'),
  inCase('标题用了中文引号', 'title: 驿站', 'title: “驿站”'),
  inCase('日期用了中文引号', '"2026-01-01"', '“2026-01-01”'),
  inCase('列表用了全角逗号', '[herald, copy]', '[herald，copy]'),
  inCase('列表用了全角方括号', 'strands: [service]', 'strands: 【service】'),
  inCase('引号没有成对', '"设立驿站{stations}。"', '"设立驿站{stations}。'),
  inCase('标题里有半角冒号', 'title: 驿站', 'title: 驿站: 歇脚的地方'),
  inCase('缩进用了制表符', '  src: ./bench.png', '\tsrc: ./bench.png'),
  inCase('日期写作2026.1.1', '"2026-01-01"', '2026.1.1'),
  inCase('日期写作2026年1月1日', '"2026-01-01"', '2026年1月1日'),
  inCase('日期写作2026/1/1', '"2026-01-01"', '"2026/1/1"'),
  inCase('月份写成13', '"2026-01-01"', '"2026-13-01"', ['2024-05-27', '2026-01-01']),
  inCase('日期没有引号', '"2026-01-01"', '2026-01-01'),
  inCase('更新日期早于发布日期', 'updated: "2026-01-02"', 'updated: "2025-01-02"'),
  inCase('类型写了中文', 'kind: station', 'kind: 服务阵地'),
  inCase('脉络写了中文', 'strands: [service]', 'strands: [做好服务]'),
  inCase('状态写了中文', 'status: published', 'status: 已发布'),
  inCase('是否用人工智能写了“否”', 'aiAssisted: false', 'aiAssisted: 否'),
  inCase('列表写成了文字', 'sources: [herald, copy]', 'sources: herald'),
  inCase('漏写发布日期', 'published: "2026-01-01"\n', '', ['2024-05-27', '2026-01-01']),
  inCase('漏写来源', 'sources: [herald, copy]\n', '', ['编号', 'herald']),
  inCase('多写了一项', 'related: [depot]', 'related: [depot]\nauthor: 编辑组'),
  inCase('项的名字拼错', 'summary:', 'sumary:'),
  inCase('来源编号拼错', '[herald, copy]', '[heralds, copy]'),
  inCase('同一项写了两次', 'related: [depot]', 'related: [depot]\ntitle: 驿站'),
  inCase('时段写了中文', 'period: {asOf: "2025"}', 'period: 截至2025年'),
  inCase('没有写结束的三个减号', '\n---\n\n## 背景', '\n\n## 背景'),
  inCase('三个减号成了长横线', '---\nkind', '——\nkind'),
  put('文件头前面有空行', { [CASE]: `\n${TEXT}` }),
  inCase('摘要里直接写了数字', '设立驿站{stations}。', '设立驿站15个。'),
  inCase('摘要里写了Fact标签', '设立驿站{stations}。', "设立驿站<Fact id='stations' />。"),
  inCase('标题里直接写了数字', 'title: 驿站', 'title: 15个驿站'),
];
