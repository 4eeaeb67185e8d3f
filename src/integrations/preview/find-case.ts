import { nearest } from '../../content/nearest.ts';
import type { Workspace } from '../../content/workspace.ts';

/** Finds a case by its folder, its path or its title, or says in Chinese why there is none. */
export function findCase(
  { documents }: Workspace,
  asked = '',
): { slug: string; title: string } | { fault: string } {
  const cases = documents
    .filter(({ kind }) => kind === 'case')
    .map(({ id, data }) => {
      const { title, status } = (data ?? {}) as { title?: unknown; status?: unknown };
      return { slug: id, title: typeof title === 'string' ? title : '', status };
    });
  const wanted = asked.trim();
  if (wanted === '') {
    const drafts = cases.filter(({ status }) => status === 'draft').slice(0, 8);
    const named = drafts.map(({ slug, title }) => `${slug}（${title}）`).join('、');
    const hint = named === '' ? '' : `现在的草稿有：${named}。`;
    return {
      fault: `没有写案例编号，例如 npm run export -- ${cases[0]?.slug ?? 'my-case'}。${hint}`,
    };
  }
  const name = wanted
    .replaceAll('\\', '/')
    .replace(/\/(?:index\.mdx)?$/, '')
    .replace(/^.*\//, '');
  const withName = (word: string | undefined) =>
    cases.find(({ slug }) => slug === word) ?? cases.find(({ title }) => title === word);
  const found = withName(name) ?? withName(wanted);
  if (found) return { slug: found.slug, title: found.title };
  const names = cases.flatMap(({ slug, title }) => [slug, title].filter(Boolean));
  const owner =
    withName(nearest(name, names)) ??
    cases.find(({ slug, title }) => title.includes(name) || slug.includes(name));
  const hint = owner
    ? `是不是“${owner.slug}”（${owner.title}）？`
    : '案例编号就是 cases 里的文件夹名。';
  return { fault: `没有编号为“${name}”的案例。${hint}` };
}
