import type { APIContext, InferGetStaticPropsType } from 'astro';
import { figureRoutes, loadLibrary } from '../../collections.ts';
import { publishedPicture } from '../../components/figures/cited-figure.ts';
import { paletteOf } from '../../figures/standalone.ts';
import tokens from '../../styles/tokens.css?raw';
import { drawPng } from './png.ts';

export const getStaticPaths = figureRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Draws the picture of a figure; it says so where another machine may draw it in another way. */
export async function GET({ props: { figure }, site, logger }: APIContext<Props>) {
  const picture = publishedPicture(figure, await loadLibrary(), site);
  const { png, warning } = await drawPng(picture, paletteOf(tokens, 'light'));
  if (warning) logger.warn(warning);
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
}
