import { expect, test, type Page } from '@playwright/test';
import { checkContent } from '../../src/checks/run.ts';
import { workspaceFrom } from '../../src/content/workspace.ts';
import { dayInChina } from '../../src/domain/calendar.ts';
import { pack } from '../../src/studio/archive.ts';
import type { Files } from '../../src/studio/messages.ts';
import { makeDocx, paragraph, relation, row, styled, table } from '../importing/docx/make-docx.ts';
import { drawing, PICTURE, STYLES } from '../studio/import/brief.ts';
import { actsOn, countActs } from './support/acts.ts';
import {
  complaintsOf,
  content,
  contentWith,
  drop,
  open,
  savedBy,
  textIn,
} from './support/studio.ts';

const LONG = { timeout: 120_000 };
const field = (page: Page, name: string) => page.locator(`#studio-field-${name}`);
const editor = (page: Page) => page.locator('[contenteditable="true"]');
const save = (page: Page) => savedBy(page, () => page.locator('#studio-save-zip').click());

/** What a clerk has in Word: four sections, a table, a number with a hedge, a picture. */
function manuscript(): Uint8Array {
  const body = [
    styled('t', '河湾驿站启用'),
    styled('h', '背景'),
    paragraph('河湾驿站由闲置门面改建，供过路的骑手歇脚。'),
    paragraph('示例日报2026年10月12日报道，河湾驿站启用。'),
    styled('h', '做法'),
    paragraph('表1 2026年河湾驿站设施'),
    table(
      row(['设施', '数量（个）']),
      row(['座位', '24']),
      row(['充电口', '6']),
      row(['储物柜', '12']),
    ),
    drawing('rPicture'),
    styled('h', '成效'),
    paragraph('2026年，接待骑手1800余人次。'),
    styled('h', '局限与资料缺口'),
    paragraph('本站所见资料未写驿站的开放时间。'),
  ].join('');
  const picture = relation('rPicture', 'image', 'media/image1.png');
  return makeDocx(
    body,
    [STYLES.part, { name: 'word/media/image1.png', data: PICTURE }],
    STYLES.relation + picture,
  );
}

/** Opens a content root as a person does, who has it as a file. */
async function choose(page: Page): Promise<void> {
  await page.goto('/studio/');
  await expect(page.locator('#studio-status')).toHaveAttribute('data-state', 'idle');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('#studio-choose-zip').click(),
  ]);
  const buffer = Buffer.from(await pack(content, 'content/'));
  await chooser.setFiles({ name: 'content.zip', mimeType: 'application/zip', buffer });
  await expect(page.locator('#studio-status')).toContainText('篇案例', LONG);
}

/** A form is drawn anew with every answer. */
async function answered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const drawn = await page.locator('#studio-importing form, #studio-form form').elementHandle();
  await act();
  await expect.poll(() => drawn!.evaluate((one) => one.isConnected), LONG).toBe(false);
}

