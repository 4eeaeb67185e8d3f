import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { siteHandler } from '../../scripts/support/site-handler.ts';
import { PICTURE, filesOf, ZONE } from '../studio/import/brief.ts';
import { officeServer, type OfficeServer } from '../support/office-server.ts';
import { seeded } from '../../scripts/bench/search/random.ts';

/** How many runs there are; by hand more. */
const RUNS = Number(process.env['STUDIO_CRASHES'] ?? 1);
const FIRST = Number(process.env['STUDIO_SEED'] ?? 1);
const LONG = { timeout: 30_000 };

const SLUG = 'demo-station';
const PLACE = `content/cases/${SLUG}/index.mdx`;
const zone = Object.fromEntries([...filesOf(ZONE)].map(([at, file]) => [`content/${at}`, file]));

/** A clerk at work, to whom things happen. What was written is remembered here. */
class Clerk {
  readonly #context: BrowserContext;
  readonly #server: OfficeServer;
  readonly #random: () => number;
  #page!: Page;
  /** What must be somewhere at the end: one's own sentences, and those of a colleague. */
  readonly words: string[] = [];
  pictures = 0;
  #typed = 0;
  /** What was done, for who reads a failure. */
  readonly story: string[] = [];
  #isSignedIn = false;

  constructor(context: BrowserContext, server: OfficeServer, random: () => number) {
    this.#context = context;
    this.#server = server;
    this.#random = random;
  }

