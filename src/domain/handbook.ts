import { KIND } from './kinds.ts';
import type { PageOf } from './page-kind.ts';
import { COMPONENT_NAMES } from './vocabulary.ts';

/** The pages of the handbook, which every site has under `/guide/`, each with its lasting anchors. */
export const HANDBOOK_PAGES: Readonly<Record<string, readonly string[]>> = {
  studio: [
    'open',
    'write',
    'import',
    'facts',
    'correct',
    'check',
    'preview',
    'review',
    'save',
    'server',
    'limits',
  ],
  'first-case': ['prepare', 'source', 'facts', 'case', 'text', 'pictures', 'preview', 'publish'],
  import: ['list', 'import', 'tables', 'refused'],
  'correct-a-number': ['source-corrected', 'disagree'],
  'facts-and-sources': [
    'qualifiers',
    'periods',
    'scopes',
    'groups',
    'quotes',
    'status',
    'comparison',
    'derived',
    'synonyms',
  ],
  writing: ['gap'],
  drawing: ['types', 'declaration', 'series', 'comparability'],
  checking: [],
  'show-others': ['preview', 'portable', 'review'],
  addresses: ['rename', 'withdraw'],
  limits: ['people', 'pictures'],
  contribute: [],
  editor: ['hints', 'snippets', 'tasks'],
  publishing: ['new-computer', 'merge-request', 'address', 'rollback', 'moved', 'cost'],
  upgrading: ['fetch', 'stricter', 'packages', 'fields'],
  'another-zone': [],
};

/** What readers say for pages of the handbook that they may want. */
const ASKED: Readonly<Record<string, string>> = {
  contribute:
    '投稿 供稿 提供材料 提供线索 纠错 报错 挑错 写错 错误 反馈 意见 建议 提意见 提建议 留言 联系 联系我们 联系方式 编辑部 编辑 站长 客服 邮箱',
  'another-zone':
    '照搬 套用 这套系统 这套程序 同样的网站 搭建网站 建站 部署 开源 源代码 程序 系统 模板',
  'first-case': '写案例 新建案例 新案例 写一篇案例 怎么写案例 案例怎么写 写稿',
  studio: '工作台 不会编程 不懂编程 在线编辑 网页编辑 不装软件',
  limits: '不能发 不能写 不能上传 禁止发布 敏感内容 涉密 保密',
  import: 'Word 导入 文档导入 导入Word 导入表格 WPS 上传文档',
  drawing: '图表怎么画 怎么画图 做图 作图 配图',
  checking: '检查报错 检查不通过 通不过检查 报错怎么改',
  'correct-a-number': '改数字 改数据 数字错了 数据错了 数字写错',
  publishing: '撤回 回退 退回旧版 发布网站 发错了',
  addresses: '撤下案例 下架 删除案例 改网址',
  'show-others': '给领导看 U盘 离线版 发给领导 导出网页',
  upgrading: '升级程序 版本升级',
};
/** Those of them that are written for readers; the others are for who writes or keeps a site. */
const FOR_READERS: readonly string[] = ['contribute'];

const GUIDE = KIND.guide;
const asked = (words = '') => words.split(' ').filter(Boolean);
const of = <T>(kind: PageOf<T>) => kind as PageOf<unknown>;
/** Only the program knows what these pages are about: it makes them of itself. */
const ofProgram = () => [];

/** The kinds of page of the handbook. */
export const GUIDE_PAGES = {
  guide: of({
    label: GUIDE,
    facet: GUIDE,
    lists: true,
    asked: asked('手册 编写手册 使用手册 使用说明 说明书 帮助 教程'),
  }),
  guidePage: of<string>({
    label: GUIDE,
    facet: (id) => (FOR_READERS.includes(id) ? KIND.site : GUIDE),
    asked: (id) => asked(ASKED[id]),
    records: ofProgram,
    anchors: (_, id) => [...(HANDBOOK_PAGES[id] ?? [])],
  }),
  components: of({
    label: '正文里的标签',
    facet: GUIDE,
    anchors: () => ['html', ...COMPONENT_NAMES],
  }),
  fieldsIndex: of({ label: '文件与字段', facet: GUIDE }),
  fields: of({ label: '文件与字段', facet: GUIDE, records: ofProgram }),
  figureTypes: of({ label: '图表种类', facet: GUIDE }),
  figureType: of({
    label: '图表种类',
    facet: GUIDE,
    records: ofProgram,
    anchors: () => ['options'],
  }),
  rules: of({ label: '检查规则', facet: GUIDE }),
  rule: of({ label: '检查规则', facet: GUIDE, records: ofProgram }),
};
