import type { AstroIntegration } from 'astro';

/** Makes `figures/<id>.png` of every figure, in a build and in dev. */
export function figurePictures(): AstroIntegration {
  return {
    name: 'figure-pictures',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = new URL('./pictures/route.ts', import.meta.url);
        injectRoute({ pattern: '/figures/[id].png', entrypoint, prerender: true });
      },
    },
  };
}
