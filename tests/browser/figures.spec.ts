import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { clipped, figurePaths, overlapping, shownIn } from './support/drawings.ts';
import { spread } from './support/site.ts';
import { watch } from './support/watch.ts';
import { axe } from './support/axe.ts';

const figure = '/figures/srdi-growth/';
const note = (page: Page) => page.locator('.mark-note');

test('there are at least twenty figures', () => {
  expect(figurePaths().length).toBeGreaterThanOrEqual(20);
});

for (const [what, width, height] of [
  ['on a phone', 360, 780],
  ['on a tablet', 768, 1024],
  ['on a desk', 1280, 800],
  ['at 200 % zoom of a desk', 640, 400],
  ['at 400 % zoom of a desk', 320, 256],
] as const) {
  test(`no label is clipped and none lies over another, ${what}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    const faults: string[] = [];
    for (const path of ['/guide/figures/', ...figurePaths()]) {
      await page.goto(path);
      const shown = await shownIn(page);
      const texts = shown.filter(({ tag }) => tag === 'text');
      if (texts.length === 0) faults.push(`${path}: no text`);
      const small = texts.filter(({ size }) => size < 12);
      faults.push(
        ...[...clipped(shown), ...overlapping(shown)].map((fault) => `${path}: ${fault}`),
        ...small.map(({ text, size }) => `${path}: “${text}” is ${size} px`),
      );
      const scroll = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (scroll > 0) faults.push(`${path}: scrolls sideways by ${scroll}`);
    }
    expect(faults).toEqual([]);
  });
}

test('in a list, too, the labels of a figure are as large as the text of 长者模式', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.addInitScript(() => localStorage.setItem('reading-size', 'elder'));
  await page.goto('/figures/');
  const sizes = await page
    .locator('.figure-sheet img')
    .evaluateAll((images) =>
      images.map(
        (one) => (14 * one.getBoundingClientRect().width) / Number(one.getAttribute('width')),
      ),
    );
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(21.5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const { violations } = await axe(page).include('.figures').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a column shows one drawing of a figure, the one that fits it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(figure);
  await expect(page.locator('.drawing.wide')).toBeVisible();
  await expect(page.locator('.drawing.narrow')).toBeHidden();
  await page.setViewportSize({ width: 360, height: 780 });
  await expect(page.locator('.drawing.narrow')).toBeVisible();
  await expect(page.locator('.drawing.wide')).toBeHidden();
});

test('a mark under the pointer says its number, period and scope beside it', async ({ page }) => {
  await page.goto(figure);
  await expect(note(page)).toBeHidden();
  await page.locator('.drawing.wide rect[data-fact="srdi-2024-added"]').hover();
  await expect(note(page)).toContainText('8家');
  await expect(note(page)).toContainText('2024年');
  await expect(note(page)).toContainText('高新区、示范区');
  const box = (await note(page).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  await page.mouse.move(0, 0);
  await expect(note(page)).toBeHidden();
});

test('Escape takes the note away without moving the pointer', async ({ page }) => {
  await page.goto(figure);
  await page.locator('.drawing.wide rect[data-fact="srdi-2024-added"]').hover();
  await expect(note(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeHidden();
});

test('the keyboard walks through the marks in one stop, each spoken, and walks out', async ({
  page,
}) => {
  await page.goto(figure);
  const marks = page.getByRole('listbox', { name: /专精特新企业：2023年与2024年/ });
  await marks.focus();
  await expect(page.getByRole('option', { selected: true })).toHaveText(/2023年已有，7家，2023年/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/2024年新增，8家/);
  await expect(note(page)).toContainText('8家');
  await page.keyboard.press('End');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/15家/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/15家/);
  await page.keyboard.press('Home');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/7家/);
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeHidden();
  await expect(marks).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(marks).not.toBeFocused();
});

test('Enter on a mark opens the record of its number', async ({ page }) => {
  await page.goto(figure);
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#note-srdi-2023')).toBeVisible();
});

test('a figure among text has the same links, folded', async ({ page }) => {
  await page.goto('/cases/development-momentum/');
  const inCase = page.locator('#figure-srdi-growth');
  await expect(inCase.getByRole('link', { name: 'PNG' })).toBeHidden();
  await inCase.getByText('数据、下载与引用').click();
  for (const name of ['CSV', 'JSON', 'SVG', 'PNG', 'BibTeX', 'RIS', 'CSL-JSON', '嵌入代码']) {
    await expect(inCase.getByRole('link', { name, exact: true })).toBeVisible();
  }
  await expect(inCase.getByRole('table')).toContainText('15家');
});

test('every file of a figure is there and of its kind', async ({ page, request }) => {
  await page.goto(figure);
  const links = page.locator('a[download]');
  const hrefs = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  );
  expect(hrefs).toHaveLength(8);
  const begins: Record<string, string> = {
    csv: '\uFEFF图中分组,图中标签,编号,',
    svg: '<svg xmlns=',
    png: '\uFFFDPNG',
    bib: '@misc{',
    ris: 'TY  - DATA',
    txt: '新兴领域党建示范案例库编辑组. ',
  };
  for (const href of hrefs) {
    const response = await request.get(href);
    expect(response.status(), href).toBe(200);
    const text = (await response.body()).toString('utf8');
    const extension = href.split('.').at(-1)!;
    if (extension === 'json') expect(() => JSON.parse(text) as unknown, href).not.toThrow();
    else expect(text.startsWith(begins[extension]!), `${href}: ${text.slice(0, 20)}`).toBe(true);
  }
});

test('the picture is twice as large as the drawing file says, and shows it', async ({ page }) => {
  await page.goto(figure);
  const sizes = await page.evaluate(async () => {
    const load = async (src: string) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    };
    return [
      await load('/figures/srdi-growth.svg'),
      await load('/figures/srdi-growth.png'),
    ] as const;
  });
  expect(sizes[1]).toEqual({ width: sizes[0].width * 2, height: sizes[0].height * 2 });
});

test('another site can frame a figure, and the snippet does', async ({ page }) => {
  await page.goto(figure);
  const host = await page.context().newPage();
  await host.setContent(`<!doctype html><title>别的网站</title>${await localSnippet(page)}`);
  const framed = host.frameLocator('iframe');
  await expect(framed.getByRole('heading', { name: '专精特新企业：2023年与2024年' })).toBeVisible();
  await expect(framed.locator('.drawing:visible')).toHaveCount(1);
});

test('the frame of a snippet is as high as its figure, in a narrow column and in wide ones', async ({
  page,
}) => {
  const faults: string[] = [];
  const host = await page.context().newPage();
  for (const path of spread(figurePaths(), 10)) {
    await page.goto(path);
    await host.setContent(`<body style="margin:0">${await localSnippet(page)}`);
    const frame = (await (await host.locator('iframe').elementHandle())!.contentFrame())!;
    await frame.locator('.from').waitFor();
    for (const width of [320, 640, 960]) {
      await host.setViewportSize({ width, height: 800 });
      const { over, empty } = await frame.evaluate(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        const bottoms = [...document.querySelectorAll('.figure > :not(.visually-hidden)')].map(
          (part) => part.getBoundingClientRect().bottom,
        );
        const { top } = document.querySelector('.from')!.getBoundingClientRect();
        return { over: scrollHeight - clientHeight, empty: top - Math.max(...bottoms) };
      });
      if (over > 0) faults.push(`${path} at ${width} px scrolls by ${over}`);
      if (empty > 110) faults.push(`${path} at ${width} px has ${Math.round(empty)} px of nothing`);
    }
  }
  expect(faults).toEqual([]);
});

/** @returns the snippet of the figure whose page is open, its address that of the test's server. */
async function localSnippet(page: Page): Promise<string> {
  const snippet = (await page.locator('#embed ~ pre').textContent())!;
  const [, src = ''] = /src="([^"]+)"/.exec(snippet)!;
  return snippet.replace(src, new URL(page.url()).origin + new URL(src).pathname);
}

test('every embed page is in order', async ({ page }) => {
  test.setTimeout(180_000);
  const troubles = await watch(page);
  await page.setViewportSize({ width: 360, height: 780 });
  const paths = figurePaths().map((one) => one.replace('/figures/', '/embed/'));
  const examined = new Set(spread(paths, 10));
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('.from')).toContainText('不是政府网站');
    if (!examined.has(path)) continue;
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  expect(troubles).toEqual({ console: [], policy: [], foreign: [] });
});

test('printing shows the drawing and leaves out what only a screen needs', async ({ page }) => {
  await page.goto(figure);
  await page.getByRole('listbox').focus();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.drawing:visible')).toHaveCount(1);
  await expect(note(page)).toBeHidden();
});

test('the script of all figures is below 3 kB and comes only with a figure', async ({ page }) => {
  const scripts = async (path: string) => {
    await page.goto(path);
    const all = page.locator('script[src]');
    const urls = await all.evaluateAll((list) => list.map((one) => (one as HTMLScriptElement).src));
    const files = urls.map((url) => `dist${new URL(url).pathname}`);
    return files.filter((file) => readFileSync(file, 'utf8').includes('figure-plate'));
  };
  const [file, ...others] = await scripts(figure);
  expect(others).toEqual([]);
  expect(brotliCompressSync(readFileSync(file!)).length).toBeLessThan(3 * 1024);
  expect(await scripts('/glossary/')).toEqual([]);
});

test('on its own page a figure and its words fill the page, the words at a width for reading', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/figures/fai-growth/');
  const boxes = await page.locator('.figure.full').evaluate((figure) => {
    const of = (selector: string) => {
      const { left, right, width, top } = figure.querySelector(selector)!.getBoundingClientRect();
      return { left, right, width, top };
    };
    return { plate: of('.plate'), words: of('.takeaway'), table: of('.scroll-x') };
  });
  expect(boxes.plate.width).toBe(768);
  expect(boxes.words.left).toBeGreaterThan(boxes.plate.right);
  expect(boxes.words.width).toBeLessThan(640);
  expect(boxes.table.right - boxes.table.left).toBeGreaterThan(1100);
  expect(boxes.table.top).toBeGreaterThan(boxes.plate.top);
});

for (const [size, width] of [
  ['elder', 1280],
  ['elder', 1024],
  ['', 1024],
] as const) {
  test(`the words beside a figure have room ${size && 'in 长者模式 '}on ${String(width)} px`, async ({
    page,
  }) => {
    await page.addInitScript((size) => {
      localStorage.setItem('reading-size', size);
    }, size);
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/figures/fai-growth-by-class/');
    const box = await page.locator('.figure.full > .notes').boundingBox();
    expect(box!.width).toBeGreaterThanOrEqual(250);
    const past = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(past).toBe(0);
  });
}

test('on a phone the table of a figure is a list of records, each whole within the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/figures/fai-2024-h1-growth/');
  const table = page.getByRole('region', { name: '数据表' });
  await expect(table.locator('thead')).toBeHidden();
  expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
  const cells = await table
    .locator('tbody td:nth-child(n + 3)')
    .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().width));
  expect(Math.min(...cells)).toBeGreaterThan(300);
});

test('a figure on paper begins on the first sheet, without what only a screen has', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  // A4 within its margins.
  await page.setViewportSize({ width: 658, height: 980 });
  for (const id of ['fai-growth-by-class', 'fai-2024-h1-growth', 'strands-flow']) {
    await page.goto(`/figures/${id}/`);
    const { y, height } = (await page.locator('.figure.full .plate').boundingBox())!;
    expect(y + height, id).toBeLessThan(940);
    await expect(page.locator('#embed')).toBeHidden();
    await expect(page.locator('#take-away')).toBeHidden();
  }
});
