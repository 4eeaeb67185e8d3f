import { publishedOn } from '../citation.ts';
import type { Library } from '../library.ts';
import type { PageKind } from '../pages.ts';
import type { SitePage } from '../site-page.ts';

type Words = (title: string, library: Library, id: string) => string;

/** What search engines say of pages that have no lead of their own. */
const DESCRIPTIONS: Partial<Record<PageKind, Words>> = {
  home: (_, { site }) => site.description,
  source: (title, library, id) => {
    const source = library.source(id);
    return `${source.publisher}，${publishedOn(source)}：“${title}”。本站哪些数据出自这里，在哪一段，原文怎样写。`;
  },
  search: (_, { site }) => `在“${site.name}”里查案例、数据、图表、术语和来源，可以直接提问。`,
  guide: (_, { site }) => `怎样为“${site.name}”写案例、登记数据、画图，一步一步说明。`,
  guidePage: (title, { site }) => `${title}：“${site.name}”编写指南的一页。`,
  fields: (title) => `${title}：这种文件写哪些字段，每个字段是什么意思，怎样填。`,
  figureType: (title) => `${title}：这种图什么时候用，怎样写，附例子和选项。`,
  rule: (title) => `检查规则“${title}”：为什么要查，查到了怎样改，附正反例子。`,
};

/** Describes a page in a sentence of its own. */
export function describePage(
  page: Pick<SitePage, 'kind' | 'id'> | undefined,
  title: string,
  library: Library,
): string {
  const own = page && DESCRIPTIONS[page.kind]?.(title, library, page.id);
  return own ?? `${title}。${library.site.description}`;
}
