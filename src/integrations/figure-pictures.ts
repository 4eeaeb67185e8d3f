import type { AstroIntegration } from 'astro';
import { forgetPictures, pictureFolder } from './pictures/kept-pictures.ts';

/** Makes `figures/<id>.png` of every figure, in a build and in dev. */
export function figurePictures(): AstroIntegration {
  const begun = Date.now();
  return {
    name: 'figure-pictures',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = new URL('./pictures/route.ts', import.meta.url);
        injectRoute({ pattern: '/figures/[id].png', entrypoint, prerender: true });
      },
      'astro:build:done': () => {
        forgetPictures(pictureFolder(), begun);
      },
    },
  };
}
