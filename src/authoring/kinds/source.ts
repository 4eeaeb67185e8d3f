import type { Source } from '../../domain/source.ts';
import { SOURCE_KINDS, SOURCE_STATUS_LABELS, sourceSchema } from '../../domain/source.ts';
import { webAddressFault } from '../../domain/address.ts';
import { idsOf, type Content } from '../content.ts';
import { formatJson } from '../json-format.ts';
import { one, type Answers, type Question } from '../question.ts';
import { readableBy } from '../../domain/read.ts';
import { readDate } from '../../domain/periods/read.ts';
import { idQuestion, optionsOf, type Kind } from './kind.ts';

const RELEVANCE = {
  subject: '同一主题',
  context: '背景',
  term: '术语',
  comparison: '对照',
} as const satisfies Record<Source['relevance'], string>;

/** As the handbook calls them, and as an office may. */
const STATUS_WORDS: Record<Source['status'], string[]> = {
  excerpt: ['原页摘录'],
  'transmitted-copy': ['转载件', '传本'],
  excluded: ['未采用'],
};

const mayBeLinked = (answers: Answers) => one(answers, 'status') === 'excerpt';

const questionsOf = ({ sources }: Content): Question[] => [
  { name: 'title', ask: '来源的篇名', example: '照抄原题；原件没有题目，写“（无题）”加内容提要' },
  { name: 'publisher', ask: '发布单位或媒体', example: '如“示例日报”；不知道就写“公开资料未载明”' },
  {
    name: 'kind',
    ask: '是哪一类来源',
    example: '写类别的编号或名称',
    type: 'choice',
    options: () => optionsOf(SOURCE_KINDS),
  },
  {
    name: 'status',
    ask: '我们看到的是什么',
    example: '只有看过原页才选“原页摘录”',
    type: 'choice',
    options: () =>
      optionsOf(SOURCE_STATUS_LABELS).map((option) => ({
        ...option,
        also: STATUS_WORDS[option.value as Source['status']],
      })),
  },
  {
    name: 'url',
    ask: '原页的网址',
    example: '从浏览器地址栏复制，以 https:// 或 http:// 开头；没有就空着',
    when: mayBeLinked,
    otherwise: '转载件和未采用的来源不得外链，读者不能从这里点过去。',
    empty: true,
    check: (typed) => {
      const url = String(typed);
      const fault = webAddressFault(url);
      if (fault) return `“${url}”：${fault.error}；从浏览器地址栏复制。`;
      const [known] = [...sources].find(([, source]) => source.url === url) ?? [];
      return known && `这个网址已经登记为来源“${known}”，直接用它。`;
    },
  },
  {
    name: 'date',
    ask: '发布日期',
    example: '如 2024年5月27日、2024年5月；不知道就空着',
    empty: true,
    check: readableBy(readDate),
  },
  {
    name: 'date-note',
    ask: '没有日期，说明一下',
    example: '如“原文未注明”“据转载件网址推定为2024年”',
    when: (answers) => one(answers, 'date') === '',
    otherwise: '已经有发布日期。',
    path: ['dateNote'],
  },
  {
    name: 'relevance',
    ask: '与本站主题的关系',
    example: '写编号或名称',
    type: 'choice',
    options: () => optionsOf(RELEVANCE),
  },
  {
    name: 'accessed',
    ask: '查阅日期',
    example: '如 2024年5月27日',
    optional: true,
    check: readableBy(readDate),
  },
  {
    name: 'notes',
    ask: '读者判断可信度所需的说明',
    example: '一两句话',
    optional: true,
  },
];

export const source: Kind = {
  id: 'source',
  label: '来源',
  purpose: '数据和案例依据的一篇报道、文件或资料',
  questions: (content) => [
    ...questionsOf(content),
    idQuestion('title', idsOf(content.workspace, 'sources'), '来源'),
  ],
  plan: (answers) => [
    {
      place: `sources/${one(answers, 'id')}.json`,
      kind: 'new',
      text: formatJson(sourceOf(answers)),
    },
  ],
  notes: (answers) => ({
    assumed: [],
    next: [
      `登记出自它的数字：npm run new -- 数据 --source ${one(answers, 'id')}`,
      `或在案例文件头的 sources 里写上 ${one(answers, 'id')}`,
    ],
  }),
};

/** Makes the record of a source out of the answers. */
export function sourceOf(answers: Answers): object {
  const date = (name: string) => {
    const read = readDate(one(answers, name));
    return 'value' in read ? read.value : undefined;
  };
  const text = (name: string) => one(answers, name) || undefined;
  const record = {
    title: one(answers, 'title'),
    publisher: one(answers, 'publisher'),
    date: date('date'),
    dateNote: text('date-note'),
    url: text('url'),
    accessed: date('accessed'),
    kind: one(answers, 'kind'),
    status: one(answers, 'status'),
    relevance: one(answers, 'relevance'),
    notes: text('notes'),
  };
  // Fields in the order of the schema, whatever it becomes.
  return sourceSchema.safeParse(record).data ?? record;
}
