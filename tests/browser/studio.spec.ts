import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { axe } from './support/axe.ts';
import { expect, test, type Page } from '@playwright/test';
import { openArchive } from '../../src/importing/archive.ts';
import { pack } from '../../src/studio/archive.ts';
import {
  complaintsOf,
  content,
  contentWith,
  drop,
  open,
  savedBy,
  slow,
  textIn,
} from './support/studio.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const [place] = [...content.keys()].filter((one) => /^cases\/[^/]+\/index\.mdx$/.test(one)) as [
  string,
];
const slug = place.split('/')[1]!;
const source = textIn(place);

const saved = (page: Page) => savedBy(page, () => page.locator('#studio-save-zip').click());
const editor = (page: Page) => page.locator('[contenteditable="true"]');
const finding = (page: Page, rule: string) =>
  page.locator(`#studio-findings > li[data-rule="${rule}"]`);

test('a case is opened, a finding is mended by one click, and only the paragraph that was written is saved', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await open(page, content, `/studio/?case=${slug}`);
  await expect(editor(page)).toHaveCount(1);
  await expect(page.locator('#studio-cases a[aria-current]')).toHaveCount(1);
  await editor(page)
    .locator('> p')
    .first()
    .click({ position: { x: 2, y: 8 } });
  await page.keyboard.type('群众满意,');
  await expect(finding(page, 'punctuation-halfwidth')).toHaveCount(1, { timeout: 60_000 });
  await finding(page, 'punctuation-halfwidth').locator('.mend').click();
  await expect(finding(page, 'punctuation-halfwidth')).toHaveCount(0, { timeout: 60_000 });
  const files = await saved(page);
  expect([...files.keys()]).toEqual([place]);
  const now = utf8.decode(files.get(place)).split('\n');
  const before = source.split('\n');
  expect(now.length).toBe(before.length);
  const changed = now.filter((line, at) => line !== before[at]);
  expect(changed).toHaveLength(1);
  expect(changed[0]).toContain('群众满意，');
  expect(before).toContain(changed[0]!.replace('群众满意，', ''));
  expect(complaints).toEqual([]);
});

test('a number stands in the editor in the form that the text asks for, and a figure by its name', async ({
  page,
}) => {
  const texts = [...content].filter(([one]) => /^(facts|figures)\//.test(one));
  const records = texts.map(([one, bytes]) => [one, JSON.parse(utf8.decode(bytes))] as const);
  const fact = records
    .flatMap(([, { facts = [] }]) => facts as { id: string; value?: number; unit?: string }[])
    .find(({ value = 0, unit }) => Number.isInteger(value) && value > 1 && value < 1000 && unit)!;
  const [figurePlace, { title }] = records.find(([one]) => one.startsWith('figures/'))!;
  const figure = path.basename(figurePlace, '.json');
  const more = `\n<Fact id="${fact.id}" show="number" />，<Fact id="${fact.id}" />\n\n<Figure id="${figure}" />\n`;
  const files = new Map(content).set(place, new TextEncoder().encode(source + more));
  await open(page, files, `/studio/?case=${slug}`);
  const chips = editor(page).locator(`.chip[data-fact="${fact.id}"]`);
  await expect(chips.nth(-2)).toHaveText(String(fact.value), { timeout: 60_000 });
  await expect(chips.last()).toContainText(`${fact.value}`);
  await expect(chips.last()).toContainText(fact.unit!);
  await expect(editor(page).locator('.atom.figure').last()).toHaveText(`图：${title}`);
});

test('what was typed is there after a reload, and its earlier states are listed', async ({
  page,
}) => {
  await open(page, content, `/studio/?case=${slug}`);
  await editor(page).locator('> p').first().click();
  await page.keyboard.type('写到一半');
  await expect(page.locator('#studio-status')).toContainText('草稿已留在');
  await page.reload();
  await expect(page.locator('#studio-status')).toContainText('接上了上次没有保存的', {
    timeout: 120_000,
  });
  await expect(editor(page)).toContainText('写到一半');
  await page.locator('#studio-versions summary').click();
  await expect(page.locator('#studio-versions li button').first()).toBeVisible();
  // Drafts do not fit a content root in which the file is another: they can be taken away.
  const other = Buffer.from(await pack(contentWith({ [place]: `${source}\n又一段。\n` }), ''));
  await page
    .locator('#studio-open-zip')
    .setInputFiles({ name: 'b.zip', mimeType: 'application/zip', buffer: other });
  const apart = page.locator('#studio-apart');
  await expect(apart).toContainText('1个文件', { timeout: 60_000 });
  await expect(editor(page)).not.toContainText('写到一半');
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    apart.getByRole('button', { name: '存成压缩包' }).click(),
  ]);
  const { parts } = await openArchive(new Uint8Array(readFileSync(await taken.path())));
  expect(utf8.decode(parts!.get(`content/${place}`))).toContain('写到一半');
});

