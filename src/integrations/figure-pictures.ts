import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { faultOf, pictureMaker, warningOf } from './pictures/picture.ts';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';

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

/**
 * Draws every SVG of a folder as a PNG beside it.
 * @throws with a Chinese sentence for each figure that could not be drawn
 */
async function drawFolder(folder: string): Promise<{ count: number; warnings: string[] }> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const ids = names.filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -4));
  const draw = pictureMaker();
  const warnings: string[] = [];
  const faults: string[] = [];
  for (const id of ids.sort()) {
    try {
      const picture = await draw(await readFile(path.join(folder, `${id}.svg`), 'utf8'));
      await writeFile(path.join(folder, `${id}.png`), picture.png);
      const warning = warningOf(id, picture);
      if (warning) warnings.push(warning);
    } catch (error) {
      faults.push(faultOf(id, error));
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { count: ids.length, warnings };
}
