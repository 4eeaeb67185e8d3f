import { CASE_KINDS, KIND } from './kinds.ts';
import { formatCitation } from './citation.ts';
import {
  comparedGroups,
  type ComparisonGroup,
  comparisonGroups,
  factsAlone,
  refusalsOf,
} from './compare-parts.ts';
import { discrepancyTexts, type Discrepancy } from './discrepancy.ts';
import type { FigureCommon } from './figure.ts';
import { GUIDE_PAGES } from './handbook.ts';
import { rowAnchors } from './history.ts';
import { homeTexts } from './home.ts';
import type { CaseEntry, Identified, LedgerFact, PageEntry } from './library.ts';
import { factsInTexts } from './mentions.ts';
import type { PageOf } from './page-kind.ts';
import type { PathName } from './paths.ts';
import type { Source } from './source.ts';
import { timelineOf, yearsApart, type Year } from './timeline.ts';

const of = <T>(kind: PageOf<T>) => kind as PageOf<unknown>;

/** A list is found by what readers say for it. */
const list = (asked: string) =>
  ({ facet: KIND.site, lists: true, asked: asked.split(' ') }) as const;

/** Every kind of page, in the order in which a reviewer reads of them. */
export const PAGES = {
  home: of({
    label: '首页',
    shows: (library) => ({
      texts: homeTexts(library),
      figures: library.site.home.figures,
    }),
    anchors: ({ taxonomy, site, case: cases }) => [
      ...['map', 'ledger', ...taxonomy.strands, ...figureAnchors(site.home)],
      ...(site.home.length > 0 ? ['figures'] : []),
      ...Object.keys(CASE_KINDS).filter((one) => cases.some(({ kind }) => kind === one)),
    ],
    from: ['taxonomy', 'site', 'case'],
  }),
  overview: of({
    label: '脉络',
    facet: KIND.overview,
    shows: ({ taxonomy, site }) => ({
      texts: taxonomy.strands.flatMap(({ label, summary, items }) => [
        `${label}：${summary}`,
        ...items.map((item) => `${item.label}：${item.summary}`),
      ]),
      figures: site.overview?.figures ?? [],
    }),
    anchors: ({ taxonomy, site }) => [
      ...['names', ...taxonomy.strands, ...figureAnchors(site.overview)],
    ],
    from: ['taxonomy', 'site'],
  }),
  case: of<CaseEntry>({
    label: '案例',
    title: ({ title }) => title,
    facet: ({ kind }) => CASE_KINDS[kind].label,
    records: ({ cases }) => cases,
    shows: (_, entry) => ({ ...textOf(entry), sources: entry.sources }),
    anchors: (outline, id) => [
      ...['sources', 'record', 'cite', 'on-this-page'],
      ...(outline.case.some((one) => one.id === id && one.isRelated) ? ['related'] : []),
    ],
  }),
  figure: of<Identified<FigureCommon>>({
    label: KIND.figure,
    title: ({ title }) => title,
    facet: KIND.figure,
    records: ({ figures }) => figures,
    shows: (_, { id, title, takeaway, howToRead, cautions }) => ({
      texts: [title, takeaway, ...(howToRead ? [howToRead] : []), ...cautions],
      figures: [id],
    }),
    anchors: ({ case: cases }, id) => [
      ...[`figure-${id}`, 'sources', 'take-away', 'cite', 'embed'],
      ...(cases.some(({ figures }) => figures.includes(id)) ? ['used-in'] : []),
    ],
  }),
  discrepancies: of({
    label: '存疑',
    facet: KIND.discrepancies,
    shows: (library) => ({
      texts: library.discrepancies.flatMap((one) => discrepancyTexts(one, library.facts)),
    }),
    anchors: ({ discrepancies }) => discrepancies,
    from: ['discrepancies'],
  }),
  discrepancy: of<Discrepancy>({
    label: '存疑',
    title: ({ topic }) => topic,
    records: ({ discrepancies }) => discrepancies.map((one) => [one.id, one]),
    shows: (library, one) => ({ facts: factsInTexts(discrepancyTexts(one, library.facts)) }),
  }),
  glossary: of({
    label: KIND.term,
    facet: KIND.term,
    shows: ({ terms }) => ({
      texts: [...terms.values()].map(({ term, explanation, aliases, english, notes }) =>
        [term, ...aliases, english, explanation, notes].filter(Boolean).join('　'),
      ),
      terms: [...terms.keys()],
    }),
    anchors: ({ glossary }) => glossary,
    from: ['glossary'],
  }),
  source: of<Identified<Source>>({
    label: KIND.source,
    title: ({ title }) => title,
    facet: KIND.source,
    records: ({ sources }) => sources,
    shows: (library, source) => ({
      texts: library.factsOfSource(source.id).flatMap((fact) => {
        if (fact.status === 'derived' || fact.source !== source.id) return [];
        const place = formatCitation({ source, locator: fact.locator });
        return [`${fact.label}{${fact.id}}（${place}）`];
      }),
      facts: library.factsOfSource(source.id).map(({ id }) => id),
      sources: [source.id],
    }),
    anchors: ({ facts }, id) => [
      'facts',
      ...facts.filter(({ sources }) => sources.includes(id)).flatMap(rowAnchors),
    ],
    from: ['facts'],
  }),
  page: of<PageEntry>({
    label: '页面',
    facet: KIND.site,
    title: ({ title }) => title,
    records: ({ pages }) => pages.map((page) => [page.path.split('/').at(-2) ?? '', page]),
    shows: (_, page) => textOf(page),
  }),
  cases: of({
    label: '案例',
    title: '全部案例',
    ...list('案例列表 案例库 案例目录 所有案例 典型案例'),
    shows: (library) => ({
      facts: factsInTexts(library.publishedCases().map(({ summary }) => summary)),
    }),
    anchors: ({ case: cases }) => [...new Set(cases.map(({ kind }) => String(kind)))],
    from: ['case'],
  }),
  casesOf: of<{ title: string }>({
    label: '案例',
    title: ({ title }) => title,
    records: () => Object.entries(CASE_KINDS),
    shows: (library, kind) => {
      const cases = library.publishedCases().filter((entry) => CASE_KINDS[entry.kind] === kind);
      return { facts: factsInTexts(cases.map(({ summary }) => summary)) };
    },
  }),
  figures: of({
    label: '图表',
    ...list('统计图 示意图 所有图表 图表下载'),
    shows: ({ figures }) => ({ figures: [...figures.keys()] }),
    anchors: ({ figures }) =>
      figures.flatMap(({ id, theme }) => [`figure-${id}`, `theme-${String(theme)}`]),
  }),
  figureEmbed: of<Identified<FigureCommon>>({
    label: '嵌入页',
    title: ({ title }) => title,
    records: ({ figures }) => figures,
    shows: (_, { id }) => ({ figures: [id] }),
    anchors: (_, id) => [`figure-${id}`],
  }),
  compare: of({
    label: '对照',
    ...list('对比 比较 比一比 横向比较'),
    shows: (library) => ({
      facts: refusalsOf(library).flatMap(({ facts }) => facts.map(({ id }) => id)),
    }),
    anchors: (outline) => [
      ...['groups', 'alone', 'result'],
      ...comparedGroups(outline).map((id) => `group-${id}`),
    ],
    from: ['facts', 'series', 'taxonomy'],
  }),
  compareGroup: of<ComparisonGroup>({
    label: '对照',
    title: ({ label }) => label,
    records: (library) => comparisonGroups(library).map((group) => [group.id, group]),
    shows: (_, { facts, series }) => ({
      facts: [
        ...facts.map(({ id }) => id),
        ...series.flatMap(({ points }) => points.map(({ fact }) => fact)),
      ],
    }),
  }),
  compareAlone: of<LedgerFact[]>({
    label: '对照',
    title: ([first]) => `只能单独看的：${first!.themeTitle}`,
    records: factsAlone,
    shows: (_, facts) => ({ facts: facts.map(({ id }) => id) }),
  }),
  data: of({
    label: '数据账本',
    ...list(
      '数据下载 下载 导出 Excel CSV JSON API 数据接口 接口 电子表格 数据集 开放数据 全部数据 引用数据',
    ),
    anchors: ({ facts }) => [
      ...new Set(['open-data', 'coverage', ...facts.map(({ file }) => `group-${file}`)]),
      // A script leads on to the row of any fact.
      ...facts.flatMap(rowAnchors),
    ],
    from: ['facts'],
  }),
  ledger: of<LedgerFact[]>({
    label: '数据账本',
    title: ([first]) => first!.themeTitle,
    records: (library) => library.themes(),
    shows: (_, own) => ({ facts: own.map(({ id }) => id) }),
    anchors: ({ facts }, id) => facts.filter(({ file }) => file === id).flatMap(rowAnchors),
    from: ['facts'],
  }),
  timeline: of({
    label: '时间线',
    ...list('大事记 年表 历年 历年数据 按年份'),
    shows: (library) => ({
      facts: yearsApart(library).length > 0 ? [] : idsOf(timelineOf(library)),
    }),
  }),
  timelineYear: of<Year>({
    label: '时间线',
    title: ({ year }) => `${year}年`,
    records: (library) => yearsApart(library).map((year) => [year.year, year]),
    shows: (_, year) => ({ facts: idsOf([year]) }),
  }),
  sources: of({ label: '来源', ...list('出处 数据来源 资料来源 参考资料 参考文献') }),
  changes: of({
    label: '更正与更新',
    ...list('更新 最近更新 更新时间 更新日期 最新 新内容 改动 修改记录 更新记录 订阅 RSS'),
  }),
  search: of({ label: '搜索', anchors: () => ['q', 'search-results', 'index'] }),
  ...GUIDE_PAGES,
  notFound: of({ label: '没有找到这个页面' }),
} satisfies Partial<Record<PathName, PageOf<unknown>>>;

export type PageKind = keyof typeof PAGES;

const idsOf = (years: readonly Year[]) => years.flatMap(({ facts }) => facts.map(({ id }) => id));

const textOf = (of: CaseEntry | PageEntry) => ({ texts: [of.title, of.summary], writeUp: of });

const figureAnchors = (ids: readonly string[]) => ids.map((id) => `figure-${id}`);
