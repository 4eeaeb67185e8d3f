import type { Browser } from '@playwright/test';
import { all, ask, open, serve, type Sent, type Served } from './browser.ts';
import type { Built } from './build.ts';
import type { ClassId } from './classes.ts';
import { longTasks } from './long-tasks.ts';
import { score, type Score } from './metrics.ts';
import type { Query } from './queries.ts';
import type { Page } from './relevance.ts';

export interface Asked extends Score {
  id: ClassId;
  text: string;
  milliseconds: number;
  total: number;
}

/** What one engine did with one corpus. */
export interface Measured {
  asked: Asked[];
  /** Share of the nonsense queries for which nothing was found. */
  nonsense: number;
  /** Bytes of each first query of a fresh visitor, and of each query after it. */
  first: number[];
  later: number[];
  /** Bytes of the first queries by kind of file, of the visitors who loaded some. */
  kinds: Map<string, number[]>;
  /** Milliseconds of each task of the main thread over 50 ms, at a fourth of the speed. */
  longTasks: number[];
}

const KINDS = [
  ['programs', /\.js$/],
  ['wasm', /wasm/],
  ['meta', /pf_meta/],
  ['chunks', /pf_index/],
  ['fragments', /pf_fragment/],
  ['json', /\.json$/],
] as const;

export interface Task {
  pages: readonly Page[];
  queries: readonly Query[];
  nonsense: readonly string[];
  /** How many visitors come with an empty cache, two queries each. */
  visitors: number;
}

/** Asks an engine everything in headless Chromium. */
export async function measure(browser: Browser, built: Built, task: Task): Promise<Measured> {
  const served = await serve(built.site);
  try {
    const bytes = await visit(browser, served, task);
    const some = task.queries.filter((_, at) => at % Math.ceil(task.queries.length / 25) === 0);
    const slow = await longTasks(
      browser,
      served.origin,
      some.map(({ text }) => text),
    );
    const page = await open(browser, served.origin);
    const byUrl = new Map(task.pages.map((known) => [known.url, known]));
    const asked: Asked[] = [];
    for (const { id, text, judgement } of task.queries) {
      const answer = await ask(page, text);
      const { total, milliseconds } = answer;
      const ids = await all(page, text, answer);
      const found = ids.flatMap((one) => byUrl.get(built.urls.get(one) ?? one) ?? []);
      asked.push({ id, text, milliseconds, total, ...score(found, judgement) });
    }
    let silent = 0;
    for (const text of task.nonsense) if ((await ask(page, text)).total === 0) silent += 1;
    await page.context().close();
    return { asked, nonsense: silent / task.nonsense.length, longTasks: slow, ...bytes };
  } finally {
    served.close();
  }
}

async function visit(
  browser: Browser,
  served: Served,
  { queries, visitors }: Task,
): Promise<Pick<Measured, 'first' | 'later' | 'kinds'>> {
  const first: number[] = [];
  const later: number[] = [];
  const kinds = new Map<string, number[]>(KINDS.map(([kind]) => [kind, []]));
  // Every class in turn, the second query of another class.
  const step = Math.max(1, Math.floor(queries.length / visitors));
  for (let at = 0; at < queries.length && first.length < visitors; at += step) {
    const page = await open(browser, served.origin);
    await ask(page, queries[at]!.text);
    const sent = served.take();
    await ask(page, queries[(at + Math.floor(queries.length / 2)) % queries.length]!.text);
    first.push(total(sent));
    later.push(total(served.take()));
    for (const [kind, pattern] of KINDS) {
      const own = sent.filter(({ file }) => pattern.test(file));
      if (own.length > 0) kinds.get(kind)?.push(total(own));
    }
    await page.context().close();
    served.take();
  }
  return { first, later, kinds };
}

function total(sent: readonly Sent[]): number {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0);
}
