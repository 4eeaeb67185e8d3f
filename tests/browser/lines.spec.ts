import { expect, test } from '@playwright/test';

const PAGES = ['/', '/overview/', '/cases/', '/cases/red-station/', '/discrepancies/', '/about/'];
/** Written apart from the patterns of the site, so that a fault of theirs shows here. */
const TOGETHER = String.raw`\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|三个强化|三大工程|\d+(?:\.\d+)?[万亿]?(?:元|个|家|人|名)`;

for (const width of [360, 768, 1280]) {
  test(`at ${String(width)} px no line breaks inside a date, a number with its unit or a name`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PAGES) {
      await page.goto(path);
      const { broken, seen } = await page.evaluate((pattern) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const broken: string[] = [];
        let seen = 0;
        while (walker.nextNode()) {
          const { data, parentElement } = walker.currentNode as Text;
          if (!parentElement?.checkVisibility() || parentElement.closest('svg')) continue;
          for (const { 0: words, index } of data.matchAll(new RegExp(pattern, 'g'))) {
            const range = document.createRange();
            range.setStart(walker.currentNode, index);
            range.setEnd(walker.currentNode, index + words.length);
            const tops = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom));
            if (new Set(tops).size > 1) broken.push(`${words}：${data.slice(0, 40)}`);
            seen += 1;
          }
        }
        return { broken, seen };
      }, TOGETHER);
      expect(seen, path).toBeGreaterThan(0);
      expect(broken, path).toEqual([]);
    }
  });
}

for (const width of [360, 768, 1280]) {
  test(`at ${String(width)} px no line begins with a middle dot or a closing sign`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...PAGES, '/cases/kunpeng-plan/', '/cases/hongmiao-project/']) {
      await page.goto(path);
      const { begun, seen } = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const bottomOf = (node: Text, at: number) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect().bottom;
        };
        const begun: string[] = [];
        let seen = 0;
        let before: { block: Element | null; bottom: number } | undefined;
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const { data, parentElement } = node;
          if (!parentElement?.checkVisibility() || parentElement.closest('svg')) continue;
          const block = parentElement.closest(
            'p, li, dd, dt, td, th, h1, h2, h3, h4, summary, div',
          );
          for (let at = 0; at < data.length; at += 1) {
            if (/\s/.test(data.charAt(at))) continue;
            const sign = /[·，。、；：？！）》」”’]/.test(data.charAt(at));
            const bottom = bottomOf(node, at);
            if (sign) {
              seen += 1;
              if (before?.block === block && bottom > before.bottom + 8) {
                begun.push(data.slice(Math.max(0, at - 12), at + 6));
              }
            }
            before = { block, bottom };
          }
        }
        return { begun, seen };
      });
      expect(seen, path).toBeGreaterThan(0);
      expect(begun, path).toEqual([]);
    }
  });
}

for (const width of [360, 1280]) {
  test(`at ${String(width)} px the lines of a heading end between its phrases`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const headings = [
      ...['/figures/fai-2024-h1-weights/', '/figures/fai-growth-by-class/', '/cases/drivers-home/'],
      ...['/sources/two-zones-plan-2021/', '/about/', '/overview/'],
    ];
    let lines = 0;
    for (const path of headings) {
      await page.goto(path);
      const { within, seen } = await page.evaluate(() => {
        const within: string[] = [];
        let seen = 0;
        for (const heading of document.querySelectorAll(':is(h1, h2, h3):has(wbr)')) {
          const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const { data } = walker.currentNode as Text;
            const range = document.createRange();
            const bottoms = [...data].map((_, at) => {
              range.setStart(walker.currentNode, at);
              range.setEnd(walker.currentNode, at + 1);
              return range.getBoundingClientRect().bottom;
            });
            seen += 1;
            // A place where a line may end begins a text of its own.
            for (let at = 1; at < data.length; at += 1) {
              const ends = bottoms[at]! > bottoms[at - 1]! + 9;
              if (ends && !/[\p{P}\s]/u.test(data[at - 1]!)) within.push(data);
            }
          }
        }
        return { within, seen };
      });
      expect(within, path).toEqual([]);
      lines += seen;
    }
    expect(lines).toBeGreaterThan(20);
  });
}

test('the link to a paragraph leaves no single character on its last line', async ({ page }) => {
  const lonely: string[] = [];
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/cases/dakang/');
    await expect(page.locator('.paragraph-link').first()).toBeAttached();
    lonely.push(
      ...(await page.locator('.prose > p').evaluateAll((paragraphs) =>
        paragraphs.flatMap((paragraph) => {
          const range = document.createRange();
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          const signs: { sign: string; bottom: number }[] = [];
          while (walker.nextNode()) {
            const { data } = walker.currentNode as Text;
            for (let at = 0; at < data.length; at += 1) {
              if (!data[at]!.trim()) continue;
              range.setStart(walker.currentNode, at);
              range.setEnd(walker.currentNode, at + 1);
              signs.push({ sign: data[at]!, bottom: range.getBoundingClientRect().bottom });
            }
          }
          const { bottom } = signs.at(-1)!;
          const from = signs.findLastIndex((one) => Math.abs(one.bottom - bottom) > 9) + 1;
          const last = signs.slice(from).filter(({ sign }) => !/\p{P}/u.test(sign));
          return from > 0 && last.length < 2 ? [paragraph.textContent] : [];
        }),
      )),
    );
  }
  expect(lonely).toEqual([]);
});

test('a number shown without its unit stays with the word that measures it', async ({ page }) => {
  for (const width of [360, 412, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/cases/red-station/', '/cases/soul-casting-project/', '/overview/']) {
      await page.goto(path);
      const parted = await page.locator('a.fact').evaluateAll((facts) =>
        facts.flatMap((fact) => {
          const after = fact.nextSibling;
          if (!/\d\s*$/.test(fact.textContent) || !(after instanceof Text)) return [];
          if (!/^\p{Script=Han}/u.test(after.data)) return [];
          const range = document.createRange();
          range.setStart(after, 0);
          range.setEnd(after, 1);
          const below = range.getBoundingClientRect().top > fact.getBoundingClientRect().bottom;
          return below ? [fact.textContent + after.data.slice(0, 4)] : [];
        }),
      );
      expect(parted, `${path} ${String(width)}`).toEqual([]);
    }
  }
});

test('what is kept together stands in a line, not as a column of its own', async ({ page }) => {
  for (const path of [...PAGES, '/data/', '/figures/', '/sources/', '/search/', '/compare/']) {
    await page.goto(path);
    const apart = await page.locator('span.unbroken').evaluateAll((spans) =>
      spans
        .filter(({ parentElement }) => /flex|grid/.test(getComputedStyle(parentElement!).display))
        .filter(({ parentElement }) => parentElement!.childNodes.length > 1)
        .map(({ parentElement }) => parentElement!.outerHTML.slice(0, 200)),
    );
    expect(apart, path).toEqual([]);
  }
});
