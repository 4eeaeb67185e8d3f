import { createHash } from 'node:crypto';
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { workPlaces } from '../../content/root.ts';
import type { Palette, Picture } from '../../figures/standalone.ts';
import { writeWhole } from '../files.ts';
import { drawPng } from './png.ts';

/** Where pictures that were drawn are kept from one build to the next. */
export function pictureFolder(): string {
  return path.join(workPlaces().cacheDir, 'pictures');
}

/**
 * Draws a picture, or takes it from the folder where it was drawn before. One that other machines
 * may draw in another way is drawn every time, and warned of every time.
 * @param code the version of the code that draws
 */
export async function drawOnce(
  picture: Picture,
  palette: Palette,
  { folder, code }: { folder: string; code: string },
): ReturnType<typeof drawPng> {
  const drawing = JSON.stringify([code, palette, picture]);
  const name = createHash('sha256').update(drawing).digest('base64url');
  const file = path.join(folder, `${name}.png`);
  if (existsSync(file)) {
    const now = new Date();
    utimesSync(file, now, now);
    return { png: Uint8Array.from(readFileSync(file)), warning: undefined };
  }
  const drawn = await drawPng(picture, palette);
  if (!drawn.warning) writeWhole(file, drawn.png);
  return drawn;
}
