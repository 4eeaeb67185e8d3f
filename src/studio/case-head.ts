import type { Content } from '../authoring/content.ts';
import { caseKind, frontMatterOf } from '../authoring/kinds/case.ts';
import { one, type Answers, type Question } from '../authoring/question.ts';
import { documentAt } from '../authoring/content.ts';
import { validate } from '../content/records.ts';
import type { Case } from '../domain/case.ts';
import { formatDate } from '../domain/period.ts';
import { readDate } from '../domain/periods/read.ts';
import { readableBy } from '../domain/read.ts';
import type { Correction } from './correction.ts';
import { typedPeriod } from './fact-record.ts';

/** What nobody is asked of a new case, which is a draft of today. */
const LATER: Question[] = [
  {
    name: 'status',
    ask: '发布吗',
    example: '草稿不进入正式网站',
    type: 'choice',
    options: () => [
      { value: 'draft', label: '草稿' },
      { value: 'published', label: '发布' },
    ],
  },
  ...[
    { name: 'published', ask: '首次发布日期' },
    { name: 'updated', ask: '最近更新日期' },
  ].map((question) => ({
    ...question,
    example: '如 2024年5月27日',
    check: readableBy(readDate),
  })),
];

/** @returns the head of a case as it may be corrected. */
export function caseHead(content: Content, slug: string): Correction | { fault: string } {
  const document = documentAt(content.workspace, `cases/${slug}/index.mdx`);
  if (!document) return { fault: `没有编号为“${slug}”的案例。` };
  const read = validate(document, 'case');
  if (!read.success) return { fault: '文件头有错，先照右边检查的提示改好。' };
  const given = answersFor(read.data as Case);
  return {
    document,
    path: [],
    questions: [...LATER, ...caseKind.questions(content).filter(({ name }) => name !== 'id')],
    given,
    fixed: [],
    recordOf: (answers) => ({
      ...frontMatterOf(answers, content),
      status: one(answers, 'status'),
      published: isoDate(one(answers, 'published')),
      updated: isoDate(one(answers, 'updated')),
    }),
  };
}

function isoDate(typed: string): string {
  const read = readDate(typed);
  return 'value' in read ? read.value : typed;
}

function answersFor(head: Case): Answers {
  const { title, kind, summary, strands, audiences, industries, themes, sources, related } = head;
  const answers: Answers = {
    ...{ title, kind, summary, strands, audiences, industries, themes, sources, related },
    alias: head.aliases,
    period: typedPeriod(head.period),
    status: head.status,
    published: formatDate(head.published),
    updated: formatDate(head.updated),
    'ai-assisted': head.aiAssisted ? 'yes' : 'no',
  };
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer?.length !== 0));
}