/** What the check of the project says against the content root with what was saved laid over it. */
function errorsWith(saved: ReadonlyMap<string, Uint8Array | undefined>, root = content): string[] {
  const files = new Map([...root, ...saved].filter(([, bytes]) => bytes)) as Files;
  const findings = checkContent(workspaceFrom(files, { root: 'content', today: dayInChina() }));
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file}: ${message}`);
}

test('a newcomer publishes a case of a Word file in 25 clicks and fields, and types nothing that the file says', async ({
  page,
}) => {
  await countActs(page);
  const complaints = complaintsOf(page);
  await choose(page);
  await drop(page, '稿件.docx', manuscript());
  await expect(field(page, 'source-publisher')).toHaveValue('示例日报', LONG);
  await expect(field(page, 'source-title')).toHaveValue('河湾驿站启用');
  await expect(field(page, 'source-date')).toHaveValue('2026年10月12日');
  await expect(field(page, 'title')).toHaveValue('河湾驿站启用');
  await expect(field(page, 'summary')).toHaveValue('河湾驿站由闲置门面改建，供过路的骑手歇脚。');
  await expect(page.locator('.offers tbody input[type="checkbox"]:checked')).toHaveCount(4);
  for (const [name, choice] of [
    ['source-kind', 'media'],
    ['source-status', 'excerpt'],
    ['source-relevance', 'subject'],
    ['kind', 'station'],
    ['ai-assisted', 'no'],
    ['scope', 'both-zones'],
  ] as const) {
    await answered(page, () => field(page, name).selectOption(choice));
  }
  for (const name of ['strands', 'themes']) {
    await answered(page, () => field(page, name).locator('input').first().check());
  }
  await answered(page, () =>
    page.locator('[data-field="period"]').getByRole('button', { name: '2026年10月12日' }).click(),
  );
  await expect(field(page, 'period')).toHaveValue('2026年10月12日');
  await field(page, 'alt-1').fill('驿站里的一排长椅');
  await page.locator('#studio-importing button[type="submit"]').click();
  await expect(page.locator('#studio-imported')).toContainText('采用4处，新登记4条', LONG);

  // Its table becomes a figure.
  await page.locator('[data-make="figure"]').click();
  await answered(page, () => field(page, 'type').selectOption('bar'));
  await answered(page, () => field(page, 'mode').selectOption('plain'));
  for (const label of ['座位', '充电口', '储物柜']) {
    await answered(page, () => field(page, 'facts').getByLabel(label).check());
  }
  await field(page, 'title').fill('河湾驿站的设施');
  await answered(page, () => field(page, 'takeaway').fill('座位最多，有{zuowei}。'));
  await page.locator('#studio-form button[type="submit"]').click();
  await expect(editor(page).locator('.atom.figure')).toHaveCount(1, LONG);

  await page.locator('#studio-publish').click();
  await expect(page.locator('#studio-publish')).toBeHidden(LONG);
  await expect(page.locator('#studio-found')).toHaveText('没有错误', LONG);
  const saved = await save(page);
  expect(errorsWith(saved)).toEqual([]);
  const text = new TextDecoder().decode(saved.get('cases/he-wan-yizhan-qiyong/index.mdx'));
  expect(text).toContain('status: published');
  expect(text).toContain('![驿站里的一排长椅](./picture-1.png)');
  expect(text.match(/<Fact id=/g)).toHaveLength(4);
  expect(text.match(/<Figure id=/g)).toHaveLength(1);
  const acts = await actsOn(page, ['title', 'takeaway']);
  process.stdout.write(`${acts.length} clicks and fields\n`);
  expect(acts.length, acts.join('\n')).toBeLessThanOrEqual(25);
  // The file says nothing of what is to be seen in its picture.
  expect(acts.filter((act) => act.startsWith('type'))).toEqual(['type studio-field-alt-1']);
  expect(complaints).toEqual([]);
});

test('a number that was mistyped is corrected and saved in 5 clicks and fields', async ({
  page,
}) => {
  const { slug, place, fact } = stated();
  const wrong = textIn(place).replace(
    new RegExp(`("id": "${fact.id}",[^}]*?"value": )${fact.value}\\b`),
    `$1${fact.value + 1}`,
  );
  const root = contentWith({ [place]: wrong });
  expect(errorsWith(new Map(), root)).not.toEqual([]);
  await countActs(page);
  await open(page, root, `/studio/?case=${slug}`);
  const opened = (await actsOn(page)).length;
  await editor(page).locator(`.chip[data-fact="${fact.id}"]`).first().click();
  await page.locator(`#studio-records > li[data-id="${fact.id}"]`).getByText('更正').click();
  await field(page, 'value').fill(String(fact.value));
  await page.locator('#studio-form button[type="submit"]').click();
  await expect(page.locator('#studio-found')).toHaveText('没有错误', LONG);
  const saved = await save(page);
  expect([...saved.keys()]).toEqual([place]);
  expect(errorsWith(saved, root)).toEqual([]);
  const acts = (await actsOn(page)).slice(opened);
  process.stdout.write(`${acts.length} clicks and fields\n`);
  expect(acts.length, acts.join('\n')).toBeLessThanOrEqual(5);
});

/** A case, and a number in it whose source says it in so many digits. */
function stated() {
  for (const place of content.keys()) {
    if (!place.startsWith('facts/')) continue;
    const { facts } = JSON.parse(textIn(place)) as { facts: StatedFact[] };
    for (const fact of facts) {
      const shown = `<Fact id="${fact.id}" />`;
      const home = [...content.keys()].find(
        (one) => one.startsWith('cases/') && one.endsWith('.mdx') && textIn(one).includes(shown),
      );
      const isSaid = fact.value > 9 && fact.quote?.includes(`${fact.value}`);
      if (home && isSaid) return { slug: home.split('/')[1]!, place, fact };
    }
  }
  throw new Error('no case shows a number');
}

interface StatedFact {
  id: string;
  value: number;
  quote?: string;
}
