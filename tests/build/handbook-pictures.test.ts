import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PICTURES } from '../../scripts/handbook/pictures.ts';

const GUIDE = 'src/handbook';
const files = readdirSync(GUIDE);
const pages = files.filter((file) => file.endsWith('.mdx'));
const shown = pages.flatMap((page) =>
  [...readFileSync(`${GUIDE}/${page}`, 'utf8').matchAll(/\]\(\.\/([^)]+)\)/g)].map(
    ([, name]) => name,
  ),
);

it('every picture of the handbook is taken by the script, and every one it takes is shown', () => {
  const taken = Object.keys(PICTURES).map((name) => `${name}.png`);
  const pictures = files.filter((file) => file.endsWith('.png'));
  expect(pictures.sort()).toEqual(taken.sort());
  expect(taken.filter((name) => !shown.includes(name))).toEqual([]);
});
