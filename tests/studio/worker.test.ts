import { isBuiltin } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';

/** The worker as a browser gets it, and every module of Node that its code asked for. */
let chunks: Rolldown.OutputChunk[];
const asked: string[] = [];

beforeAll(async () => {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: 'src/studio/worker.ts' },
    },
    plugins: [
      {
        name: 'modules-of-node',
        enforce: 'pre',
        resolveId(id, importer) {
          if (isBuiltin(id)) asked.push(`${id} from ${importer}`);
          return null;
        },
      },
    ],
  })) as Rolldown.RolldownOutput;
  chunks = result.output.filter((one) => one.type === 'chunk');
});

test('the worker and all that it loads later ask for nothing of Node', () => {
  expect(chunks.length).toBeGreaterThan(1);
  expect(asked).toEqual([]);
});

test('what it needs to open and check content is 300 kB at most', () => {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set<string>();
  const need = (name: string) => {
    if (needed.has(name)) return;
    needed.add(name);
    byName.get(name)?.imports.forEach(need);
  };
  chunks
    .filter(({ isEntry, name }) => isEntry || name === 'archive')
    .forEach((one) => need(one.fileName));
  const sizes = [...needed].map((name) => brotliCompressSync(byName.get(name)!.code).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(needed.size).toBeGreaterThan(1);
  expect(total).toBeLessThan(300_000);
});
