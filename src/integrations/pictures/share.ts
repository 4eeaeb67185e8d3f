import type { APIContext } from 'astro';
import { loadLibrary } from '../../collections.ts';
import { paletteOf } from '../../figures/standalone.ts';
import tokens from '../../styles/tokens.css?raw';
import { drawPng } from './png.ts';
import { shareScene } from './share-scene.ts';

/** Draws the picture that stands for a page without a figure where its link is shared. */
export async function GET({ logger }: APIContext): Promise<Response> {
  const { site } = await loadLibrary();
  const scene = shareScene(site);
  const said = { id: 'share', title: site.name, takeaway: '', summary: site.description };
  const picture = { ...said, notes: [], scene };
  const { png, warning } = await drawPng(picture, paletteOf(tokens, 'light'), scene);
  if (warning) logger.warn(warning);
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
}
