import { expect, test, type Page } from '@playwright/test';
import { axe } from './support/axe.ts';

const CASE = '/cases/red-station/';
const FIGURE = '/figures/srdi-growth/';
const SEARCH = '/search/?q=红色驿站';
const LEDGER = '/data/innovation/';

/** How people see a page besides the ways that `every-page.spec.ts` looks at. */
interface Mode {
  name: string;
  width: number;
  paths: string[];
  /** A rule of axe that does not fit. */
  without?: string;
  set: (page: Page) => Promise<unknown>;
}

const MODES: Mode[] = [
  {
    name: 'on paper',
    width: 700,
    paths: [CASE],
    set: (page) => page.emulateMedia({ media: 'print' }),
  },
  {
    name: 'in forced colours',
    width: 1280,
    paths: ['/'],
    // It reads colours of the author that the browser has replaced by those of the reader.
    without: 'color-contrast',
    set: (page) => page.emulateMedia({ forcedColors: 'active' }),
  },
  {
    name: 'in 长者模式',
    width: 768,
    paths: [LEDGER],
    set: (page) => page.addInitScript(() => localStorage.setItem('reading-size', 'elder')),
  },
  {
    name: 'with text twice as large on a wide screen',
    width: 1920,
    paths: [FIGURE, SEARCH],
    set: (page) =>
      page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          document.documentElement.style.fontSize = '200%';
        });
      }),
  },
];

for (const { name, width, paths, without = [], set } of MODES) {
  test(`pages read well ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await set(page);
    for (const path of paths) {
      await page.goto(path);
      const past = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(past, `${path} scrolls sideways`).toBe(0);
      const { violations } = await axe(page).disableRules(without).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('on paper stands what a screen folds: tables, sources, the QR code; and no control', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(CASE);
  for (const unfolded of ['.figure table', 'fact-notes q', 'share-page img']) {
    await expect(page.locator(unfolded).first()).toBeVisible();
  }
  await expect(page.locator('.take-away, button').filter({ visible: true })).toHaveCount(0);
  await page.goto(LEDGER);
  await expect(page.locator('.record .fact-details').first()).toBeVisible();
});

/** The parts of a page as a screen reader lists them; what staff write has no part in it. */
const OUTLINES = {
  '/': `
    - link "跳到正文"
    - banner:
      - navigation "主导航"
      - button "阅读设置"
    - main:
      - heading [level=1]
      - search:
        - searchbox "搜索案例、数字、术语（可用拼音、繁体）"
        - button "搜索"
      - region:
        - heading [level=2]
      - region "图表":
        - figure:
          - listbox
      - region "每个数字都有出处"
    - contentinfo:
      - navigation "页脚导航"`,
  [CASE]: `
    - main:
      - navigation "所在位置"
      - article:
        - heading [level=1]
        - term: 更新
        - definition:
          - time
        - heading [level=2]
        - figure:
          - listbox:
            - option
          - group: 数据、下载与引用
        - region "来源":
          - list
        - navigation "脉络"
        - region "相关案例"
        - region "关于本页":
          - term: 时点
          - definition
        - region "引用本页":
          - button "复制网址"
      - navigation "本页":
        - list`,
  [FIGURE]: `
    - main:
      - navigation "所在位置"
      - heading [level=1]
      - figure:
        - listbox:
          - option
        - region "数据表":
          - table:
            - rowgroup:
              - row "指标 数值 时点 口径 出处或算式"
      - region "来源"
      - region "下载"
      - region "引用"
      - region "嵌入"
      - region "用在"
      - region "相关图表":
        - list`,
  [SEARCH]: `
    - main:
      - heading "搜索" [level=1]
      - search:
        - searchbox: 红色驿站
      - status: /共\\d+条/
      - region "最相近的内容"
      - group:
        - form "筛选与排序":
          - group "排序":
            - radio "相关" [checked]
      - list:
        - listitem:
          - heading [level=2]`,
  '/data/': `
    - main:
      - heading "数据账本" [level=1]
      - search "筛选账本":
        - searchbox "查找"
        - combobox "分组"
        - combobox "口径"
        - button "清除"
      - region "有多少，凭什么":
        - region "按分组":
          - table`,
};

test('a screen reader meets the parts of a page in order, each by its name', async ({ page }) => {
  for (const [path, outline] of Object.entries(OUTLINES)) {
    await page.goto(path);
    await expect(page.locator('body')).toMatchAriaSnapshot(outline);
  }
});
