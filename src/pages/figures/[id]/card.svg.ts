import type { APIContext, InferGetStaticPropsType } from 'astro';
import { figureRoutes, loadLibrary } from '../../../collections.ts';
import { FRAMES } from '../../../figures/contract.ts';
import { layoutFigure } from '../../../figures/draw.ts';
import { cardSvg, paletteOf } from '../../../figures/standalone.ts';
import { svgResponse } from '../../../responses.ts';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = figureRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const palettes = { light: paletteOf(tokens, 'light'), dark: paletteOf(tokens, 'dark') };

/** The drawing that lists of figures show. */
export async function GET({ props: { figure } }: APIContext<Props>): Promise<Response> {
  const scene = layoutFigure(figure, await loadLibrary(), FRAMES.narrow);
  return svgResponse(cardSvg(scene, figure.id, palettes));
}
