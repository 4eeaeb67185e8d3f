import { CASE_KINDS } from '../../domain/kinds.ts';
import { CASE_SECTIONS, type Case } from '../../domain/case.ts';
import { formatPeriod, type Period } from '../../domain/period.ts';
import { caseBody, caseText } from '../case-text.ts';
import { idsOf, type Content } from '../content.ts';
import { many, one, YES_NO, type Answers, type Question } from '../question.ts';
import { periodQuestion, periodOf } from './period.ts';
import { idQuestion, labelled, sourceOptions, type Kind } from './kind.ts';

/** What a new case calls the kinds, as the site does. */
const KINDS = Object.entries(CASE_KINDS).map(([value, { label, title }]) => ({
  value,
  label,
  ...(title !== label && { hint: title, also: [title] }),
}));

export const caseKind: Kind = {
  id: 'case',
  label: '案例',
  purpose: '一篇案例的草稿：文件头填好，四节正文待写',
  refuse: ({ sources }) =>
    sources.size === 0
      ? '案例要写明依据的来源，而内容目录里还没有来源。先登记一个：npm run new -- 来源'
      : undefined,
  questions: (content) => [
    ...questionsOf(content),
    idQuestion('title', idsOf(content.workspace, 'case'), '案例'),
  ],
  plan: (answers, content) => [
    {
      place: `cases/${one(answers, 'id')}/index.mdx`,
      kind: 'new',
      text: caseText(frontMatterOf(answers, content), caseBody()),
    },
  ],
  notes: (answers, content) => ({
    assumed: [
      `状态是草稿（draft），发布日期和更新日期先填了今天（${content.workspace.today}）`,
      `时段记作“${formatPeriod(frontMatterOf(answers, content).period)}”`,
    ],
    next: [
      `打开文件，把${CASE_SECTIONS.length}处“待写”换成正文；数字先登记（npm run new -- 数据），再写成 <Fact id="编号" />`,
      '边写边看：npm run dev；写完检查：npm run check',
      '定稿后把文件头的 status 改成 published',
    ],
  }),
};

function questionsOf(content: Content): Question[] {
  const { strands, audiences, industries, themes } = content.taxonomy;
  const items = strands.flatMap((strand) =>
    strand.items.map(({ id, label, full }) => ({
      value: id,
      label,
      hint: `${strand.label}（${strand.role}）：${full}`,
    })),
  );
  return [
    { name: 'title', ask: '案例叫什么名字', example: '如“司机之家”，不加书名号和句号' },
    {
      name: 'kind',
      ask: '是哪一类案例',
      example: '写类型的编号或名称',
      type: 'choice',
      options: () => KINDS,
    },
    {
      name: 'summary',
      ask: '用一两句话说清是什么、做了什么',
      example: '数字写成 {数据编号}；还没有登记的数字先不写',
    },
    {
      name: 'strands',
      ask: '属于脉络的哪些条目',
      example: '至少一项，编号或名称，几项用逗号隔开',
      type: 'choices',
      options: () => items,
      explained: true,
    },
    ...[
      { name: 'audiences', ask: '服务对象是谁', records: audiences },
      { name: 'industries', ask: '涉及哪些行业', records: industries },
    ].map(({ name, ask, records }): Question => ({
      name,
      ask,
      example: '几项用逗号隔开；没有就空着',
      type: 'choices',
      options: () => labelled(records),
      when: () => records.length > 0,
      otherwise: 'taxonomy.json 里没有可选的。',
      empty: true,
      path: [name],
    })),
    {
      name: 'themes',
      ask: '属于哪些主题',
      example: '至少一项，编号或名称，几项用逗号隔开',
      type: 'choices',
      options: () => labelled(themes),
    },
    periodQuestion('这件事是什么时候的'),
    {
      name: 'sources',
      ask: '正文依据哪些来源',
      example: '至少一项，编号或篇名，几项用逗号隔开',
      type: 'choices',
      options: () => sourceOptions(content),
    },
    {
      name: 'ai-assisted',
      ask: '用了人工智能辅助撰写吗',
      example: '写“是”或“否”；是则页面上标明',
      type: 'choice',
      options: () => YES_NO,
      path: ['aiAssisted'],
    },
    {
      name: 'alias',
      ask: '简称、旧称',
      example: '可以写几次',
      type: 'lines',
      optional: true,
      path: ['aliases'],
    },
    {
      name: 'related',
      ask: '相关案例',
      example: '编号或名称，几项用逗号隔开',
      type: 'choices',
      options: () =>
        [...content.cases.values()].map(({ slug, title }) => ({ value: slug, label: title })),
      optional: true,
    },
  ];
}

/** @returns the front matter that answers which have been checked make. */
export function frontMatterOf(answers: Answers, content: Content): Case {
  const { today } = content.workspace;
  return {
    kind: one(answers, 'kind') as Case['kind'],
    title: one(answers, 'title'),
    aliases: many(answers, 'alias'),
    summary: one(answers, 'summary'),
    strands: many(answers, 'strands'),
    audiences: many(answers, 'audiences'),
    industries: many(answers, 'industries'),
    themes: many(answers, 'themes'),
    period: periodWith(answers, content),
    sources: many(answers, 'sources'),
    related: many(answers, 'related'),
    status: 'draft',
    published: today,
    updated: today,
    aiAssisted: one(answers, 'ai-assisted') === 'yes',
  };
}

function periodWith(answers: Answers, { sources }: Content): Period {
  return periodOf(answers, sources.get(many(answers, 'sources')[0] ?? '')?.date);
}
