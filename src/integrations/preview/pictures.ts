import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { attribute, setAttribute, type Element } from './html-tree.ts';

/** In pixels: enough for a column of text on a screen with two pixels a point. */
const WIDEST = 1400;
const QUALITY = 80;

/**
 * Puts a picture into its page.
 * @param folder where the site was built
 * @param base path of the site, with a slash at its end
 * @throws where there is no such picture in the build
 */
export async function embedPicture(image: Element, folder: string, base: string): Promise<void> {
  const src = attribute(image, 'src') ?? '';
  if (src.startsWith('data:')) return;
  const place = decodeURI(src.startsWith(base) ? src.slice(base.length) : src);
  const file = path.join(folder, place);
  setAttribute(image, 'src', await dataUri(file));
  for (const name of ['srcset', 'sizes', 'loading', 'decoding', 'fetchpriority']) {
    setAttribute(image, name, undefined);
  }
}

async function dataUri(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (/\.svg$/i.test(file)) return `data:image/svg+xml;base64,${bytes.toString('base64')}`;
  const small = await sharp(bytes)
    .rotate()
    .resize({ width: WIDEST, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
}
