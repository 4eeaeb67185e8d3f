import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { COMMENT_LIMIT, renderReport } from '../../src/review/markdown/report.ts';
import { changeBy, editFact, reportOf } from './support/pair.ts';

const TEAM = 'cases/demo-team/index.mdx';
test('the whole report reads as a reviewer needs it', () => {
  const change = changeBy({
    'facts/demo.json': (text) =>
      editFact('demo-growth', { value: 7 })(
        editFact('demo-stations', {
          value: 15,
          quote: '建成驿站15处',
          status: 'single',
          corroboration: undefined,
        })(text),
      ),
    'sources/demo-notice.json': (text) => text.replace('"2025-02"', '"2025-03"'),
    'glossary.json': (text) => text.replace('虚构的送货人员。', '虚构的送餐人员。'),
    [TEAM]: (text) => text.replace('没有见到成效数字。', '没有见到数字。'),
  });
  expect(reportOf(change)).toMatchSnapshot();
});

/** @returns the kinds of nodes of a report, each once. */
function kindsIn(report: string): Set<string> {
  const kinds = new Set<string>();
  visit(unified().use(remarkParse).use(remarkGfm).parse(report), ({ type }) => {
    kinds.add(type);
  });
  return kinds;
}

test('titles and texts are shown letter by letter, whatever they hold', () => {
  const hostile = '](http://evil.example) <img src=x> **粗** `码` ![图](a.png) |格| @someone # 题';
  const change = changeBy({
    [TEAM]: (text) => text.replace('示例小队（虚构）', JSON.stringify(hostile)),
    'facts/demo.json': editFact('demo-riders', { label: hostile, notes: hostile }),
  });
  const report = reportOf(change);
  const kinds = kindsIn(report.replaceAll('<br>', ''));
  for (const kind of ['html', 'image', 'table', 'delete']) expect(kinds).not.toContain(kind);
  expect(report).not.toMatch(/@someone/);
  const links: string[] = [];
  visit(unified().use(remarkParse).parse(report), 'link', ({ url }) => {
    links.push(url);
  });
  expect(links).toEqual([]);
});

test('a long report is cut with a count to fit a comment; the whole says everything', () => {
  const one = changeBy({ [TEAM]: (text) => text.replace('没有见到成效数字。', '未见。') });
  const pages = Array.from({ length: 1000 }, (_, index) => ({
    ...one.pages[0]!,
    path: `/cases/case-${index}/`,
    title: `案例${'甲'.repeat(index % 30)}`,
  }));
  const change = { ...one, pages };
  const options = { pictured: true, whole: 'review-full.md' };
  const short = renderReport(change, { ...options, limit: COMMENT_LIMIT });
  const whole = renderReport(change, { ...options, limit: Infinity });
  expect(whole.length).toBeGreaterThan(COMMENT_LIMIT);
  expect(short.length).toBeLessThanOrEqual(COMMENT_LIMIT);
  expect(short).toMatch(/……另有\d+项，见完整的报告（review-full\.md）/);
  expect(short).toContain('## 检查');
  expect(whole).toContain('case-399');
  const tiny = renderReport(change, { ...options, limit: 200 });
  expect(tiny.length).toBeLessThanOrEqual(200);
  expect(tiny).toContain('……报告太长');
});
