import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIContext } from 'astro';
import sharp from 'sharp';
import { ICON_SIZES } from './icon-sizes.ts';

/** Pixels an inch at which librsvg takes a user unit for a pixel, and the units of the drawing. */
const DENSITY = 72;
const UNITS = 32;

/** Makes an icon for a phone of the one that browsers show in a tab. */
export async function GET({ url }: APIContext): Promise<Response> {
  // A preview may end a path with a slash, and a base may stand before it.
  const place = url.pathname.replace(/\/$/, '');
  const [, size] = Object.entries(ICON_SIZES).find(([icon]) => place.endsWith(icon))!;
  const svg = await readFile(path.resolve('public/favicon.svg'));
  const png = await sharp(svg, { density: (DENSITY * size) / UNITS })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Response(Uint8Array.from(png), { headers: { 'Content-Type': 'image/png' } });
}