test('what is typed while a mend is on its way stays, and so does the mend, on a slow machine', async ({
  page,
}) => {
  await slow(page, 250);
  await open(page, content, `/studio/?case=${slug}`);
  const paragraphs = editor(page).locator('> p');
  await paragraphs.first().click({ position: { x: 2, y: 8 } });
  await page.keyboard.type('群众满意,');
  const mend = finding(page, 'punctuation-halfwidth').locator('.mend');
  await expect(mend).toHaveCount(1, { timeout: 60_000 });
  await paragraphs.last().click({ position: { x: 2, y: 8 } });
  await mend.evaluate((button: HTMLElement) => button.click());
  const words = '一边等着改标点一边接着往下写一个字也不许丢';
  await page.keyboard.type(words, { delay: 90 });
  await expect(paragraphs.first()).toContainText('群众满意，', { timeout: 60_000 });
  await expect(paragraphs.last()).toContainText(words);
  await expect(mend).toHaveCount(0, { timeout: 60_000 });
  const text = utf8.decode((await saved(page)).get(place));
  expect(text).toContain('群众满意，');
  expect(text).toContain(words);
});

test('a mend of words that have moved since is not made, and that is said', async ({ page }) => {
  await open(page, content, `/studio/?case=${slug}`);
  const first = editor(page).locator('> p').first();
  await first.click({ position: { x: 2, y: 8 } });
  await page.keyboard.type('群众满意,');
  const mend = finding(page, 'punctuation-halfwidth').locator('.mend');
  await expect(mend).toHaveCount(1, { timeout: 60_000 });
  await page.keyboard.press('Home');
  await page.keyboard.insertText('好');
  await mend.evaluate((button: HTMLElement) => button.click());
  await expect(page.locator('#studio-status')).toContainText('再点一次');
  await mend.click();
  await expect(first).toContainText('好群众满意，', { timeout: 60_000 });
});

test('an input method goes on while a mend is drawn, and leaves none of its letters behind', async ({
  context,
  page,
}) => {
  await open(page, content, `/studio/?case=${slug}`);
  const paragraphs = editor(page).locator('> p');
  await paragraphs.first().click({ position: { x: 2, y: 8 } });
  await page.keyboard.type('群众满意,');
  const mend = finding(page, 'punctuation-halfwidth').locator('.mend');
  await expect(mend).toHaveCount(1, { timeout: 60_000 });
  await paragraphs.last().click({ position: { x: 2, y: 8 } });
  await page.keyboard.press('Home');
  const before = (await paragraphs.last().textContent())!;
  const method = await context.newCDPSession(page);
  const compose = (text: string) => {
    const end = text.length;
    return method.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  };
  await compose('z');
  await mend.evaluate((button: HTMLElement) => button.click());
  for (const letters of ['zh', 'zho', 'zhon', 'zhong', 'zhong w', 'zhong wen']) {
    await compose(letters);
    await page.waitForTimeout(200);
  }
  await method.send('Input.insertText', { text: '中文' });
  await expect(paragraphs.first()).toContainText('群众满意，', { timeout: 60_000 });
  await expect(paragraphs.last()).toHaveText(`中文${before}`);
  await expect(mend).toHaveCount(0, { timeout: 60_000 });
});

