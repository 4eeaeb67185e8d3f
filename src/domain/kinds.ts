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
