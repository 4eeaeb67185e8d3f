import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Engine } from './engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/xvfb-run';
/** It has no mode without a screen. */
export const HAS_WEBKIT = existsSync(DRIVER) && (existsSync(SCREEN) || 'DISPLAY' in process.env);

/** Starts WebKitGTK's own driver. https://www.w3.org/TR/webdriver2/ */
export async function startWebKit(): Promise<Engine> {
  const port = await freePort();
  const driver = [DRIVER, `--port=${String(port)}`];
  const [program = '', ...words] = process.env['DISPLAY']
    ? driver
    : [SCREEN, '-a', '-s', '-screen 0 1600x1200x24', ...driver];
  // A group of its own, so that the screen ends with it.
  const child = spawn(program, words, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
  });
  const send = async <T>(method: string, place: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}${place}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T };
    if (!response.ok) throw new Error(`${place}: ${JSON.stringify(value)}`);
    return value;
  };
  await answers(() => send('GET', '/status'));
  const { sessionId } = await send<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: {} },
  });
  const session = `/session/${sessionId}`;
  await send('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  return {
    async open(url) {
      await send('POST', `${session}/url`, { url });
    },
    run: (source) =>
      send('POST', `${session}/execute/async`, {
        script: `const done = arguments[0]; (async () => ${source})().then(done);`,
        args: [],
      }),
    async resize(width, height) {
      await send('POST', `${session}/window/rect`, { width, height });
    },
    async picture(selector) {
      const found = await send<Record<string, string>>('POST', `${session}/element`, {
        using: 'css selector',
        value: selector,
      });
      const element = Object.values(found)[0]!;
      const data = await send<string>('GET', `${session}/element/${element}/screenshot`);
      return Buffer.from(data, 'base64');
    },
    async close() {
      await send('DELETE', session);
      const ended = new Promise((resolve) => child.on('exit', resolve));
      process.kill(-child.pid!);
      await ended;
    },
  };
}

async function answers(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port.'));
      });
    });
  });
}