test('a number goes on record with its hedge, and one of another case is not put into this one', async ({
  page,
}) => {
  const other = [...content.keys()].find(
    (one) => /^cases\/[^/]+\/index\.mdx$/.test(one) && one !== place,
  )!;
  const planted = contentWith({
    [place]: `${source}\n截至2024年底，园区登记车辆约98765辆。\n`,
    [other]: `${textIn(other)}\n网传驿站98766个。\n`,
  });
  await open(page, planted, `/studio/?case=${slug}`);
  const number = finding(page, 'number');
  await expect(number).toHaveCount(1, { timeout: 60_000 });
  const elsewhere = page.locator('#studio-elsewhere');
  await expect(elsewhere.locator('li[data-rule="number"]')).toHaveCount(1);
  await elsewhere.locator('summary').click();
  await expect(elsewhere.getByRole('button', { name: '登记这个数字' })).toHaveCount(0);
  await number.getByRole('button', { name: '登记这个数字' }).click();
  const field = (name: string) =>
    page.locator(`#studio-form [data-field="${name}"]`).locator('input, select, textarea').last();
  await expect(field('quote')).toHaveValue('园区登记车辆约98765辆');
  await expect(field('value')).toHaveValue('98765');
  await expect(field('label')).toHaveValue('园区登记车辆');
  await expect(field('period')).toHaveValue('截至2024年');
  await expect(field('qualifier').locator('option:checked')).toContainText('约');
});

test('a second tab may only look until the first is closed', async ({ context, page }) => {
  const planted = contentWith({ [place]: `${source}\n园区登记车辆98765辆,都有人管。\n` });
  await open(page, planted, `/studio/?case=${slug}`);
  const second = await context.newPage();
  await second.goto(`/studio/?case=${slug}`);
  await expect(second.locator('#studio-other')).toBeVisible({ timeout: 60_000 });
  await expect(second.locator('.ProseMirror')).toHaveAttribute('contenteditable', 'false', {
    timeout: 120_000,
  });
  // What it is given all the same is refused with the reason, and what it shows stays.
  const zip = await pack(content, 'content/');
  const status = second.locator('#studio-status');
  for (const give of [
    () =>
      second.locator('#studio-open-zip').setInputFiles({
        ...{ name: 'b.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
      }),
    () => drop(second, 'b.zip', zip, 'application/zip'),
    () => drop(second, 'a.docx', zip),
    () => finding(second, 'number').locator('.mend').click(),
    () => finding(second, 'punctuation-halfwidth').locator('.mend').click(),
  ]) {
    await status.evaluate((one) => (one.textContent = ''));
    await give();
    await expect(status).toContainText('另一个标签页正在写');
  }
  await expect(second.locator('#studio-name')).toHaveText('content.zip');
  await expect(finding(second, 'punctuation-halfwidth')).toHaveCount(1);
  await page.close();
  await expect(second.locator('#studio-other')).toBeHidden({ timeout: 60_000 });
  await expect(editor(second)).toHaveCount(1, { timeout: 120_000 });
});

test('hostile content stays inert in the editor', async ({ page }) => {
  const complaints = complaintsOf(page);
  const hostile = `${source}
<img src=x onerror="window.__hit=1">

<script>window.__hit=1</script>

[点我](javascript:window.__hit=1)

{window.__hit=1}

import x from 'data:text/javascript,window.__hit=1'
`;
  const files = new Map(content).set(place, new TextEncoder().encode(hostile));
  await open(page, files, `/studio/?case=${slug}`);
  await expect(page.locator('#studio-findings > li').first()).toBeVisible({ timeout: 60_000 });
  await expect(editor(page).locator('script, [onerror], [href^="javascript:"]')).toHaveCount(0);
  expect(await page.evaluate(() => '__hit' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

test('the page is kept out of search, and axe finds nothing on it with a case open', async ({
  page,
}) => {
  await open(page, content, `/studio/?case=${slug}`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('where no program runs, the page says what it needs and how else to publish, and offers no control', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/studio/');
  await expect(page.getByText('撰稿台要用JavaScript')).toBeVisible();
  const controls = page.locator('studio-page').locator('button, input, select, summary, textarea');
  expect(
    await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(0);
  await page.locator('studio-page .needs a').last().click();
  await expect(page.locator('h1')).toContainText('第一篇案例');
  await context.close();
});

test('no public page and no list of pages knows of the studio', () => {
  const own = readFileSync('dist/studio/index.html', 'utf8').matchAll(/href="\/(_astro\/[^"]+)"/g);
  const sheets = new Set([...own].map(([, place]) => place));
  const known = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(?:html|js|css|xml|txt)$/.test(name) && !/^(?:studio|guide)\//.test(name))
    .filter((name) => !sheets.has(name))
    .filter((name) =>
      /(?<!guide\/)studio|prosemirror/i.test(readFileSync(path.join('dist', name), 'utf8')),
    );
  expect(known).toEqual([]);
});
