import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, content, contentWith, open, textIn } from './support/studio.ts';
import { axe } from './support/axe.ts';

const cases = [...content.keys()].flatMap((place) => {
  const slug = /^cases\/([^/]+)\/index\.mdx$/.exec(place)?.[1];
  return slug === undefined ? [] : [{ slug, place, text: textIn(place) }];
});
const published = cases.filter(({ text }) => /^status: published$/m.test(text));
const shown = (tag: string) => published.filter(({ text }) => text.includes(`<${tag} `));
const [{ slug, place, text }] = shown('Figure').filter((one) => one.text.includes('<Fact ')) as [
  (typeof cases)[number],
];

const panel = (page: Page) => page.locator('#studio-preview-panel');
const frame = (page: Page) => page.frameLocator('#studio-preview-panel iframe');

async function preview(page: Page): Promise<void> {
  await page.locator('#studio-preview').click();
  await expect(panel(page)).toBeVisible({ timeout: 120_000 });
  await expect(frame(page).locator('article h1')).toBeVisible();
}

/** A text with its elements, without what a build adds to a picture and a program to a number. */
const skeletonOf = (article: Element): string[] => {
  const lines: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof Text || node.nodeType === 3) lines.push(node.textContent!.trim());
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (['share-page', 'script'].includes(element.localName)) return;
    const { localName } = element;
    // A link that leads nowhere yet is none in a preview.
    const isInline = ['a', 'span'].includes(localName);
    const name = element.hasAttribute('data-fact') ? 'fact' : isInline ? 'inline' : localName;
    const id = element.id && `#${element.id}`;
    lines.push(`${name}${id}.${element.getAttribute('class') ?? ''}`);
    element.childNodes.forEach(walk);
  };
  walk(article);
  return lines.filter((line) => line !== '');
};

test('the preview of every published case is the page that the site has', async ({ page }) => {
  test.setTimeout(600_000);
  await open(page, content, `/studio/?case=${published[0]!.slug}`);
  for (const one of published) {
    await page.locator(`#studio-cases a[href*="case=${one.slug}"]`).first().click();
    await expect(page.locator(`#studio-cases a[aria-current][href*="=${one.slug}"]`)).toHaveCount(
      1,
    );
    await expect(page.locator('[contenteditable="true"]')).toHaveCount(1, { timeout: 60_000 });
    await preview(page);
    const made = await frame(page).locator('article').evaluate(skeletonOf);
    await panel(page).getByRole('button', { name: '接着写' }).click();
    const html = await (await page.request.get(`/cases/${one.slug}/`)).text();
    const article = await page.evaluateHandle((text) => {
      return new DOMParser().parseFromString(text, 'text/html').querySelector('article')!;
    }, html);
    expect([one.slug, ...made]).toEqual([one.slug, ...(await article.evaluate(skeletonOf))]);
  }
});

test('what was just typed is in the preview, with the styles of the site, on a phone and on a desk', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.setViewportSize({ width: 1400, height: 900 });
  await open(page, content, `/studio/?case=${slug}`);
  await page.locator('[contenteditable="true"] > p').first().click();
  await page.keyboard.type('刚写的一句。');
  await preview(page);
  await expect(frame(page).locator('article')).toContainText('刚写的一句。');
  const look = () =>
    frame(page)
      .locator('h1')
      .evaluate((heading) => {
        const { fontFamily, fontSize } = getComputedStyle(heading);
        const aside = heading.ownerDocument.querySelector('.aside')!;
        return { fontFamily, fontSize, width: innerWidth, aside: aside.checkVisibility() };
      });
  const phone = await look();
  expect(phone).toMatchObject({ width: 360, aside: false });
  expect(phone.fontFamily).toContain('Songti SC');
  await panel(page).getByRole('button', { name: '电脑' }).click();
  expect(await look()).toMatchObject({ width: 1280, aside: true });
  await page.setViewportSize({ width: 700, height: 900 });
  expect(await look()).toMatchObject({ width: 1280, aside: true });
  const box = await panel(page).locator('iframe').boundingBox();
  expect(box!.width).toBeLessThanOrEqual(700);
  expect(complaints).toEqual([]);
});

