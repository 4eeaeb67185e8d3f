import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { siteHandler } from '../../scripts/support/site-handler.ts';
import { officeServer, type OfficeServer } from '../support/office-server.ts';
import { axe } from './support/axe.ts';

const ROOT = 'content';
const files = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(ROOT, name)).isFile())
    .map((name) => [
      `${ROOT}/${name.split(path.sep).join('/')}`,
      new Uint8Array(readFileSync(path.join(ROOT, name))),
    ]),
);
const place = Object.keys(files).find((one) => /cases\/[^/]+\/index\.mdx$/.test(one))!;
const slug = place.split('/')[2]!;

let server: OfficeServer;
test.beforeEach(async () => {
  server = await officeServer(files, siteHandler({ outDir: 'dist', base: '/' }));
});
test.afterEach(() => server.stop());

const status = (page: Page) => page.locator('#studio-status');
const editor = (page: Page) => page.locator('[contenteditable="true"]');

async function signIn(page: Page, address = `/studio/?case=${slug}`): Promise<void> {
  await page.goto(server.url + address);
  await page.getByLabel('账号').fill(server.account.login);
  await page.getByLabel('密码').fill(server.account.password);
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('篇案例', { timeout: 120_000 });
}

/** Writes a sentence at the end of the first paragraph. */
async function write(page: Page, words: string): Promise<void> {
  await editor(page).locator('> p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await expect(status(page)).toContainText('草稿已留在', { timeout: 60_000 });
}

async function send(page: Page): Promise<void> {
  await page.locator('#studio-send').click();
  await expect(page.getByLabel('改了什么')).toBeVisible();
  await page.getByLabel('改了什么').press('Enter');
}

test('a case is opened from the office’s server, and what is written is published there', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await signIn(page);
  await write(page, '末句在此。');
  await send(page);
  await expect(status(page)).toHaveAttribute('data-state', 'saved', { timeout: 60_000 });
  expect(server.show(place)).toContain('末句在此。');
  expect(server.git('log', '-1', '--format=%an %s')).toMatch(/^wang 改“/);
  // Nothing is left to be sent, and what is written next goes on from there.
  await page.locator('#studio-send').click();
  await expect(status(page)).toContainText('没有改动');
  await write(page, '再一句。');
  await send(page);
  await expect(status(page)).toHaveAttribute('data-state', 'saved', { timeout: 60_000 });
  expect(server.show(place)).toContain('末句在此。');
  expect(server.show(place)).toContain('再一句。');
  expect(complaints).toEqual([]);
});

test('what the server says is shown whole, and nothing that was written is lost by it', async ({
  page,
}) => {
  server.hook("echo '内容有错误：第3行，数字没有出处。' >&2; exit 1");
  await signIn(page);
  await write(page, '末句在此。');
  await send(page);
  await expect(page.locator('#studio-answer')).toContainText('第3行，数字没有出处。', {
    timeout: 60_000,
  });
  await expect(status(page)).toHaveAttribute('data-state', 'failed');
  await expect(editor(page)).toContainText('末句在此。');
  server.hook('exit 0');
  server.breakNext('after');
  await page.getByLabel('改了什么').press('Enter');
  await expect(status(page)).toHaveAttribute('data-state', 'saved', { timeout: 60_000 });
  expect(server.show(place)).toContain('末句在此。');
});

test('after a reload the draft is there, and is joined with what a colleague published', async ({
  page,
}) => {
  await signIn(page);
  await write(page, '我的末句。');
  server.commit({ 'content/pages/new.mdx': '同事的一页' });
  await page.reload();
  await expect(editor(page)).toContainText('我的末句。', { timeout: 120_000 });
  await page.locator('#studio-send').click();
  await page.getByLabel('账号').fill(server.account.login);
  await page.getByLabel('密码').fill('不对');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('账号或密码不对');
  await page.getByLabel('密码').fill(server.account.password);
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('手上改过的1个文件还在', { timeout: 60_000 });
  await send(page);
  await expect(status(page)).toHaveAttribute('data-state', 'saved', { timeout: 60_000 });
  expect(server.show(place)).toContain('我的末句。');
  expect(server.show('content/pages/new.mdx')).toBe('同事的一页');
});

test('where a colleague wrote over the same words, both are shown and one chooses', async ({
  page,
}) => {
  await signIn(page);
  await write(page, '我的末句。');
  const text = new TextDecoder().decode(files[place]);
  const [first] = text.split(/^---$/m)[2]!.trim().split('\n\n');
  server.commit({ [place]: text.replace(first!, `同事改的。${first!}`) });
  await send(page);
  await expect(page.locator('#studio-conflicts fieldset')).toHaveCount(1, { timeout: 60_000 });
  await expect(page.locator('#studio-conflicts')).toContainText('同事改的。');
  await expect(page.locator('#studio-conflicts')).not.toContainText('<<<<');
  const { violations } = await axe(page).include('studio-page').analyze();
  expect(violations).toEqual([]);
  await page.getByLabel('两段都要').check();
  await page.getByRole('button', { name: '推送，检查通过就发布' }).click();
  await expect(status(page)).toHaveAttribute('data-state', 'saved', { timeout: 60_000 });
  const published = server.show(place);
  expect(published).toContain('同事改的。');
  expect(published).toContain('我的末句。');
  await expect(editor(page)).toContainText('同事改的。');
});
