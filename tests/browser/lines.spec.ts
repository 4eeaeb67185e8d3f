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