test('a number opens its note, a figure is drawn, and a link opens beside', async ({ page }) => {
  await open(page, content, `/studio/?case=${slug}`);
  await preview(page);
  await frame(page).locator('.prose .fact').first().click();
  const note = frame(page).locator('fact-notes section:popover-open');
  await expect(note).toContainText('出处');
  await note.getByRole('button', { name: '关闭' }).click();
  await expect(note).toHaveCount(0);
  await expect(frame(page).locator('figure svg.narrow').first()).toBeVisible();
  const targets = await frame(page)
    .locator('main a[href]')
    .evaluateAll((links) =>
      links.map((link) => [
        link.getAttribute('href')!.startsWith('#'),
        link.getAttribute('target'),
      ]),
    );
  expect(targets.length).toBeGreaterThan(3);
  for (const [isHere, target] of targets) expect(target).toBe(isHere ? '_self' : '_blank');
});

test('hostile content runs nothing, loads nothing and leads nowhere', async ({ page }) => {
  const complaints = complaintsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const hostile = `${text}

<script>parent.__hit=1</script>

<img src="https://evil.example/x.png" onerror="parent.__hit=1" />

[点我](javascript:parent.__hit=1)

{parent.__hit=1}

<iframe srcdoc="<script>parent.__hit=1</script>"></iframe>

一段被\u202e倒过来\u202c的话。
`.replace(/^title: .*$/m, 'title: "<svg onload=parent.__hit=1>\u202e题"');
  await open(page, contentWith({ [place]: hostile }), `/studio/?case=${slug}`);
  await preview(page);
  await expect(panel(page).locator('.refused')).toContainText('有5段写法网站不认得');
  const article = frame(page).locator('article');
  await expect(article).toContainText('<script>parent.__hit=1</script>');
  await expect(article).toContainText('[点我](javascript:parent.__hit=1)');
  await expect(article).toContainText('〔U+202E（控制书写方向的符号）〕');
  await expect(frame(page).locator('h1')).toContainText('<svg onload=parent.__hit=1>');
  await expect(
    frame(page).locator('script, iframe, [onerror], [onload], [href^="javascript:"]'),
  ).toHaveCount(0);
  expect(await page.evaluate(() => '__hit' in window)).toBe(false);
  expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('even markup that got past everything else runs nothing in the frame', async ({ page }) => {
  await open(page, content, `/studio/?case=${slug}`);
  await preview(page);
  await panel(page)
    .locator('iframe')
    .evaluate((element: HTMLIFrameElement) => {
      const inside = element.contentDocument!;
      inside.body.innerHTML =
        '<img src="x" onerror="parent.__hit=1"><a id="go" href="javascript:parent.__hit=1">走</a><form action="/search/"><button id="send">发</button></form>';
      const script = inside.createElement('script');
      script.textContent = 'parent.__hit=1';
      inside.body.append(script);
      inside.getElementById('go')!.click();
      inside.getElementById('send')!.click();
    });
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => '__hit' in window)).toBe(false);
  expect(page.frames().map((one) => new URL(one.url()).pathname)).toEqual([
    '/studio/',
    '/studio/preview/',
  ]);
});

test('a case whose head is broken is not shown, and the page says what to do', async ({ page }) => {
  const broken = text.replace(/^title: .*$/m, 'titel: 错');
  await open(page, contentWith({ [place]: broken }), `/studio/?case=${slug}`);
  await page.locator('#studio-preview').click();
  await expect(page.locator('#studio-status')).toHaveAttribute('data-state', 'failed', {
    timeout: 120_000,
  });
  await expect(page.locator('#studio-status')).toContainText('文件头有错');
  await expect(panel(page)).toBeHidden();
});

test('by the keyboard alone: it opens, turns into the desk’s width, and Escape leads back', async ({
  page,
}) => {
  await open(page, content, `/studio/?case=${slug}`);
  await page.locator('#studio-preview').focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible({ timeout: 120_000 });
  const desk = panel(page).getByRole('button', { name: '电脑' });
  for (let presses = 0; presses < 4; presses += 1) {
    if (await desk.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(desk).toBeFocused();
  await page.keyboard.press('Space');
  await expect(desk).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator('#studio-preview')).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the panel and in the frame, 360 px wide, ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await open(page, content, `/studio/?case=${slug}`);
    await preview(page);
    // In the frame itself axe cannot run: nothing can.
    const panelOnly = axe(page).include('#studio-preview-panel').exclude('iframe');
    const body = await frame(page)
      .locator('body')
      .evaluate(({ outerHTML }) => outerHTML);
    const alone = await page.context().newPage();
    await alone.setViewportSize({ width: 360, height: 740 });
    await alone.emulateMedia({ colorScheme });
    await alone.goto('/studio/preview/');
    await alone.evaluate((html) => {
      document.body.outerHTML = html;
    }, body);
    await expect(alone.locator('h1')).toBeVisible();
    for (const one of [panelOnly, axe(alone)]) {
      const { violations } = await one.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
