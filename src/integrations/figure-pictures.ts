import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawFolder } from './pictures/draw-folder.ts';
import { pictureMaker } from './pictures/picture.ts';
import { faultOf, warningOf } from './pictures/wording.ts';

/**
 * Makes `figures/<id>.png` of every `figures/<id>.svg` that a build wrote. In dev a picture is made
 * when it is asked for, from the drawing of the running server.
 */
export function figurePictures(): AstroIntegration {
  let base = '/';
  return {
    name: 'figure-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { count, warnings } = await drawFolder(path.join(fileURLToPath(dir), 'figures'));
        for (const warning of warnings) logger.warn(warning);
        logger.info(`图的PNG：${count}张`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const draw = pictureMaker();
        server.middlewares.use((request, response, next) => {
          // Vite has taken the base off `url` by now.
          const [address = ''] = (request.originalUrl ?? request.url ?? '').split('?');
          const id = idOf(address, base);
          const origin = server.resolvedUrls?.local[0];
          if (!id || !origin) {
            next();
            return;
          }
          const answer = async (): Promise<void> => {
            const drawing = await fetch(new URL(`${base}figures/${id}.svg`, origin));
            if (!drawing.ok) {
              next();
              return;
            }
            const picture = await draw(await drawing.text());
            const warning = warningOf(id, picture);
            if (warning) logger.warn(warning);
            response.setHeader('Content-Type', 'image/png');
            response.end(picture.png);
          };
          answer().catch((error: unknown) => {
            const fault = faultOf(id, error);
            logger.error(fault);
            response.statusCode = 500;
            response.setHeader('Content-Type', 'text/plain; charset=utf-8');
            response.end(fault);
          });
        });
      },
    },
  };
}

function idOf(address: string, base: string): string | undefined {
  if (!address.startsWith(base)) return undefined;
  return /^figures\/([\w-]+)\.png$/.exec(address.slice(base.length))?.[1];
}
