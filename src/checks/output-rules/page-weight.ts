import { brotliCompressSync, constants } from 'node:zlib';
import { nameAt, type PathName } from '../../domain/paths.ts';
import { faultyPage, soundPage } from '../built/small-site.ts';
import type { OutputRule } from '../rule.ts';

/** In bytes: of a page, and of what is sent of it. */
const MOST = 300_000;
const MOST_SENT = 40_000;

/** A page stays small however many cases there are. */
export const pageWeight: OutputRule = {
  id: 'page-weight',
  title: '网页太大',
  severity: 'error',
  reads: 'page',
  why: '一页装下全部案例，案例少时看不出来，多了手机就打不开。一页最多300 kB，压缩后最多40 kB；再多就分页，或按主题拆开。',
  examples: {
    ok: [soundPage('<h1>关于</h1>\n<p>驿站的情况。</p>')],
    bad: [
      faultyPage(
        `<h1>关于</h1>\n${`<p>${'驿站的情况。'.repeat(20)}</p>\n`.repeat(850)}`.trimEnd(),
        [''],
      ),
    ],
  },
  check: (_site, report) => ({
    page({ file, address, html }) {
      const bytes = new TextEncoder().encode(html);
      const sent = bytes.length > MOST_SENT ? sentOf(bytes) : 0;
      if (bytes.length <= MOST && sent <= MOST_SENT) return;
      report({
        file,
        position: 'unavailable',
        message: `网页 ${address} 有${kilobytes(bytes.length)}，压缩后${kilobytes(sent)}；一页最多${kilobytes(MOST)}，压缩后最多${kilobytes(MOST_SENT)}。`,
        fix: remedyFor(address),
      });
    },
  }),
};

const SPLIT = '这一页要分页，或按主题拆开：请把这一条交给维护网站程序的人。';

const REMEDIES: Partial<Record<PathName, string>> = {
  case: '把这一篇拆成两篇，互相链接；或少放几幅图，图最占篇幅。',
  page: '把这一页拆成几页，互相链接；或少放几幅图，图最占篇幅。',
  home: '首页少放几幅图：改 site.json 里 home 的 figures。',
  overview: '脉络页少放几幅图：改 site.json 里 overview 的 figures。',
  source: '这个来源撑着太多数据：一份报告分期的，按期登记成几个来源。',
};

function remedyFor(address: string): string {
  const name = nameAt(address);
  return (name && REMEDIES[name]) ?? SPLIT;
}

/**
 * What a host sends. A quick compression decides wherever it is small enough already; the best one is
 * slow, and tried only where it can still bring a page below the limit.
 */
function sentOf(bytes: Uint8Array): number {
  const lengthAt = (quality: number) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
  const quick = lengthAt(2);
  if (quick <= MOST_SENT) return quick;
  return lengthAt(bytes.length > MOST ? 5 : constants.BROTLI_MAX_QUALITY);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
