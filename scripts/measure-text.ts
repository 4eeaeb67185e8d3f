import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { findChromium } from './support/chromium.ts';

/**
 * Measures the fonts of the drawings in Chromium and writes `src/figures/text-widths.ts` anew.
 * Fonts that the system lacks come from packages, in a folder of their own:
 *
 *     npm install --prefix ../fonts --ignore-scripts misans@4.1.0 @fontsource/roboto@5.3.0 \
 *       @fontsource/gelasio@5.3.0 harmonyos-sans-sc-webfont-splitted@1.1.0
 *     node scripts/measure-text.ts ../fonts/node_modules
 */
const TABLE = 'src/figures/text-widths.ts';
/** An em in thousandths: what a sign of GB 2312 takes in a Chinese font as a rule. */
const FULL = 1000;

const SHEETS = [
  'misans/lib/Normal/MiSans-Regular.min.css',
  'misans/lib/Normal/MiSans-Bold.min.css',
  'harmonyos-sans-sc-webfont-splitted/dist/Regular.css',
  'harmonyos-sans-sc-webfont-splitted/dist/Semibold.css',
  'harmonyos-sans-sc-webfont-splitted/dist/Bold.css',
  '@fontsource/roboto/400.css',
  '@fontsource/roboto/600.css',
  '@fontsource/roboto/700.css',
  '@fontsource/gelasio/400.css',
];

const DECODER = new TextDecoder('gbk');
const SERIF = ['Noto Serif CJK SC', 'Liberation Serif'];
const SANS = ['MiSans', 'HarmonyOS Sans SC', 'Noto Sans CJK SC', 'Roboto', 'Liberation Sans'];

/**
 * A margin stands for the fonts of a stack that are nobody's to measure here. `signs` is the least
 * width, in thousandths, of the signs of GB 2312: Songti and SimSun draw all of them a full em.
 * Pictures that leave the site set everything in sans, so numbers and titles have to fit in it too.
 */
const FACES = {
  sans: { weight: 400, margin: 1.05, signs: 0, families: SANS },
  strong: { weight: 600, margin: 1.05, signs: 0, families: SANS },
  num: { weight: 400, margin: 1.02, signs: 0, families: ['Gelasio', ...SERIF, 'Noto Sans CJK SC'] },
  title: { weight: 700, margin: 1.05, signs: FULL, families: [...SERIF, ...SANS] },
};

/** The rows of GB 2312 that hold signs; the rows of kana and full-width letters are a full em. */
const SIGNS = [0xa1, 0xa2, 0xa9].flatMap((row) =>
  Array.from({ length: 94 }, (_, cell) => DECODER.decode(Uint8Array.of(row, 0xa1 + cell))),
);

/** Signs that GB 2312 lacks and drawings use. */
const FURTHER = [...'−–•€™№‰'];
const LATIN = Array.from({ length: 0x100 }, (_, code) => String.fromCodePoint(code));

/** An accented letter is as wide as its letter, so only what nothing takes apart is measured. */
const characters = [...new Set([...LATIN, ...SIGNS, ...FURTHER])]
  .filter((character) => /^(?: |[^\p{C}\s\ufffd])$/u.test(character))
  .filter((character) => character.normalize('NFD') === character)
  .sort();

interface Request {
  characters: string[];
  family: string;
  weight: number;
}

/**
 * Runs in the page. A character that a font lacks is told by two stand-ins of unequal size.
 * @returns advances in thousandths of an em; null where the font lacks the character
 */
