import type { CaseChange, CaseNote, Change } from '../change.ts';
import { section, type Cut, fieldWords, code, plain } from './text.ts';

export function caseLines({ cases, addresses }: Change, cut: Cut): string[] {
  const { added, removed, renamed, changed } = cases;
  const rename = (one: (typeof renamed)[number]) => renamedLines(one, addresses);
  const lines = [
    ...section(`### 新增的案例（${added.length}篇）`, added, noteLines, cut),
    ...section(`### 改动的案例（${changed.length}篇）`, changed, changedLines, cut),
    ...section(`### 改名的案例（${renamed.length}篇）`, renamed, rename, cut),
    ...section(`### 删去的案例（${removed.length}篇）`, removed, noteLines, cut),
  ];
  return lines.length > 0 ? ['## 案例', '', ...lines] : [];
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
