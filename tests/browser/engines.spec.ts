import { expect, test } from '@playwright/test';
import { until, type Engine } from './support/engines/engine.ts';
import { ENGINES } from './support/engines/engines.ts';
import { inkOf, layWords } from './support/ink.ts';

/** Of all ink: what two pictures of the same glyphs may differ by. */
const NOISE = 0.002;

for (const { name, isThere, start, install } of ENGINES) {
  test.describe(name, () => {
    test.skip(!isThere, `${name}没有安装，跳过：apt-get install ${install}`);
    test.describe.configure({ mode: 'serial' });
    let engine: Engine;
    test.beforeAll(async () => {
      engine = await start();
      await engine.resize(1280, 900);
    });
    test.afterAll(async () => {
      await engine?.close();
    });

    test('shows the front page, without anything that sticks out', async ({ baseURL }) => {
      await engine.open(`${baseURL!}/`);
      expect(await engine.run('document.querySelector("h1").checkVisibility()')).toBe(true);
      const [wide, window] = await engine.run<number[]>(
        '[document.documentElement.scrollWidth, innerWidth]',
      );
      expect(wide).toBeLessThanOrEqual(window!);
    });

    test('opens the note of a number beside it', async ({ baseURL }) => {
      await engine.open(`${baseURL!}/cases/red-station/`);
      // Before its script has run a number leads to the ledger.
      await until(engine, 'document.readyState === "complete"');
      await engine.run('document.querySelector(".prose a[data-fact]").click()');
      await until(engine, 'document.querySelector("fact-notes section:popover-open")');
      const note = await engine.run<string>(
        'document.querySelector("fact-notes section:popover-open").innerText',
      );
      expect(note).toContain('口径');
      expect(note).toContain('出处');
    });

    test('filters the ledger', async ({ baseURL }) => {
      await engine.open(`${baseURL!}/data/`);
      await until(engine, '!document.querySelector("ledger-filter").hidden');
      await engine.run(`(() => {
        const box = document.querySelector('ledger-filter input[type=search]');
        box.value = '红色驿站';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      })()`);
      await until(engine, 'document.querySelector("ledger-filter li")');
      expect(await engine.run('document.querySelector("ledger-filter li").textContent')).toContain(
        '红色驿站',
      );
    });

    test('searches', async ({ baseURL }) => {
      await engine.open(`${baseURL!}/search/?q=${encodeURIComponent('红色驿站')}`);
      await until(engine, 'document.querySelector("#search-results li")');
      expect(
        await engine.run('document.querySelector("#search-results li").textContent'),
      ).toContain('红色驿站');
    });

    test('keeps the reading settings from page to page', async ({ baseURL }) => {
      await engine.open(`${baseURL!}/`);
      await until(engine, '!document.querySelector("reading-settings").hidden');
      await engine.run(
        'document.querySelector("#reading-settings input[name=size][value=large]").click()',
      );
      await until(engine, 'document.documentElement.dataset.size === "large"');
      await engine.run(
        'document.querySelector("#reading-settings input[name=theme][value=dark]").click()',
      );
      await engine.open(`${baseURL!}/cases/`);
      const [size, theme] = await engine.run<string[]>(
        '[getComputedStyle(document.documentElement).fontSize, document.documentElement.dataset.theme]',
      );
      expect([size, theme]).toEqual(['20px', 'dark']);
      await engine.run('localStorage.clear()');
    });

    test('lives through lines of any width with words kept together', async ({ baseURL }) => {
      await engine.open(`${baseURL!}/cases/red-station/`);
      await engine.run(`document.querySelector('.prose > p').innerHTML =
        '中国高新网，<span class="unbroken">2025年4月9日</span>，<span class="unbroken">第7</span>段'`);
      for (let width = 60; width < 400; width += 8) {
        const paragraph = `document.querySelector('.prose > p')`;
        await engine.run(`${paragraph}.style.setProperty('inline-size', '${String(width)}px')`);
        expect(await engine.run(`${paragraph}.offsetHeight`)).toBeGreaterThan(0);
      }
    });

    test('draws no glyph over another', async ({ baseURL }) => {
      await engine.open(`${baseURL!}/cases/red-station/`);
      const drawn = async (spacing: string) => {
        await engine.run(layWords(spacing));
        return inkOf(await engine.picture('#probe'));
      };
      const apart = await drawn('8px');
      expect(apart).toBeGreaterThan(100_000);
      expect(Math.abs((await drawn('0px')) / apart - 1)).toBeLessThan(NOISE);
      if (name !== 'WebKit') return;
      // Once WebKit draws this right, its rule in base.css can go.
      await engine.run(layWords('0px', 'normal'));
      expect((await inkOf(await engine.picture('#probe'))) / apart).toBeLessThan(1 - NOISE);
    });
  });
}

test('in Chromium too no glyph is drawn over another', async ({ page }) => {
  await page.goto('/cases/red-station/');
  const drawn = async (spacing: string) => {
    await page.evaluate(layWords(spacing));
    return inkOf(await page.locator('#probe').screenshot());
  };
  const apart = await drawn('8px');
  expect(apart).toBeGreaterThan(100_000);
  expect(Math.abs((await drawn('0px')) / apart - 1)).toBeLessThan(NOISE);
  // Letters that are set too close are found.
  expect((await drawn('-6px')) / apart).toBeLessThan(1 - NOISE);
});
