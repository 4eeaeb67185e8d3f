import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { paragraph } from '../importing/docx/make-docx.ts';
import { brief, filesOf, PICTURE, ZONE } from '../studio/import/brief.ts';
import { complaintsOf, DOCX, drop, open, savedBy } from './support/studio.ts';
import { axe } from './support/axe.ts';
import { answer, answerBrief } from './support/brief-answers.ts';

const LONG = { timeout: 120_000 };
const zone = filesOf(ZONE);
/** What the editor puts beside pictures is none. */
const PICTURES = 'img:not([class])';
const status = (page: Page) => page.locator('#studio-status');
const editor = (page: Page) => page.locator('[contenteditable="true"]');
const field = (page: Page, name: string) => page.locator(`#studio-field-${name}`);
const importing = (page: Page) => page.locator('#studio-importing');

/** Runs a command of the project on a content root. */
function command(script: string, root: string, ...words: string[]) {
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: root },
  });
  return { code, said: stdout + stderr };
}

test('what is made of a Word file, and a picture that is added to it, is taken by a colleague', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await open(page, zone);
  await drop(page, '稿件.docx', brief());
  await expect(importing(page)).toBeVisible(LONG);
  await expect(page.locator('#studio-offers-all')).toBeChecked();
  await expect(page.locator('.offers tbody tr').nth(3).locator('input').first()).toBeDisabled();
  await answerBrief(page);
  await expect(page.locator('#studio-offer-4')).toBeChecked();
  await page.locator('#studio-importing button[type="submit"]').click();
  await expect(page.locator('#studio-imported')).toContainText('采用4处，新登记4条', LONG);
  await expect(editor(page).locator('.chip.fact')).toHaveCount(4);
  await expect(page.locator('#studio-findings > li')).toHaveCount(0, LONG);

  const picture = page.locator('#studio-picture-file');
  const named = { name: '../../IMG_1.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE) };
  await picture.setInputFiles(named);
  await answer(page, 'alt', '驿站的门口');
  await page.locator('#studio-form button[type="submit"]').click();
  await expect(editor(page).locator(PICTURES)).toHaveCount(2, LONG);
  await page.locator('#studio-publish').click();
  await expect(page.locator('#studio-found')).toHaveText('没有错误', LONG);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#studio-save-zip').click(),
  ]);
  expect(complaints).toEqual([]);

  const root = mkdtempSync(path.join(tmpdir(), 'take-'));
  try {
    const content = path.join(root, 'content');
    cpSync(ZONE, content, { recursive: true });
    const zip = path.join(root, '改动.zip');
    cpSync(await download.path(), zip);
    const taken = command('take', content, zip);
    expect(taken.said).toContain('放好了6个文件');
    expect(taken.code).toBe(0);
    const text = readFileSync(path.join(content, 'cases/he-wan-yizhan-qiyong/index.mdx'), 'utf8');
    expect(text).toContain('status: published');
    expect(text).toContain('![驿站的门口](./picture-2.png)');
    expect(command('check', content)).toMatchObject({ code: 0 });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('with the keyboard alone a file is imported, its doubts are looked into, and the import is taken back', async ({
  page,
}) => {
  await open(page, zone);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    (async () => {
      await page.locator('#studio-import').focus();
      await page.keyboard.press('Enter');
    })(),
  ]);
  await chooser.setFiles({ name: '稿件.docx', mimeType: DOCX, buffer: Buffer.from(brief()) });
  await expect(importing(page)).toBeVisible(LONG);
  // The first question has the focus, so that Tab goes through them in their order.
  await expect(field(page, 'source')).toBeFocused();
  const type = async (id: string, keys: () => Promise<void>) => {
    for (let step = 0; step < 200; step += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) break;
      await page.keyboard.press('Tab');
    }
    await expect(page.locator(`#${id}`)).toBeFocused();
    await keys();
    await page.waitForTimeout(200);
  };
  const words = (said: string) => () => page.keyboard.insertText(said);
  const press = (key: string) => () => page.keyboard.press(key);
  await type('studio-field-source-kind', press('ArrowDown'));
  await type('studio-field-source-status', press('ArrowDown'));
  await type('studio-field-source-relevance', press('ArrowDown'));
  await type('studio-field-kind', press('ArrowDown'));
  await type('studio-field-summary', words('报道称河湾驿站由闲置门面改建。'));
  await type('studio-field-strands-demo-item', press('Space'));
  await type('studio-field-themes-service', press('Space'));
  await type('studio-field-period', words('2026年10月12日'));
  await type('studio-field-ai-assisted', press('ArrowDown'));
  await type('studio-field-alt-1', words('驿站里的一排长椅'));
  await type('studio-offer-4-doubt-1', press('Space'));
  await expect(page.locator('#studio-offer-4')).toBeChecked();
  await page.locator('#studio-offer-4').press('Enter');
  await expect(page.locator('#studio-imported')).toContainText('采用4处', LONG);
  await expect(editor(page).locator('.chip.fact')).toHaveCount(4, LONG);
  await page.getByRole('button', { name: '撤销这次导入' }).press('Enter');
  await expect(status(page)).toContainText('撤销了导入', LONG);
  await expect(page.locator('#studio-writing')).toBeHidden();
  await page.locator('#studio-save-zip').press('Enter');
  await expect(status(page)).toContainText('没有改动');
  await page.reload();
  await expect(status(page)).toContainText('篇案例', LONG);
  await expect(page.locator('#studio-cases')).not.toContainText('河湾');
});

