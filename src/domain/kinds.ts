/** The kinds of cases, with their names and the colour of their mark: a token of `styles/tokens.css`. */
export const CASE_KINDS = {
  brand: { label: '品牌', title: '党建品牌', colour: 'cinnabar' },
  site: { label: '示范点', title: '示范点', colour: 'lake' },
  station: { label: '服务阵地', title: '服务阵地', colour: 'sand' },
  mechanism: { label: '机制', title: '工作机制', colour: 'ink' },
  project: { label: '工程', title: '重点工程', colour: 'cinnabar' },
  outcome: { label: '成效', title: '转化成效', colour: 'lake' },
} as const;

export type CaseKind = keyof typeof CASE_KINDS;

/** Kinds of records that search treats in ways of their own; whatever else is found is a page. */
export const KIND = {
  fact: '数据',
  figure: '图表',
  term: '术语',
  source: '来源',
  guide: '编写指南',
  overview: '脉络',
  discrepancies: '存疑',
  site: '本站',
} as const;
