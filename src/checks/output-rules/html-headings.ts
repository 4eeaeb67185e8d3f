import { textOf } from '../../html/tree.ts';
import { excerpt, inTag } from '../built/places.ts';
import type { OutputRule } from '../rule.ts';
import { faultyPage, soundPage } from '../built/small-site.ts';

/** A page has one title, and its headings go down one level at a time. */
export const htmlHeadings: OutputRule = {
  id: 'html-headings',
  title: '标题层级不对',
  severity: 'error',
  reads: 'page',
  why: '用读屏软件的人靠标题跳读：一页一个大标题，下一级不能跳过中间一级，否则他们以为漏了一段。',
  examples: {
    ok: [soundPage('<h1>关于</h1>\n<h2>来历</h2>\n<h3>起因</h3>\n<h2>联系</h2>')],
    bad: [
      faultyPage('<h1>关于</h1>\n<h3>来历</h3>', ['<h3>']),
      faultyPage('<p>没有大标题。</p>', ['']),
      faultyPage('<h1>关于</h1>\n<h1>又一个</h1>', ['<h1>']),
    ],
  },
  check: (_site, report) => ({
    page(page) {
      const { file, address } = page;
      const headings = page.elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
      const [, ...extra] = headings.filter(({ tagName }) => tagName === 'h1');
      if (!headings.some(({ tagName }) => tagName === 'h1')) {
        report({
          file,
          position: 'unavailable',
          message: `网页 ${address} 没有大标题（h1）。`,
          fix: '给这一页一个大标题。',
        });
      }
      for (const heading of extra) {
        report({
          ...inTag(page, heading),
          message: `网页 ${address} 有不止一个大标题，这是多出来的：“${excerpt(textOf(heading))}”。`,
          fix: '只留一个 h1，其余的改作 h2。',
        });
      }
      for (const [index, heading] of headings.entries()) {
        const level = Number(heading.tagName[1]);
        const before = index > 0 ? Number(headings[index - 1]!.tagName[1]) : 0;
        // Without an h1 at its head the page was reported already.
        if (index === 0 || level <= before + 1) continue;
        report({
          ...inTag(page, heading),
          message: `网页 ${address} 的标题“${excerpt(textOf(heading))}”是第${level}级，上一个标题是第${before}级，中间跳过了一级。`,
          fix: `改作第${before + 1}级标题；在 .mdx 里就是用${before + 1}个 #。`,
        });
      }
    },
  }),
};
