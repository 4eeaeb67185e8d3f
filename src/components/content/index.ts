import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const files = import.meta.glob<{ default: AstroComponentFactory }>('./*.astro', { eager: true });

/** Exactly what authors may use in MDX: the components of this folder, by their names. */
export const contentComponents = Object.fromEntries(
  Object.entries(files).map(([file, { default: component }]) => [
    file.replace(/^\.\/|\.astro$/g, ''),
    component,
  ]),
);
