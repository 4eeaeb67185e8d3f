import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { PICTURES } from './handbook/pictures.ts';
import { Workshop } from './handbook/workshop.ts';
import { findChromium } from './support/chromium.ts';

/**
 * Takes the pictures of the handbook from the real tools, in a small content root, and writes them
 * beside its pages: `npm run screenshots`. Run it when a tool looks different.
 */
const folder = path.join('src', 'handbook');
const executablePath = findChromium();
if (!executablePath) {
  console.error('没有找到Chromium：请安装，或用环境变量 CHROMIUM_PATH 指明。');
  process.exit(2);
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const workshop = new Workshop(browser);
try {
  for (const [name, take] of Object.entries(PICTURES)) {
    const png = await take(workshop);
    const small = await sharp(png).png({ palette: true, colours: 64, effort: 10 }).toBuffer();
    writeFileSync(path.join(folder, `${name}.png`), small);
    console.log(`${name}.png：${Math.ceil(small.length / 1024)} kB`);
  }
} finally {
  await workshop.close();
  await browser.close();
}
