import { formatFact } from '../domain/format.ts';
import { formatDate } from '../domain/period.ts';
import { SOURCE_KINDS, SOURCE_STATUS_LABELS, type Source } from '../domain/source.ts';
import type { Term } from '../domain/glossary.ts';
import { STANDINGS, type Discrepancy } from '../domain/discrepancy.ts';
import type { Library } from '../domain/library.ts';
import { COMPARABILITY, type Series } from '../domain/series.ts';
import type { Site } from '../domain/site.ts';
import type { Figure } from '../figures/index.ts';
import { sourcesOfFact } from '../domain/fact.ts';
import type { RecordChange } from './change.ts';
import type { Edition } from './edition.ts';
import { fieldChanges, listed, type Fields } from './fields.ts';
import { filled, sourceName } from './wording.ts';

interface Kind<T> {
  name: string;
  records: (library: Library<Figure>) => Iterable<T & { id: string }>;
  title: (record: T) => string;
  fields: (library: Library<Figure>) => Fields<T>;
  /** Numbers in it are written as they are now: what changes in them is told where they change. */
  asNow?: true;
}

const SOURCES: Kind<Source> = {
  name: '来源',
  records: ({ sources }) => sources.values(),
  title: ({ publisher, title }) => `${publisher}《${title}》`,
  fields: () => ({
    篇名: ({ title }) => title,
    发布者: ({ publisher }) => publisher,
    日期: ({ date }) => date && formatDate(date),
    日期说明: ({ dateNote }) => dateNote,
    网址: ({ url }) => url,
    查阅日期: ({ accessed }) => accessed && formatDate(accessed),
    类别: ({ kind }) => SOURCE_KINDS[kind],
    所见: ({ status }) => SOURCE_STATUS_LABELS[status],
    与本站主题的关系: ({ relevance }) => relevance,
    说明: ({ notes }) => notes,
  }),
};

const SERIES: Kind<Series> = {
  name: '序列',
  records: ({ series }) => series.values(),
  title: ({ title }) => title,
  fields: ({ facts, taxonomy }) => ({
    名称: ({ title }) => title,
    各点: ({ points }) =>
      listed(
        points.map(({ fact, note }) => {
          const record = facts.get(fact);
          const written = record ? record.label + formatFact(record) : fact;
          return note ? `${written}（${note}）` : written;
        }),
        ' → ',
      ),
    可比性: ({ comparability }) => COMPARABILITY[comparability],
    可比组: ({ group }) => taxonomy.comparisons.find(({ id }) => id === group)?.label ?? group,
    提醒: ({ cautions }) => listed(cautions, ''),
  }),
};

const TERMS: Kind<Term> = {
  name: '术语',
  records: ({ terms }) => terms.values(),
  title: ({ term }) => term,
  fields: (library) => ({
    术语: ({ term }) => term,
    同义说法: ({ aliases }) => listed(aliases),
    解释: ({ explanation }) => explanation,
    依据: ({ source }) => source && sourceName(source, library),
    英文: ({ english }) => english,
    英文依据: ({ englishSource }) => englishSource && sourceName(englishSource, library),
    说明: ({ notes }) => notes,
  }),
};

const DISCREPANCIES: Kind<Discrepancy> = {
  name: '存疑',
  asNow: true,
  records: ({ discrepancies }) => discrepancies,
  title: ({ topic }) => topic,
  fields: (library) => ({
    事由: ({ topic }) => topic,
    各种说法: ({ sides }) =>
      listed(
        sides.map((side) => {
          const stands = STANDINGS[side.standing];
          if (!('fact' in side)) {
            return `${stands}：${sourceName(side.source, library)}：${side.statement}`;
          }
          const fact = library.facts.get(side.fact);
          const written = fact ? fact.label + formatFact(fact) : side.fact;
          return `${stands}：${written}${side.remark ? `（${side.remark}）` : ''}`;
        }),
        '；',
      ),
    判断: ({ assessment }) => assessment,
    处理: ({ handling }) => handling,
  }),
};

const PAGES: Kind<{ title: string }> = {
  name: '页面',
  records: ({ pages }) => pages.map(({ path, title }) => ({ id: path, title })),
  title: ({ title }) => title,
  fields: () => ({ 标题: ({ title }) => title }),
};

