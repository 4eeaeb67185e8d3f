import type { APIContext, InferGetStaticPropsType } from 'astro';
import { figureRoutes, loadLibrary } from '../../collections.ts';
import { publishedPicture } from '../../components/figures/cited-figure.ts';
import { paletteOf, standaloneSvg } from '../../figures/standalone.ts';
import { svgResponse } from '../../responses.ts';
import tokens from '../../styles/tokens.css?raw';

export const getStaticPaths = figureRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props: { figure }, site }: APIContext<Props>): Promise<Response> {
  const picture = publishedPicture(figure, await loadLibrary(), site);
  return svgResponse(standaloneSvg(picture, paletteOf(tokens, 'light')));
}
