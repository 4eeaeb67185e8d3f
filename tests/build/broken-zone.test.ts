import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, type Outcome } from './support/build-site.ts';

const ROOT = 'tests/fixtures/broken-zone/content';

/** Each fault of the fixture: where it stands, what stands there, and what the author reads. */
const FAULTS = [
  {
    file: 'cases/demo-team/index.mdx',
    at: /^demo-shares/,
    message: '没有编号为“demo-shares”的数据。',
    fix: '是不是“demo-share”？',
  },
  {
    file: 'facts/demo.json',
    at: /^5,/,
    message: '算式的结果是 4，',
    fix: '改数值，或改算式。',
  },
  {
    file: 'facts/demo.json',
    at: /^"服务骑手人次很多"/,
    message: '引文“服务骑手人次很多”里没有数字。',
    fix: '照抄原文',
  },
  {
    file: 'figures/demo-bar.json',
    at: /^"(colour|red)"/,
    message: '没有“colour”这个字段。',
    fix: '删去这一项',
  },
  { file: 'discrepancies.json', at: /^,/, message: '最后一项后面多了逗号。', fix: '删去这个逗号' },
  {
    file: 'sources/demo-notice.json',
    at: /^\{/,
    message: '缺少“publisher”（发布单位或媒体）。',
    fix: '加上一行 "publisher": "发布单位或媒体"',
  },
] as const;

let outcome: Outcome;
let output: string;

beforeAll(async () => {
  outcome = await buildSite(ROOT, 'broken-zone');
  output = outcome.stdout + outcome.stderr;
});

describe('a build of content with faults', () => {
  it('fails with exit code 1 and builds nothing', () => {
    expect(outcome.status).toBe(1);
    expect(existsSync(outcome.outDir)).toBe(false);
  });

  it('says at the top that nothing was built, and at the end how many faults there are', () => {
    expect(output.trim().split('\n')[0]).toBe('内容有误，没有构建。');
    expect(output.trim().split('\n').at(-1)).toBe(`共${FAULTS.length}个错误，0个提醒。`);
  });

  it.each(FAULTS)(
    'prints the fault of $file with its place: $message',
    ({ file, at, message, fix }) => {
      const lines = output.split('\n');
      const index = lines.findIndex((line) => line.includes(`/${file}:`) && line.includes(message));
      expect(index, output).toBeGreaterThanOrEqual(0);
      const [, line, column] = /:(\d+):(\d+) {2}错误 {2}/.exec(lines[index]!) ?? [];
      const source = readFileSync(`${ROOT}/${file}`, 'utf8').split('\n')[Number(line) - 1];
      expect(source?.slice(Number(column) - 1)).toMatch(at);
      expect(lines[index]).toContain(`${ROOT}/${file}:${line}:${column}`);
      // The line itself and its carets come first.
      expect(lines[index + 1]).toContain(`${line} │ `);
      expect(lines[index + 3]).toContain(`怎么改：${fix}`);
    },
  );

  it('prints no stack trace', () => {
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).not.toMatch(/node_modules|node:internal|\.[mc]?js:\d+/);
  });

  it('prints nothing in a parser’s English', () => {
    const own = output.split('\n').filter((text) => text.trim() !== '' && !text.includes(' │ '));
    for (const line of own) {
      expect(line).toMatch(/[一-鿿]/);
      expect(line).not.toMatch(/[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/);
      expect(line).not.toMatch(/error|expected|invalid|unexpected|unhandled/i);
    }
  });
});
