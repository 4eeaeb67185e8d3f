import type { CaseChange, CaseNote, Change } from '../change.ts';
import { shown, type Cut, fieldWords, code, plain } from './text.ts';

export function caseLines({ cases, addresses }: Change, cut: Cut): string[] {
  const { added, removed, renamed, changed } = cases;
  if (added.length + removed.length + renamed.length + changed.length === 0) return [];
  const head = (title: string, items: unknown[]) =>
    items.length > 0 ? [`### ${title}（${items.length}篇）`, ''] : [];
  const block = (lines: string[]) => (lines.length > 0 ? [...lines, ''] : []);
  return [
    '## 案例',
    '',
    ...head('新增的案例', added),
    ...block(shown(added, noteLines, cut)),
    ...head('改动的案例', changed),
    ...block(shown(changed, changedLines, cut)),
    ...head('改名的案例', renamed),
    ...block(shown(renamed, (rename) => renamedLines(rename, addresses), cut)),
    ...head('删去的案例', removed),
    ...block(shown(removed, noteLines, cut)),
  ];
}

function noteLines({ title, slug, status, summary }: CaseNote): string[] {
  const draft = status === 'draft' ? '（草稿）' : '';
  return [`- 《${plain(title)}》${draft} ${code(slug)}`, `  - ${plain(summary)}`];
}

function changedLines({ title, slug, status, fields, textEdited }: CaseChange): string[] {
  const draft = status === 'draft' ? '（草稿）' : '';
  return [
    `- 《${plain(title)}》${draft} ${code(slug)}`,
    ...fields.map((field) => `  - ${fieldWords(field)}`),
    ...(textEdited ? ['  - 正文有改动，改了哪些句子见“读者看到的变化”'] : []),
  ];
}

function renamedLines(
  rename: Change['cases']['renamed'][number],
  lost: Change['addresses'],
): string[] {
  const { from, to, title, published, aliased } = rename;
  const outcome = aliased
    ? '旧网址会自动转到新网址'
    : !published
      ? '原来是草稿，没有发布过'
      : lost.some(({ path }) => path === `/cases/${from}/`)
        ? '**旧网址没有登记去处，会打不开**'
        : '旧网址显示“已撤下”和原因';
  return [
    `- 《${plain(title)}》：${code(`/cases/${from}/`)} → ${code(`/cases/${to}/`)}，${outcome}`,
  ];
}
