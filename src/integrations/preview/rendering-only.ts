import type { Loader } from 'astro/loaders';

/**
 * Reads a collection of which one entry alone is made into a page: the others are read for their
 * titles and numbers, and never go through the bundler.
 */
export function renderingOnly(id: string, loader: Loader): Loader {
  return {
    ...loader,
    load: async (context) => {
      const { store } = context;
      const set: typeof store.set = (entry) => {
        const { deferredRender: _, ...others } = entry;
        return store.set(entry.id === id ? entry : others);
      };
      await loader.load({ ...context, store: { ...store, set } });
    },
  };
}
