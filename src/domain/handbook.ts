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

/** What readers say for pages of the handbook that they may want; the first are written for them. */
const FOR_READERS: Readonly<Record<string, readonly string[]>> = {
  contribute:
    '投稿 供稿 提供材料 提供线索 纠错 报错 挑错 写错 错误 反馈 意见 建议 留言 联系 联系我们 联系方式 编辑部 编辑 站长 客服 邮箱'.split(
      ' ',
    ),
};
const FOR_OTHERS: Readonly<Record<string, readonly string[]>> = {
  'another-zone':
    '照搬 套用 这套系统 这套程序 同样的网站 搭建网站 建站 部署 开源 源代码 程序 系统 模板'.split(
      ' ',
    ),
};

const GUIDE = KIND.guide;
const of = <T>(kind: PageOf<T>) => kind as PageOf<unknown>;
/** Only the program knows what these pages are about: it makes them of itself. */
const ofProgram = () => [];

/** The kinds of page of the handbook. */
export const GUIDE_PAGES = {
  guide: of({ label: GUIDE }),
  guidePage: of<string>({
    label: GUIDE,
    facet: (id) => (id in FOR_READERS ? KIND.site : GUIDE),
    asked: (id) => FOR_READERS[id] ?? FOR_OTHERS[id] ?? [],
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
