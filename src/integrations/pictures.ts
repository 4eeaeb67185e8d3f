import type { AstroIntegration } from 'astro';
import { pageMemory } from '../content/page-memory.ts';
import { forgetFiles } from './files.ts';
import { pictureFolder } from './pictures/kept-pictures.ts';
import { PATHS } from '../domain/paths.ts';
import { ICON_SIZES } from './pictures/icon-sizes.ts';

/**
 * Makes `figures/<id>.png` of every figure, the picture that stands for the site where a link to it
 * is shared, and its icons, in a build and in dev.
 */
export function pictures(): AstroIntegration {
  const begun = Date.now();
  return {
    name: 'pictures',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const inject = (pattern: string, file: string) => {
          const entrypoint = new URL(`./pictures/${file}`, import.meta.url);
          injectRoute({ pattern, entrypoint, prerender: true });
        };
        inject('/figures/[id].png', 'route.ts');
        inject(PATHS.sharePicture, 'share.ts');
        for (const path of Object.keys(ICON_SIZES)) inject(path, 'icon.ts');
      },
      'astro:build:done': () => {
        // Where pages are taken over, nobody asks for the pictures in them.
        if (pageMemory().kept.size === 0) forgetFiles(pictureFolder(), begun);
      },
    },
  };
}
