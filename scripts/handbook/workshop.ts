import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { SMALL_CONTENT } from '../../src/checks/small-content.ts';
import { filesIn } from '../../src/integrations/files.ts';
import { pack } from '../../src/studio/archive.ts';
import { siteHandler } from '../support/site-handler.ts';
import { terminalPage } from './terminal.ts';

const PLACE = 'tests/.work/handbook';
const START = 'start';
/** Device pixels a CSS pixel, for screens of phones and of new computers. */
const SCALE = 2;
/** In milliseconds; it ends what hangs. */
const PATIENCE = 240_000;

/** A small content root of the program's own, in which tools are tried out and photographed. */
export class Workshop {
  readonly #browser: Browser;
  #server: ChildProcess | undefined;
  #origin = '';

  constructor(browser: Browser) {
    this.#browser = browser;
    rmSync(PLACE, { recursive: true, force: true });
    mkdirSync(PLACE, { recursive: true });
    for (const [place, text] of Object.entries(SMALL_CONTENT)) {
      const file = this.#at(path.join('content', place));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    this.#git('init', '--quiet', '--initial-branch=main');
    this.#git('add', '.');
    this.#git('commit', '--quiet', '--message=开始');
    this.#git('tag', START);
  }

  /** Changes a file of it until `restore`. @throws if it does not hold `from` */
  edit(place: string, from: string, to: string): void {
    const file = this.#at(path.join('content', place));
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${place}里没有“${from}”`);
    writeFileSync(file, text.replace(from, to));
  }

  /** Takes what was edited for the state before the next change. */
  commit(): void {
    this.#git('commit', '--quiet', '--all', '--message=改动');
  }

  /** Brings it back to how it began. */
  restore(): void {
    this.#git('reset', '--quiet', '--hard', START);
    this.#git('clean', '--quiet', '--force', '-d');
  }

  /** Copies a file beside the content, for a command to read. */
  bring(file: string, name: string): void {
    cpSync(file, this.#at(name));
  }

  /** Runs a command of this project there. @returns what it says */
  run(script: string, args: readonly string[] = []): string {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', path.resolve(`scripts/${script}.ts`), ...args],
      {
        cwd: PLACE,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', CONTENT_DIR: 'content' },
      },
    );
    return `${stdout}${stderr}`.trimEnd();
  }

  /** @returns a picture of a terminal with what was typed and what was answered, so many lines of it */
  terminal(script: string, args: readonly string[] = [], most = Infinity): Promise<Buffer> {
    const typed = ['npm run', script, ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
    const lines = this.run(script, args).split('\n');
    const shown = lines.length > most ? [...lines.slice(0, most), '……'] : lines;
    return this.paper(terminalPage(typed, shown.join('\n')));
  }

  /** @returns a picture of the main element of a page of its own */
  paper(html: string): Promise<Buffer> {
    return this.#page(async (page) => {
      await page.setContent(html);
      return page.locator('main').screenshot();
    });
  }

  /**
   * Opens a page of the preview and waits until its panel says how things stand. Paths
   * are shown as those of a content root in its usual place.
   */
  preview(
    address: string,
    state: 'good' | 'error',
    take: (page: Page) => Promise<Buffer>,
  ): Promise<Buffer> {
    return this.#page(async (page) => {
      await page.goto(new URL(address.slice(1), await this.#start()).href);
      const panel = page.locator('findings-panel');
      await panel.locator(`section[data-state="${state}"]`).waitFor();
      await panel.evaluate((element, place) => {
        for (const link of element.shadowRoot?.querySelectorAll('a') ?? []) {
          link.textContent = link.textContent.replace(place, '');
        }
      }, `${PLACE}/`);
      return take(page);
    });
  }

  /**
   * Opens the studio of a site built from the content, with a case of that content in it.
   * @param edit what is changed in the content once the site is built
   */
  async studio(take: (page: Page) => Promise<Buffer>, edit?: () => void): Promise<Buffer> {
    const [root, outDir] = [this.#at('content'), path.join(PLACE, 'dist')];
    this.edit('site.json', '"name": ', '"studio": true, "name": ');
    const env = { ...process.env, CONTENT_DIR: root, OUT_DIR: outDir };
    const built = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
    edit?.();
    const files = new Map(
      filesIn(root).map((place) => [place, new Uint8Array(readFileSync(path.join(root, place)))]),
    );
    const buffer = Buffer.from(await pack(files, 'content/'));
    const server = createServer(siteHandler({ outDir, base: '/' })).listen(0, 'localhost');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      return await this.#page(
        async (page) => {
          await page.goto(`http://localhost:${port}/studio/?case=station`);
          await page.locator('#studio-status[data-state="idle"]').waitFor();
          await page
            .locator('#studio-open-zip')
            .setInputFiles({ name: 'content.zip', mimeType: 'application/zip', buffer });
          await page
            .getByText(/篇案例/)
            .first()
            .waitFor();
          return take(page);
        },
        { width: 1120, height: 760 },
      );
    } finally {
      this.restore();
      server.close();
      server.closeAllConnections();
    }
  }

  async #page(
    take: (page: Page) => Promise<Buffer>,
    viewport = { width: 720, height: 620 },
  ): Promise<Buffer> {
    const context = await this.#browser.newContext({
      viewport,
      deviceScaleFactor: SCALE,
      locale: 'zh-CN',
      colorScheme: 'light',
    });
    context.setDefaultTimeout(PATIENCE);
    try {
      return await take(await context.newPage());
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
  }

  /** Starts the preview when it is first wanted. @returns its address, with the slash at its end */
  async #start(): Promise<string> {
    if (this.#origin) return this.#origin;
    const env = { ...process.env, CONTENT_DIR: this.#at('content'), NO_COLOR: '1' };
    const server = spawn(process.execPath, ['scripts/dev.ts'], { env });
    this.#server = server;
    this.#origin = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('预览没有启动')), PATIENCE);
      let said = '';
      server.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        const address = /http:\/\/localhost:\d+\/\S*/.exec(said)?.[0];
        if (!address) return;
        clearTimeout(timer);
        resolve(address);
      });
    });
    return this.#origin;
  }

  #at(place: string): string {
    return path.join(PLACE, place);
  }

  #git(...args: string[]): void {
    const who = ['-c', 'user.name=编写者', '-c', 'user.email=staff@example.org'];
    const { status, stderr } = spawnSync('git', [...who, ...args], {
      cwd: PLACE,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }
}
