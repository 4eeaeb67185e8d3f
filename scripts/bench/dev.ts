import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { contentRoot } from '../../src/content/root.ts';
import { writeCorpus } from './corpus.ts';
import { SAVES, type Save } from './dev/saves.ts';
import { startDev } from './dev/server.ts';
import { launch } from './search/browser.ts';

/**
 * How long someone who writes waits: until the preview is there, until its first page is seen, and
 * after every save until the browser shows it; the same with few cases and with many, so that what
 * grows with their number is seen as a ratio. In milliseconds; other work on the machine counts in.
 *
 * `node scripts/bench/dev.ts [few] [many]`, by default 22 and 1000 cases.
 */
interface Waits {
  start: number;
  firstPage: number;
  /** By the kind of save. */
  saves: Record<string, number[]>;
}

const ROUNDS = 5;
/** Until what a save set off has come to rest. */
const REST = 2500;

/** @param count number of cases */
async function measure(count: number): Promise<Waits> {
  // The preview does not watch `.cache/`.
  const root = `tests/.work/bench-dev-${count}`;
  writeCorpus(contentRoot(), root, count);
  tellApart(root);
  const dev = await startDev(root);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const began = performance.now();
    await page.goto(new URL('cases/red-station/', dev.home).href);
    const firstPage = performance.now() - began;
    await page.waitForTimeout(REST * 2);
    const saves: Waits['saves'] = {};
    for (const kind of SAVES) {
      const waits = [];
      for (let round = 0; round < ROUNDS; round += 1)
        waits.push(await save(page, root, kind, round));
      saves[kind.name] = waits;
    }
    return { start: dev.milliseconds, firstPage, saves };
  } finally {
    await browser.close();
    await dev.stop();
  }
}

/** Astro's store keeps equal texts once; those of real cases are never equal. */
function tellApart(root: string): void {
  for (const slug of readdirSync(path.join(root, 'cases'))) {
    const file = path.join(root, 'cases', slug, 'index.mdx');
    const own = [...slug].map((letter) => String.fromCharCode(0x4e00 + letter.charCodeAt(0)));
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\n${own.join('')}。\n`);
  }
}

async function save(page: Page, root: string, { place, change }: Save, round: number) {
  const mark = `试写${'甲乙丙丁戊己庚辛壬癸'[round % 10]}`;
  const file = path.join(root, place);
  writeFileSync(file, change(readFileSync(file, 'utf8'), mark));
  const saved = performance.now();
  await page.getByText(mark).first().waitFor();
  const wait = performance.now() - saved;
  await page.waitForTimeout(REST);
  return wait;
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function show(count: number, { start, firstPage, saves }: Waits): void {
  const whole = (value: number) => `${Math.round(value)} ms`;
  console.log(`${count} cases; load of the machine ${loadavg()[0]!.toFixed(1)}`);
  console.log(`  until the server is there: ${whole(start)}`);
  console.log(`  until the first page is seen: ${whole(firstPage)}`);
  for (const [name, waits] of Object.entries(saves)) {
    const most = whole(Math.max(...waits));
    console.log(`  after a save of ${name}: median ${whole(median(waits))}, longest ${most}`);
  }
}

const [few = 22, many = 1000] = process.argv.slice(2).map(Number);
const small = await measure(few);
show(few, small);
const large = await measure(many);
show(many, large);
for (const { name } of SAVES) {
  const ratio = median(large.saves[name]!) / median(small.saves[name]!);
  console.log(`after a save of ${name}, ${many} ÷ ${few} cases: ${ratio.toFixed(2)}`);
}
