import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'vite';
import { buildIndex } from '../../../src/integrations/search/build-index.ts';
import { pagefindModule } from '../../../src/integrations/search/pagefind-module.ts';
import type { Engine } from './engine.ts';

/** This project's search: its build, its page program and its worker. */
export const engine: Engine = {
  isIndex: (file) => file.startsWith('pagefind/') && !/\.(js|pagefind)$/.test(file),
  build: async (records, folder) => {
    const { files } = await buildIndex([...records], { site: 'https://bench.example/' });
    for (const [place, content] of files) {
      const file = path.join(folder, 'pagefind', place);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return new Map();
  },
  bundle: async (folder) => {
    await bundle({
      root: import.meta.dirname,
      configFile: false,
      logLevel: 'error',
      plugins: [pagefindModule()],
      worker: { format: 'es', plugins: () => [pagefindModule()] },
      build: {
        outDir: path.resolve(folder),
        emptyOutDir: false,
        rollupOptions: {
          input: path.join(import.meta.dirname, 'ours-page.ts'),
          output: { entryFileNames: 'ask.js' },
        },
      },
    });
  },
};
