import { spawnSync } from 'node:child_process';
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
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config=tests/browser/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
);
process.exitCode = status ?? 1;
