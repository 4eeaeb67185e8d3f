import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { figurePictures } from '../../src/integrations/figure-pictures.ts';
import { drawing } from './support/drawing.ts';

const ROOT = path.resolve('tests/.work/figure-pictures');
const WORDS = '<text class="label" x="20" y="60">企业63家</text>';
const NOWHERE = '<text class="label" x="20" y="60">企\u{10FFFD}</text>';
const UNREADABLE = '<text class="label" x="20" y="60"><tspan>企</tspan></text>';

const said: string[] = [];
const logger = {
  info: (message: string) => said.push(message),
  warn: (message: string) => said.push(message),
  error: (message: string) => said.push(message),
};

/** Runs a hook with the part of its context that the integration uses. */
async function run(
  hooks: ReturnType<typeof figurePictures>['hooks'],
  name: keyof typeof hooks,
  context: object,
): Promise<void> {
  await (hooks[name] as ((context: object) => unknown) | undefined)?.({ logger, ...context });
}

/** Writes drawings by id and runs the build's hook over them. */
async function built(figures: Record<string, string>): Promise<string> {
  rmSync(ROOT, { recursive: true, force: true });
  const folder = path.join(ROOT, 'figures');
  mkdirSync(folder, { recursive: true });
  for (const [id, svg] of Object.entries(figures)) {
    writeFileSync(path.join(folder, `${id}.svg`), svg);
  }
  await run(figurePictures().hooks, 'astro:build:done', { dir: pathToFileURL(`${ROOT}/`) });
  return folder;
}

/** @returns how much the pixels of a region differ from each other; 0 on a plain ground. */
async function contrast(png: Buffer, left: number, width: number): Promise<number> {
  const region = await sharp(png).extract({ left, top: 80, width, height: 50 }).png().toBuffer();
  const { channels } = await sharp(region).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}

beforeEach(() => {
  said.length = 0;
});

describe('a build', () => {
  it('draws every figure at twice its size, opaque, at a density that keeps its size in Word', async () => {
    const folder = await built({ one: drawing(WORDS), two: drawing() });
    for (const id of ['one', 'two']) {
      const { width, height, channels, density } = await sharp(`${folder}/${id}.png`).metadata();
      expect({ width, height, channels, density }).toEqual({
        width: 600,
        height: 200,
        channels: 3,
        density: 192,
      });
    }
    expect(said).toEqual(['图的PNG：2张']);
  });

  it('draws the text where it stands and nothing elsewhere', async () => {
    const png = readFileSync(path.join(await built({ one: drawing(WORDS) }), 'one.png'));
    expect(await contrast(png, 40, 160)).toBeGreaterThan(30);
    expect(await contrast(png, 300, 300)).toBe(0);
  });

  it('writes the same bytes a second time', async () => {
    const read = async () =>
      readFileSync(path.join(await built({ one: drawing(WORDS) }), 'one.png'));
    expect((await read()).equals(await read())).toBe(true);
  });

  it('goes by without figures', async () => {
    rmSync(ROOT, { recursive: true, force: true });
    await run(figurePictures().hooks, 'astro:build:done', { dir: pathToFileURL(`${ROOT}/`) });
    expect(said).toEqual(['图的PNG：0张']);
  });

  it('warns of a character that the font has not', async () => {
    await built({ one: drawing(NOWHERE) });
    expect(said[0]).toMatchInlineSnapshot(
      `"图“one”的PNG里，“􏿽”不在随附的字体里，用本机的字体画出，换一台机器可能不同。能换字就换字；不能换，发布前请打开这张PNG核对。"`,
    );
  });

  it('names every figure that cannot be drawn', async () => {
    const figures = { bad: drawing(UNREADABLE), good: drawing(WORDS), sizeless: '<svg></svg>' };
    await expect(built(figures)).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: 图“bad”没有转成PNG：有一处文字里面还有别的标签，只能是纯文字。请把这句话交给维护程序的人。
      图“sizeless”没有转成PNG：图没有写明宽和高（整数像素）。请把这句话交给维护程序的人。]
    `);
    expect(readFileSync(path.join(ROOT, 'figures/good.png')).length).toBeGreaterThan(0);
  });
});

describe('the dev server', () => {
  const drawings: Record<string, string> = {
    '/demo/figures/one.svg': drawing(WORDS),
    '/demo/figures/bad.svg': drawing(UNREADABLE),
  };
  let server: Server;
  let home: string;

  beforeAll(async () => {
    type Middleware = (...args: [...Parameters<RequestListener>, () => void]) => void;
    let picture: Middleware | undefined;
    server = createServer((request, response) => {
      picture?.(request, response, () => {
        const svg = drawings[request.url ?? ''];
        response.statusCode = svg ? 200 : 404;
        response.end(svg);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    home = `http://localhost:${(server.address() as AddressInfo).port}/demo/`;
    const { hooks } = figurePictures();
    await run(hooks, 'astro:config:done', { config: { base: '/demo' } });
    await run(hooks, 'astro:server:setup', {
      server: {
        resolvedUrls: { local: [home] },
        middlewares: { use: (middleware: Middleware) => (picture = middleware) },
      },
    });
  });

  afterAll(() => {
    server.close();
  });

  it('answers with the picture of the drawing as it is', async () => {
    const response = await fetch(`${home}figures/one.png?again`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const { width } = await sharp(await response.arrayBuffer()).metadata();
    expect(width).toBe(600);
  });

  it('leaves a figure that does not exist to the site', async () => {
    expect((await fetch(`${home}figures/none.png`)).status).toBe(404);
  });

  it('says in Chinese why there is no picture', async () => {
    const response = await fetch(`${home}figures/bad.png`);
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(/^图“bad”没有转成PNG：.*只能是纯文字/);
    expect(said).toHaveLength(1);
  });
});