test('an odd file is refused in words and changes nothing; a hostile one stays inert', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await open(page, zone);
  await drop(
    page,
    '../../x.doc',
    new TextEncoder().encode('{\\rtf1 <script>__hit=1</script>}'),
    '',
  );
  await expect(status(page)).toHaveAttribute('data-state', 'failed');
  await expect(status(page)).toContainText('RTF');
  await expect(importing(page)).toBeHidden();
  const hostile = [
    '&lt;img src=x onerror="window.__hit=1"&gt;&lt;script&gt;window.__hit=1&lt;/script&gt;2026年坏数字77个。',
    '审\u202e定\u2066的{window.__hit=1}[点我](javascript:window.__hit=1)',
  ];
  await drop(page, '<b onmouseover=__hit=1>.docx', brief(hostile.map(paragraph).join('')));
  await expect(importing(page)).toBeVisible(LONG);
  await expect(importing(page)).toContainText('坏数字');
  const strange = importing(page).locator('script, [onerror], [href^="javascript:"], b');
  await expect(strange).toHaveCount(0);
  await page.getByRole('button', { name: '不做了' }).click();
  await expect(importing(page)).toBeHidden();
  await expect(page.locator('.desk')).toBeVisible();
  await page.locator('#studio-save-zip').click();
  await expect(status(page)).toContainText('没有改动');
  expect(await page.evaluate(() => '__hit' in window)).toBe(false);
  expect(complaints).toEqual([]);
});

test('the numbers of a table go into the ledger, and its source is named once', async ({
  page,
}) => {
  await open(page, zone);
  const table = '名称,数值,单位,时期\n建成驿站,15,处,2025年\n接待骑手,1200,人次,2025年\n';
  await drop(page, '数据.csv', new TextEncoder().encode(table), 'text/csv');
  await expect(page.locator('.offers tbody tr')).toHaveCount(2, LONG);
  await answer(page, 'source', 'demo-report');
  await answer(page, 'ledger', 'stations');
  await answer(page, 'ledger-title', '驿站');
  await page.locator('.offers tbody tr').nth(1).locator('input').first().uncheck();
  await page.locator('#studio-importing button[type="submit"]').click();
  await expect(page.locator('#studio-imported')).toContainText('记了1个数', LONG);
  const files = await savedBy(page, () => page.locator('#studio-save-zip').click());
  expect([...files.keys()]).toEqual(['facts/stations.json']);
  const ledger = new TextDecoder().decode(files.get('facts/stations.json'));
  expect(ledger).toContain('"source": "demo-report"');
  expect(ledger).not.toContain('1200');
});

test('a picture is dropped or pasted where it is to stand, and refused without words', async ({
  page,
}) => {
  await open(page, zone);
  await page.locator('#studio-cases a').first().click();
  await expect(editor(page)).toHaveCount(1, LONG);
  const before = await editor(page).locator(PICTURES).count();
  await drop(page, 'a.png', PICTURE, 'image/png');
  await expect(field(page, 'alt')).toBeVisible(LONG);
  await page.locator('#studio-form button[type="submit"]').click();
  await expect(page.locator('#studio-form .problem')).toContainText('没有说明');
  await answer(page, 'alt', '图片1');
  await page.locator('#studio-form button[type="submit"]').click();
  await expect(page.locator('#studio-form .problem')).toContainText('没有说图里有什么');
  await answer(page, 'alt', '驿站的门口');
  await page.locator('#studio-form button[type="submit"]').click();
  await expect(editor(page).locator(PICTURES)).toHaveCount(before + 1, LONG);
  await editor(page).evaluate((element, base64) => {
    const clipboardData = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, Buffer.from(PICTURE).toString('base64'));
  await answer(page, 'alt', '门口的饮水机');
  await page.locator('#studio-form button[type="submit"]').click();
  await expect(editor(page).locator(PICTURES)).toHaveCount(before + 2, LONG);
  await expect(status(page)).toContainText('草稿已留在', LONG);
  await page.reload();
  await expect(editor(page).locator(PICTURES)).toHaveCount(before + 2, LONG);
  await expect(status(page)).toContainText('接上了上次', LONG);
  await drop(page, 'a.gif', new TextEncoder().encode('GIF89a'), 'image/gif');
  await expect(status(page)).toContainText('是GIF格式');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while a file is imported, ${colorScheme}, and nothing is wider than 360 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, zone);
    await drop(page, '稿件.docx', brief());
    await expect(importing(page)).toBeVisible(LONG);
    await expect(page.locator('.offers tbody tr')).toHaveCount(4);
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: '不做了' }).click();
    await page.locator('#studio-cases a').first().click();
    await expect(editor(page)).toHaveCount(1, LONG);
    await drop(page, 'a.png', PICTURE, 'image/png');
    await expect(field(page, 'alt')).toBeVisible(LONG);
    const beside = await axe(page).analyze();
    expect(beside.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
