import { fileURLToPath } from 'node:url';
import { transform } from '@astrojs/compiler-rs';
import type { Plugin } from 'vite';

const at = (place: string) => fileURLToPath(new URL(place, import.meta.url));

const PROJECT = at('../../..');
/** What only a build has, and what stands for it where pages are made in a browser. */
const INSTEAD = new Map([
  ['astro:assets', at('../../studio/preview/assets.ts')],
  [at('../../collections.ts'), at('../../studio/preview/library.ts')],
]);
/** The styles and programs of components: the preview has the style sheet of the site, and no program. */
const NOTHING = '\0nothing';

/** Compiles the site's own components, as Astro does, so that a browser can make its pages. */
export function astroComponents(): Plugin {
  return {
    name: 'astro-components',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      const isStyle = /\.css$/.test(id) && importer?.endsWith('.astro');
      if (isStyle || /\.astro\?astro&type=/.test(id)) return NOTHING;
      const known = INSTEAD.get(id);
      if (known !== undefined || !id.endsWith('/collections.ts')) return known;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      return found && (INSTEAD.get(found.id) ?? found);
    },
    load: (id) => (id === NOTHING ? '' : undefined),
    transform(source, id) {
      if (!id.endsWith('.astro')) return undefined;
      const { code, diagnostics } = transform(source, {
        filename: id,
        normalizedFilename: `/${id.slice(PROJECT.length)}`,
        compact: 'jsx',
        scopedStyleStrategy: 'attribute',
        internalURL: 'astro/compiler-runtime',
        resultScopedSlot: true,
        resolvePath: (path) => path,
      });
      const fault = diagnostics.find(({ severity }) => severity === 'error');
      if (fault) this.error(fault.text);
      return { code, map: null, moduleType: 'js' };
    },
  };
}
