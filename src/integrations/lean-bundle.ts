import type { Plugin } from 'vite';

const SCOPE = /data-astro-cid-(\w{8})/g;
const KEPT = 4;

/**
 * Shortens the attributes that tie a component's styles to its elements: every page carries some of
 * them hundreds of times, and what is random in them cannot be compressed.
 */
export function shortScopes(): Plugin {
  const whole = new Map<string, string>();
  return {
    name: 'short-scopes',
    transform(code) {
      if (!code.includes('data-astro-cid-')) return undefined;
      const shorter = code.replace(SCOPE, (_, scope: string) => {
        const short = scope.slice(0, KEPT);
        const first = whole.get(short) ?? scope;
        if (first !== scope) this.error(`Scopes ${first} and ${scope} begin alike: raise KEPT.`);
        whole.set(short, scope);
        return `data-s-${short}`;
      });
      return { code: shorter, map: null };
    },
  };
}

const HELPER = '\0vite/preload-helper.js';

/**
 * Takes out of a page's programs what would load the style sheets and files of a part ahead of the
 * part: a page has all its styles in one sheet, and the parts are small. It weighs as much as a fifth
 * of all other programs of a case.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: new RegExp(`^${HELPER}$`) },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
