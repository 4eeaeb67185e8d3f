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

/** Pictures that are drawn on other threads while a page waits for the one before them. */
const AHEAD = 2;
const begun = new Map<string, ReturnType<typeof drawPng>>();

/** Gives the picture of a figure; it says so where another machine may draw it in another way. */
export async function GET({ props: { figure }, site, logger }: APIContext<Props>) {
  const library = await loadLibrary();
  const draw = (one: Props['figure']) => {
    const picture = publishedPicture(one, library, site);
    const palette = paletteOf(tokens, 'light');
    return kept ? drawOnce(picture, palette, kept) : drawPng(picture, palette);
  };
  if (kept) {
    const figures = [...library.figures.values()];
    const at = figures.indexOf(figure);
    for (const next of figures.slice(at, at + 1 + AHEAD)) {
      if (begun.has(next.id)) continue;
      const drawn = draw(next);
      // What is wrong with it is said when its own turn comes.
      drawn.catch(() => undefined);
      begun.set(next.id, drawn);
    }
  }
  const { png, warning } = await (begun.get(figure.id) ?? draw(figure));
  begun.delete(figure.id);
  if (warning) logger.warn(warning);
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
}