  async begin(): Promise<void> {
    await this.#visit();
    await this.#signIn();
    await expect(this.#status).toContainText('篇案例', LONG);
  }

  /** One thing of all that can happen. */
  async step(): Promise<void> {
    const all = [
      ...[this.write, this.write, this.write, this.picture, this.reload, this.crash],
      ...[this.fill, this.send, this.losing, this.offline, this.colleague],
    ];
    const act = all[Math.floor(this.#random() * all.length)]!;
    this.story.push(act.name);
    await act.call(this);
  }

  /** A sentence in some paragraph, kept in the browser or said not to be. */
  async write(): Promise<void> {
    const word = this.#word();
    await this.#type(word);
    await expect
      .poll(async () => /草稿已留在|存不下/.test((await this.#status.textContent()) ?? ''), LONG)
      .toBe(true);
    this.words.push(word);
    // Who is told that there is no room does not go away before there is some.
    if (((await this.#status.textContent()) ?? '').includes('存不下')) {
      await this.#room(undefined);
      const more = this.#word();
      await this.#type(more);
      await expect(this.#status).toContainText('草稿已留在', LONG);
      this.words.push(more);
    }
  }

  async picture(): Promise<void> {
    await this.#page.locator('#studio-picture-file').setInputFiles({
      ...{ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE) },
    });
    await this.#page.locator('#studio-field-alt').fill('驿站的门口');
    await this.#page.keyboard.press('Enter');
    await expect(this.#page.locator('#studio-form')).toBeHidden(LONG);
    this.pictures += 1;
    await this.write();
  }

  /** At once after the last key. */
  async reload(): Promise<void> {
    const word = this.#word();
    await this.#type(word);
    await this.#page.reload();
    this.words.push(word);
    await this.#opened();
  }

  /** The process of the page is killed. What was typed within a breath of it may be gone. */
  async crash(): Promise<void> {
    const session = await this.#context.newCDPSession(this.#page);
    const crashed = this.#page.waitForEvent('crash');
    // Nobody is left to answer.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.#page.close();
    await this.#visit();
    await this.#opened();
  }

  /** The store of the browser is full from now on. */
  fill(): Promise<void> {
    return this.#room(1);
  }

  async send(): Promise<void> {
    await this.#push();
    await this.#settled();
  }

  /** The connection breaks while a push is under way, before or after the server has it. */
  async losing(): Promise<void> {
    this.#server.breakNext(this.#random() < 0.5 ? 'before' : 'after');
    await this.#push();
    await this.#settled();
  }

  async offline(): Promise<void> {
    await this.#context.setOffline(true);
    await this.#page.locator('#studio-send').click();
    const message = this.#page.getByLabel('改了什么');
    if (await message.isVisible()) {
      await message.press('Enter');
      await this.#settled();
      await this.#page.locator('#studio-stay').click();
    }
    await this.#context.setOffline(false);
  }

  /** Somebody else publishes: in the same paragraph, in another one, or another file. */
  async colleague(): Promise<void> {
    const word = this.#word();
    const text = this.#server.show(PLACE);
    const end = text.indexOf('---', 3) + 4;
    const blocks = text.slice(end).split('\n\n');
    const at = blocks.findIndex((block) => /^[\p{Script=Han}]/u.test(block.trim()));
    if (this.#random() < 0.3) {
      this.#server.commit({ 'content/cases/demo-team/index.mdx': `${this.#other()}\n${word}\n` });
    } else {
      if (this.#random() < 0.5) blocks[at] = `${blocks[at]!.trimEnd()}${word}`;
      else blocks.push(`${word}\n`);
      this.#server.commit({ [PLACE]: text.slice(0, end) + blocks.join('\n\n') });
    }
    this.words.push(word);
  }

  /** Makes room, publishes what there is, and tells what is nowhere. */
  async lost(): Promise<string[]> {
    await this.#room(undefined);
    await this.write();
    await this.#push();
    await expect(this.#status).toHaveAttribute('data-state', 'saved', LONG);
    const all = this.#server.show(PLACE) + this.#other();
    const pictures = this.#server.git('ls-tree', '-r', '--name-only', 'main').split('\n');
    const there = pictures.filter((name) => /demo-station\/picture-\d+\.png$/.test(name));
    if (there.length !== this.pictures) this.words.push(`图${this.pictures}`);
    return this.words.filter((word) => !all.includes(word));
  }

  #other(): string {
    return this.#server.show('content/cases/demo-team/index.mdx');
  }

  get #status() {
    return this.#page.locator('#studio-status');
  }

  get #editor() {
    return this.#page.locator('[contenteditable="true"]');
  }

  /** A sign that is nowhere else, and that nothing can come in the middle of. */
  #word(): string {
    return String.fromCodePoint(0x3400 + this.#typed++);
  }

  async #type(word: string): Promise<void> {
    const paragraphs = this.#editor.locator('> p');
    const count = await paragraphs.count();
    await paragraphs.nth(Math.floor(this.#random() * count)).click();
    await this.#page.keyboard.press('End');
    // What is said from now on is said of this word.
    await this.#status.evaluate((status) => (status.textContent = ''));
    await this.#page.keyboard.insertText(word);
    await expect(this.#editor).toContainText(word);
  }

  /** @param quota in bytes; undefined for as much as there is */
  async #room(quota: number | undefined): Promise<void> {
    const session = await this.#context.newCDPSession(this.#page);
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: this.#server.url,
      ...(quota !== undefined && { quotaSize: quota }),
    });
    await session.detach();
  }

  async #visit(): Promise<void> {
    this.#page = await this.#context.newPage();
    // A page that would lose something asks before it goes; who goes none the less is not tried.
    this.#page.on('dialog', (dialog) => void dialog.accept());
    await this.#page.goto(`${this.#server.url}/studio/?case=${SLUG}`);
    this.#isSignedIn = false;
  }

  async #opened(): Promise<void> {
    this.#isSignedIn = false;
    await expect(this.#status).toContainText('篇案例', LONG);
    await expect(this.#editor).toHaveCount(1, LONG);
  }

  async #signIn(): Promise<void> {
    await this.#page.getByLabel('账号').fill(this.#server.account.login);
    await this.#page.getByLabel('密码').fill(this.#server.account.password);
    await this.#page.keyboard.press('Enter');
    await expect(this.#status).toContainText(/篇案例|登录了/, LONG);
    this.#isSignedIn = true;
  }

  /** Sends, chooses both of what is in conflict, and sends again. */
  async #push(): Promise<void> {
    if (!this.#isSignedIn) {
      await this.#page.locator('#studio-send').click();
      await this.#signIn();
    }
    await this.#page.locator('#studio-send').click();
    const message = this.#page.getByLabel('改了什么');
    const told = async () => (await this.#status.textContent()) ?? '';
    await expect
      .poll(async () => (await message.isVisible()) || (await told()).includes('没有改动'), LONG)
      .toBe(true);
    if ((await told()).includes('没有改动')) return;
    await message.press('Enter');
    await this.#settled();
    const conflicts = this.#page.locator('#studio-conflicts fieldset');
    if ((await conflicts.count()) === 0 || !(await conflicts.first().isVisible())) return;
    for (const both of await this.#page.getByLabel('两段都要').all()) await both.check();
    await this.#page.getByRole('button', { name: '推送，检查通过就发布' }).click();
    await this.#settled();
  }

  async #settled(): Promise<void> {
    await expect(this.#status).not.toHaveAttribute('data-state', 'busy', LONG);
  }
}

let server: OfficeServer;
test.beforeEach(async () => {
  server = await officeServer(zone, siteHandler({ outDir: 'dist', base: '/' }));
});
test.afterEach(() => server.stop());

for (let seed = FIRST; seed < FIRST + RUNS; seed += 1) {
  test(`nothing is lost by what happens while somebody writes, run ${seed}`, async ({
    context,
  }) => {
    test.setTimeout(120_000);
    context.setDefaultTimeout(LONG.timeout);
    const { next: random } = seeded(seed);
    const clerk = new Clerk(context, server, random);
    await clerk.begin();
    const steps = 3 + Math.floor(random() * 4);
    try {
      for (let step = 0; step < steps; step += 1) await clerk.step();
      expect(await clerk.lost()).toEqual([]);
    } catch (error) {
      throw new Error(`after ${clerk.story.join(', ')}: ${String(error)}`);
    }
  });
}
