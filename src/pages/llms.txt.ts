import type { APIContext } from 'astro';
import { loadLibrary } from '../collections.ts';
import { CASE_KINDS } from '../domain/kinds.ts';
import { plainText } from '../domain/format.ts';
import { absolute, routes } from '../routes.ts';

/** The newest cases only: the list of all of them is a page of its own. */
const NEWEST = 50;

/** Says to language models what is here and where it can be read as data: llmstxt.org. */
export async function GET({ site: host }: APIContext): Promise<Response> {
  const library = await loadLibrary();
  const { site } = library;
  const link = (title: string, path: string, what: string) =>
    `- [${title}](${absolute(path, host)})：${what}`;
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.description}`,
    '',
    `${site.disclaimer}编辑整理：${site.publisher}。许可：${site.contentLicence.name}。引用数字时，请连同时点、口径和出处一起引用；账本里没有的，本站没有说过。`,
    '',
    '## 数据',
    '',
    link('数据账本JSON', routes.ledgerJson, '全部数据，每条带时点、口径、原文和出处'),
    link('数据账本CSV', routes.ledgerCsv, '同样的数据，一行一条'),
    link('数据说明', routes.dataPackage, 'Data Package：每一栏是什么、版本、许可'),
    link('存疑', routes.discrepancies, '来源之间说法不一的地方，本站怎样处理'),
    link('更正与更新', routes.changes, '哪些数改过、何时改、旧数和新数'),
    link('术语', routes.glossary, '名称的解释'),
    link('来源', routes.sources, '数据出自哪里'),
    link('图表', routes.figures, '每幅图都有CSV和JSON'),
    '',
    '## 案例',
    '',
    '案例网址末尾的斜杠换成 .md 是全文，换成 .csv、.json 是它的数据。',
    '',
    ...library.casesByKind().map(({ kind }) => {
      const { title } = CASE_KINDS[kind];
      return link(title, routes.casesOf(kind), '这一类的全部案例');
    }),
    '',
    '## 最近更新的案例',
    '',
    ...library
      .publishedCases()
      .slice(0, NEWEST)
      .map((entry) =>
        link(entry.title, routes.case(entry.slug), plainText(entry.summary, library)),
      ),
    '',
    '## Optional',
    '',
    link('全部案例', routes.cases, '按类型排列'),
    link('订阅', routes.feed, 'RSS'),
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