interface Shelf {
  id: string;
  label: string;
  note?: string;
  summary?: string;
}

/** The words under which cases and numbers are filed. */
const shelf = (
  name: string,
  records: (taxonomy: Library<Figure>['taxonomy']) => Shelf[],
): Kind<Shelf> => ({
  name,
  asNow: true,
  records: ({ taxonomy }) => records(taxonomy),
  title: ({ label }) => label,
  fields: (library) => ({
    名称: ({ label }) => label,
    说明: ({ note }) => note,
    简介: ({ summary }) => summary && filled(summary, library),
  }),
});

const SHELVES = [
  shelf('脉络', ({ strands }) => strands.flatMap((strand) => [strand, ...strand.items])),
  shelf('口径', ({ scopes }) => scopes),
  shelf('可比组', ({ comparisons }) => comparisons),
  shelf('服务对象', ({ audiences }) => audiences),
  shelf('行业', ({ industries }) => industries),
  shelf('主题', ({ themes }) => themes),
];

const SITE: Kind<Site> = {
  name: '网站',
  records: ({ site }) => [{ ...site, id: 'site' }],
  title: ({ name }) => name,
  fields: () => ({
    站名: ({ name }) => name,
    收录范围: ({ zone }) => zone,
    介绍: ({ description }) => description,
    编辑整理者: ({ publisher }) => publisher,
    网站地址: ({ baseUrl }) => baseUrl,
    声明: ({ disclaimer }) => disclaimer,
    许可: ({ contentLicence: { name, url } }) => `${name}，${url}`,
    勘误渠道: ({ contact }) => contact && `${contact.label}，${contact.url}`,
    备案号: ({ registration }) =>
      listed(
        Object.values(registration).flatMap((one) => one || []),
        '，',
      ),
    一并搜索的站点: ({ peers }) => peers?.map(({ name, url }) => `${name}，${url}`).join('；'),
  }),
};

/** Tells which sources, series, terms, discrepancies, headings and words of the site differ. */
export function compareRecords(before: Edition, after: Edition): RecordChange[] {
  const changes = <T>(kind: Kind<T>) => changesOf(kind, before.library, after.library);
  return [
    ...changes(SOURCES),
    ...changes(SERIES),
    ...changes(TERMS),
    ...changes(DISCREPANCIES),
    ...changes(PAGES),
    ...SHELVES.flatMap(changes),
    ...changes(SITE),
  ];
}

function changesOf<T>(
  kind: Kind<T>,
  before: Library<Figure>,
  after: Library<Figure>,
): RecordChange[] {
  const old = new Map([...kind.records(before)].map((record) => [record.id, record]));
  const now = new Map([...kind.records(after)].map((record) => [record.id, record]));
  const note = (record: T & { id: string }, fate: RecordChange['fate']): RecordChange => ({
    kind: kind.name,
    id: record.id,
    title: kind.title(record),
    fate,
    fields: [],
    stillNamedBy: fate === 'removed' && kind.name === '来源' ? namersOf(record.id, after) : [],
  });
  const removed = [...old.values()]
    .filter(({ id }) => !now.has(id))
    .map((record) => note(record, 'removed'));
  const rest = [...now.values()].flatMap((record): RecordChange[] => {
    const former = old.get(record.id);
    if (!former) return [note(record, 'added')];
    const fields = fieldChanges(
      { record: former, fields: kind.fields(kind.asNow ? after : before) },
      { record, fields: kind.fields(after) },
    );
    return fields.length > 0 ? [{ ...note(record, 'changed'), fields }] : [];
  });
  return [...removed, ...rest];
}

/** What cannot stand without a source that is gone. */
function namersOf(source: string, library: Library<Figure>): string[] {
  const facts = [...library.facts.values()].filter((fact) => sourcesOfFact(fact).includes(source));
  const cases = [...library.cases.values()].filter(({ sources }) => sources.includes(source));
  return [
    ...facts.map((fact) => `数据“${fact.label}${formatFact(fact)}”（${fact.id}）`),
    ...cases.map(({ title }) => `案例《${title}》`),
  ];
}
