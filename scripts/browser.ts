import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { findChromium } from './support/chromium.ts';

const chromium = findChromium();
if (!chromium) {
  console.error(
    [
      '没有找到 Chromium，浏览器测试无法进行。',
      '请安装一个：Debian、Ubuntu 用 sudo apt-get install chromium fonts-noto-cjk；',
      'Windows、macOS 安装 Chrome 或 Edge。装在别处的，用环境变量 CHROMIUM_PATH 指出它的位置。',
    ].join('\n'),
  );
  process.exit(1);
}
// A port that nobody has, so that two checkouts can be tried at once.
const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
server.close();
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config=tests/browser/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium, PORT: String(port) } },
);
process.exitCode = status ?? 1;
