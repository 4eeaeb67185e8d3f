import { webAddressFault } from '../../../domain/address.ts';
import { EXAMPLE_ID } from '../../../domain/id.ts';
import { many, one, type Answers, type Question } from '../../question.ts';
import { idQuestion, type Kind } from '../kind.ts';
import { frameworkOf, strandFault } from './framework.ts';
import { starterFiles } from './starter.ts';

/** What would be code where it is printed in a page. */
const BRACKETS = /[<>{}]/;

const words = (name: string, ask: string, example: string, path = [name]): Question => ({
  name,
  ask,
  example,
  path,
  check: (typed) =>
    BRACKETS.test(String(typed)) ? '不能有尖括号和花括号，它们是给程序看的。' : undefined,
});

const QUESTIONS: readonly Question[] = [
  words('name', '网站叫什么名字', '如“示例开发区党建案例库”'),
  words('zone', '收录哪里的案例', '如“示例开发区”'),
  words('publisher', '谁编辑整理', '如“示例开发区党建办公室”'),
  {
    name: 'address',
    ask: '正式网址',
    example: '如 https://example.org/；还没有就先写这个，以后在 site.json 里改',
    path: ['baseUrl'],
    check: (typed) => {
      const fault = webAddressFault(String(typed));
      return fault && `“${String(typed)}”：${fault.error}。`;
    },
  },
  {
    name: 'framework',
    ask: '案例归属的框架（脉络），一条一行',
    example: '写作“名称=条目,条目”，照主要来源的提法，如 三个强化=组织覆盖,机制创新',
    type: 'lines',
    path: [],
    checkLine: strandFault,
  },
  {
    ...words('case', '第一篇案例叫什么名字', '如“司机之家”；先放示例正文，换成你的', []),
    propose: () => '示例驿站',
    assumed: () => true,
  },
  idQuestion('case', [], '案例'),
];

/** The content root of another zone, which passes the checks as it is and has examples to replace. */
export const site: Kind = {
  id: 'site',
  label: '站点',
  purpose: '另一个地区的内容目录：站点信息、框架，和一套待换的示例',
  inFolder: true,
  questions: () => QUESTIONS,
  plan: (answers, { workspace }) =>
    starterFiles({
      name: one(answers, 'name'),
      zone: one(answers, 'zone'),
      publisher: one(answers, 'publisher'),
      address: addressOf(answers),
      strands: frameworkOf(many(answers, 'framework')),
      title: one(answers, 'case'),
      slug: one(answers, 'id'),
      today: workspace.today,
    }),
  notes: (answers, { workspace: { root } }) => ({
    assumed: ['许可先写了 CC BY 4.0，口径、主题、服务对象和行业先各写了几项，都可以改'],
    next: [
      `把 ${root}/cases/${one(answers, 'id')}/index.mdx 换成你的第一篇案例`,
      `登记自己的来源和数据，再删去示例：sources、facts、figures 里的 ${EXAMPLE_ID}.json`,
      `看网站：CONTENT_DIR=${root} npm start；边写边看：CONTENT_DIR=${root} npm run dev`,
    ],
  }),
};

/** Links are made by adding to it, so that it ends in a slash. */
function addressOf(answers: Answers): string {
  return one(answers, 'address').replace(/\/*$/, '/');
}
