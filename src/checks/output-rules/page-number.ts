import { ancestors, attribute, textOf, within, type Element } from '../../html/tree.ts';
import { bareNumbers } from '../../domain/numbers/scan.ts';
import { type RegisteredNames } from '../../domain/numbers/names.ts';
import { inAttribute, excerpt } from '../built/places.ts';
import type { BuiltPage } from '../built/built-site.ts';
import type { OutputRule } from '../rule.ts';
import { SMALL_ARTICLE, smallPage } from '../built/small-site.ts';
import { textRuns } from '../built/text-run.ts';

/** Marks of the templates: `page-record` holds what stands in them against the ledger. */
const VOUCHED = ['data-fact', 'data-record', 'data-source', 'data-stated-by', 'data-summary-of'];
const CODE = new Set(['code', 'pre', 'kbd', 'samp']);
const READ_ALOUD = ['alt', 'title', 'aria-label', 'aria-description'];
/** A step of an axis: a number and its unit, nothing else. */
const STEP = /^[−-]?[\d.]+[万亿]?[^\d\s]{0,6}$/;
/** What one mark of a drawing stands for. */
const MARK_SCALE = /一个记号代表[\d.]+[万亿]?/;

/**
 * Every number that a page shows leads to its record, or is marked as what it is: `<data>` for a
 * count of the page itself, `data-query` for words to search for, `data-program` for the
 * handbook, which is the program's own and has made-up examples.
 */
export const pageNumber: OutputRule = {
  id: 'page-number',
  title: '网页上没有出处的数字',
  severity: 'error',
  reads: 'site',
  why: '内容检查看的是作者的文件，这一条看读者真正读到的网页：每一页的每个数字都要能点开出处，日期、序数、登记过的名称，以及标明是计数的（如“共几篇”）除外。',
  examples: {
    ok: [
      { place: 'cases/station/index.html', text: smallPage(SMALL_ARTICLE) },
      {
        place: 'cases/index.html',
        text: smallPage(
          '<h1>全部案例</h1>\n<p>共<data value="22">22</data>篇。常查：<a href="/search/?q=146.6%E4%B8%87%E5%85%83" data-query>146.6万元</a></p>',
        ),
      },
      {
        place: 'cases/station/index.html',
        text: smallPage(
          '<article>\n<h1>驿站</h1>\n<p>2025年4月9日的报道第4段写到“三个步骤”。</p>\n</article>',
        ),
      },
    ],
    bad: [
      {
        place: 'cases/station/index.html',
        text: smallPage('<article>\n<h1>驿站</h1>\n<p>设立驿站15个，惠及三百人。</p>\n</article>'),
        marks: ['15个', '三百人'],
      },
      {
        place: 'index.html',
        text: smallPage(
          '<p>全部22条。</p>\n<p><data value="22">25</data></p>\n<p data-program>设立15个。</p>',
        ),
        marks: ['22条', '25', '15个'],
      },
      {
        place: 'cases/station/index.html',
        text: smallPage(
          '<article>\n<h1>驿站</h1>\n<p><img src="/a.webp" alt="8名骑手"></p>\n</article>',
        ),
        marks: ['alt="8名骑手"'],
      },
    ],
  },
  check: ({ names }, report) => ({
    page(page) {
      for (const root of page.elements.filter(isRoot)) {
        for (const run of textRuns(root, page.html, (element) => vouches(element, names, page))) {
          for (const { start, end, text } of bareNumbers(run.text, ...names)) {
            const place = run.place(start, end);
            report({
              file: page.file,
              position: page.range(place.start, place.end),
              message: `网页 ${page.address} 的“${around(run.text, start, end)}”里，“${text}”没有出处：读者点不开它的记录。`,
              fix: remedy(page),
            });
          }
        }
        for (const element of within(root)) {
          if (isProgram(element, page)) continue;
          for (const name of READ_ALOUD) {
            const value = attribute(element, name);
            if (value === undefined) continue;
            for (const { text } of bareNumbers(value, ...names)) {
              report({
                ...inAttribute(page, element, name),
                message: `网页 ${page.address} 的替代文字“${excerpt(value)}”里，“${text}”没有出处。`,
                fix: '替代文字里点不开出处：删去数字，把它写进正文。',
              });
            }
          }
        }
      }
    },
  }),
};

/** What a reader sees of a page. */
function isRoot(element: Element): boolean {
  return element.tagName === 'body';
}

/** Only the handbook is the program's own. */
function isProgram(element: Element, page: BuiltPage): boolean {
  if (!page.place.startsWith('guide/')) return false;
  return [element, ...ancestors(element)].some(
    (one) => attribute(one, 'data-program') !== undefined,
  );
}

function vouches(element: Element, names: readonly RegisteredNames[], page: BuiltPage): boolean {
  const has = (name: string) => attribute(element, name) !== undefined;
  if (CODE.has(element.tagName) || VOUCHED.some(has)) return true;
  if (has('data-program')) return isProgram(element, page);
  if (element.tagName === 'data') {
    return /^\d+$/.test(textOf(element)) && attribute(element, 'value') === textOf(element);
  }
  if (has('data-query')) {
    const query = new URL(attribute(element, 'href') ?? '', 'https://example.org').searchParams;
    return query.get('q') === textOf(element).trim();
  }
  if (has('data-footnote-ref') || has('data-footnote-backref')) {
    return /^[↩\d\s]*$/.test(textOf(element));
  }
  if (!has('data-scale') || element.tagName !== 'text') return false;
  const text = textOf(element);
  return STEP.test(text) || bareNumbers(text.replace(MARK_SCALE, ''), ...names).length === 0;
}

function around(text: string, start: number, end: number): string {
  const shown = text.slice(Math.max(0, start - 20), Math.min(text.length, end + 12));
  return excerpt(shown.replaceAll('\0', '…'));
}

function remedy({ place }: BuiltPage): string {
  const slug = /^cases\/([^/]+)\/index\.html$/.exec(place)?.[1];
  const where = slug ? `在 cases/${slug}/index.mdx 里` : '在写这句话的内容文件里';
  return `${where}把它写成 <Fact id="数据编号" />，信息栏和 JSON 里写成 {数据编号}；账本里没有的先在 facts 目录登记，是名称的登记到术语表。`;
}
