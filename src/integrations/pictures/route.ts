import type { APIContext, InferGetStaticPropsType } from 'astro';
import { figureRoutes, loadLibrary } from '../../collections.ts';
import { publishedPicture } from '../../components/figures/cited-figure.ts';
import { paletteOf } from '../../figures/standalone.ts';
import tokens from '../../styles/tokens.css?raw';
import { codeVersion } from '../code-version.ts';
import { drawOnce, pictureFolder } from './kept-pictures.ts';
import { drawPng } from './png.ts';

export const getStaticPaths = figureRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

// While the site is written the code may change under a version that was worked out before.
const kept = import.meta.env.PROD ? { folder: pictureFolder(), code: codeVersion() } : undefined;

/** Gives the picture of a figure; it says so where another machine may draw it in another way. */
export async function GET({ props: { figure }, site, logger }: APIContext<Props>) {
  const picture = publishedPicture(figure, await loadLibrary(), site);
  const palette = paletteOf(tokens, 'light');
  const { png, warning } = await (kept
    ? drawOnce(picture, palette, kept)
    : drawPng(picture, palette));
  if (warning) logger.warn(warning);
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
}