async function advances({ characters, family, weight }: Request): Promise<(number | null)[]> {
  const all = characters.join('');
  await document.fonts.load(`${weight} 1000px "${family}"`, all);
  await Promise.all(['Large', 'Small'].map((name) => document.fonts.load(`1000px ${name}`, all)));
  const context = document.createElement('canvas').getContext('2d')!;
  const measure = (character: string, standIn: string) => {
    context.font = `${weight} 1000px "${family}", ${standIn}`;
    return context.measureText(character).width;
  };
  return characters.map((character) => {
    const width = measure(character, 'Large');
    return Math.abs(width - measure(character, 'Small')) < 0.01 ? width : null;
  });
}

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>.</title>
${SHEETS.map((sheet) => `<link rel="stylesheet" href="/${sheet}">`).join('')}<style>
@font-face { font-family: Large; src: local('Noto Sans CJK SC'); size-adjust: 300%; }
@font-face { font-family: Small; src: local('Noto Sans CJK SC'); size-adjust: 50%; }
</style>`;

/** @returns the widest advance of each character by face, the margin added, rounded up. */
async function measureFaces(fonts: string): Promise<Record<string, number[]>> {
  const browser = await chromium.launch({
    ...(findChromium() && { executablePath: findChromium()! }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const tab = await browser.newPage({ locale: 'zh-CN' });
    await tab.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: page });
      else await route.fulfill({ path: path.join(fonts, pathname) });
    });
    await tab.goto('http://fonts.test/');
    const faces: Record<string, number[]> = {};
    for (const [face, { weight, margin, signs, families }] of Object.entries(FACES)) {
      const widest: number[] = characters.map(() => 0);
      for (const family of families) {
        const widths = await tab.evaluate(advances, { characters, family, weight });
        if (widths[characters.indexOf('A')] === null) throw new Error(`no such font: ${family}`);
        for (const [index, width] of widths.entries())
          widest[index] = Math.max(widest[index]!, width ?? 0);
      }
      faces[face] = widest.map((width, index) => {
        if (width === 0 || Math.round(width) === FULL) return FULL;
        const least = SIGNS.includes(characters[index]!) ? signs : 0;
        return Math.max(Math.ceil(width * margin), least);
      });
    }
    return faces;
  } finally {
    await browser.close();
  }
}

/** @returns the module; what is one em in every face goes without an entry. */
function tableOf(faces: Record<string, number[]>): string {
  const kept = [...characters.keys()].filter((index) =>
    Object.values(faces).some((widths) => widths[index] !== FULL),
  );
  const rows = Object.entries(faces).map(
    ([face, widths]) => `${face}: [${kept.map((index) => widths[index]).join(', ')}],`,
  );
  const measured = [...new Set(Object.values(FACES).flatMap(({ families }) => families))].map(
    (family) => {
      const uses = Object.entries(FACES).filter(([, { families }]) => families.includes(family));
      const names = uses.map(
        ([face, { weight, margin }]) => `${face} ${weight} (+ ${Math.round((margin - 1) * 100)} %)`,
      );
      return ` * - ${family}: ${names.join(', ')}`;
    },
  );
  return `/**
 * Advance widths in thousandths of an em, written by \`scripts/measure-text.ts\` on
 * ${new Date().toISOString().slice(0, 10)}. Each is the widest of these fonts, and a margin for the fonts that could not
 * be measured (PingFang, YaHei, Songti); Gelasio has the metrics of Georgia, Liberation those of
 * Arial and Times.
 *
${measured.join('\n')}
 *
 * What is one em in all of them is left out.
 */
export const CHARACTERS = ${JSON.stringify(kept.map((index) => characters[index]).join(''))};

/** By face, the width of each of the characters, in their order. */
export const WIDTHS = {
${rows.join('\n')}
} as const satisfies Record<string, readonly number[]>;
`;
}

const [fonts] = process.argv.slice(2);
if (!fonts) {
  console.error('用法：node scripts/measure-text.ts <装有字体包的 node_modules>（见本文件开头）');
  process.exit(1);
}
const source = tableOf(await measureFaces(path.resolve(fonts)));
const style = await resolveConfig(TABLE);
writeFileSync(TABLE, await format(source, { ...style, filepath: TABLE }));
console.log(`${TABLE} 已写好。`);
