import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, content, open, savedBy, slow, textIn } from './support/studio.ts';
import { axe } from './support/axe.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const places = [...content.keys()];
const slugs = places.flatMap((place) => /^cases\/([^/]+)\/index\.mdx$/.exec(place)?.[1] ?? []);
/** A case to which another leads. */
const slug = slugs.find((one) =>
  slugs.some(
    (other) => other !== one && textIn(`cases/${other}/index.mdx`).includes(`(/cases/${one}/)`),
  ),
)!;
const sourcePlace = places.find((place) => place.startsWith('sources/'))!;
const source = sourcePlace.replace(/^sources\/|\.json$/g, '');
const ledger = places.filter((place) => place.startsWith('facts/')).at(-1)!;
const fact = (JSON.parse(textIn(ledger)) as { facts: { id: string }[] }).facts.at(-1)!.id;
const { scopes } = JSON.parse(textIn('taxonomy.json')) as { scopes: { note: string }[] };

const form = (page: Page) => page.locator('#studio-form');
const save = (page: Page) => savedBy(page, () => page.locator('#studio-save-zip').click());

test('a source is found by its id and corrected, and only that field of its file is written', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await open(page, content);
  await page.locator('#studio-record-search').fill(source);
  const record = page.locator(`#studio-records > li[data-id="${source}"]`);
  await expect(record.getByRole('button')).toHaveText(['更正', '改编号']);
  await record.getByRole('button', { name: '更正' }).click();
  await form(page).locator('details.more summary').click();
  await page.locator('#studio-field-notes').fill('原页已核对。');
  await form(page).getByRole('button', { name: '改好' }).click();
  await expect(form(page)).toBeHidden({ timeout: 60_000 });
  const files = await save(page);
  expect([...files.keys()]).toEqual([sourcePlace]);
  const before = JSON.parse(textIn(sourcePlace)) as object;
  expect(JSON.parse(utf8.decode(files.get(sourcePlace)))).toEqual({
    ...before,
    notes: '原页已核对。',
  });
  expect(complaints).toEqual([]);
});

test('what scopes and strands mean stands where they are chosen, and stays open meanwhile', async ({
  page,
}) => {
  await open(page, content);
  await page.locator('[data-make="fact"]').click();
  const explained = form(page).locator('[data-explains="scope"]');
  await explained.locator('summary').click();
  await expect(explained).toContainText(scopes[0]!.note);
  await page.locator('#studio-field-scope').selectOption({ index: 1 });
  await expect(explained.locator('dl')).toBeVisible();
  await page.locator('[data-make="case"]').click();
  await expect(form(page).locator('[data-explains="strands"]')).toHaveCount(1);
  // What was begun waits, and goes on where it was; then the focus is where it came from.
  await form(page).getByRole('button', { name: '不做了' }).click();
  await expect(page.locator('#studio-field-scope')).not.toHaveValue('');
  await form(page).getByRole('button', { name: '不做了' }).click();
  await expect(page.locator('[data-make="fact"]')).toBeFocused();
  // Of many choices those that hold the words are shown, and Enter takes the first.
  await page.locator('[data-make="figure"]').click();
  await page.locator('#studio-field-type').selectOption('tile');
  const search = page.locator('#studio-field-facts-search');
  await expect(form(page).locator('#studio-field-facts input[type="checkbox"]')).toHaveCount(12);
  await search.fill(fact);
  await search.press('Enter');
  await expect(page.locator(`#studio-field-facts-${fact}`)).toBeChecked();
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('a form that is drawn anew takes no key and no place from who is at the keyboard', async ({
  page,
}) => {
  await slow(page, 300);
  await open(page, content);
  await page.locator('[data-make="case"]').press('Enter');
  const again = async () => {
    const drawn = await form(page).locator('form').elementHandle();
    return () => expect.poll(() => drawn!.evaluate((one) => one.isConnected)).toBe(false);
  };
  // A key that is down over the change goes up on the box on which it went down.
  let isDrawn = await again();
  await page.locator('#studio-field-kind').selectOption({ index: 1 });
  const box = page.locator('#studio-field-themes input').first();
  await box.focus();
  await page.keyboard.down('Space');
  await page.waitForTimeout(1000);
  await page.keyboard.up('Space');
  await expect(box).toBeChecked();
  await isDrawn();
  await expect(box).toBeFocused();
  await expect(box).toBeChecked();
  for (const other of ['[data-explains] summary', '.more summary', 'button[type="button"]']) {
    isDrawn = await again();
    await page.locator('#studio-field-kind').selectOption({ index: 2 });
    await page.locator('#studio-field-kind').selectOption({ index: 1 });
    await form(page).locator(other).last().focus();
    await isDrawn();
    await expect(form(page).locator(other).last()).toBeFocused();
  }
});

test('a case is not withdrawn without a reason, and what still leads to it is said', async ({
  page,
}) => {
  await open(page, content, `/studio/?case=${slug}`);
  await page.locator('#studio-withdraw').click();
  await form(page).getByRole('button', { name: '照办' }).click();
  await expect(form(page).locator('.problem').first()).toContainText('不算原因');
  await page.locator('#studio-field-reason').fill('所依据的报道已经更正，数字无法核对。');
  await form(page).getByRole('button', { name: '照办' }).click();
  await expect(form(page).locator('.problem').first()).toContainText('content/', {
    timeout: 60_000,
  });
  await form(page).getByRole('button', { name: '不做了' }).click();
  await expect(form(page)).toBeHidden();
});

test('a case gets another id: it is open under it, survives a reload, and its old files go with the archive', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await open(page, content, `/studio/?case=${slug}`);
  const text = page.locator('[contenteditable="true"]');
  const words = await text.locator('> p').first().textContent();
  await page.locator('#studio-rename').click();
  await page.locator('#studio-field-id').fill('night-shift');
  await page.keyboard.press('Enter');
  await expect(page.locator('#studio-status')).toContainText('编号改成了night-shift', {
    timeout: 60_000,
  });
  await expect(page).toHaveURL(/case=night-shift/);
  await page.reload();
  await expect(text.locator('> p').first()).toHaveText(words!, { timeout: 60_000 });
  await expect(page.locator(`#studio-cases a[href*="case=${slug}"]`)).toHaveCount(0);
  const files = await save(page);
  expect(files.get('cases/night-shift/index.mdx')).toBeDefined();
  const old = [...files].filter(([place]) => place.startsWith(`cases/${slug}/`));
  expect(old).toContainEqual([`cases/${slug}/index.mdx`, undefined]);
  expect(old.filter(([, bytes]) => bytes)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a form about a case says which, waits while another case is open, and comes back with it', async ({
  page,
}) => {
  const titleOf = (one: string) =>
    /^title: "?([^"\n]+)/m.exec(textIn(`cases/${one}/index.mdx`))![1]!;
  const other = slugs.find((one) => one !== slug)!;
  await open(page, content, `/studio/?case=${slug}`);
  await page.locator('#studio-head').click();
  await expect(form(page).locator('h2')).toContainText(titleOf(slug));
  await page.locator('#studio-field-title').fill('写到一半的标题');
  await page.locator(`#studio-cases a[href*="case=${other}"]`).click();
  await expect(form(page)).toBeHidden({ timeout: 60_000 });
  await page.locator('#studio-head').click();
  await expect(form(page).locator('h2')).toContainText(titleOf(other));
  await page.locator(`#studio-cases a[href*="case=${slug}"]`).click();
  await expect(form(page).locator('h2')).toContainText(titleOf(slug), { timeout: 60_000 });
  await expect(page.locator('#studio-field-title')).toHaveValue('写到一半的标题');
});
