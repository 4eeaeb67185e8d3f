import { isBuiltin } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { beforeAll, expect, test, vi } from 'vitest';
import { STUDIO_PROGRAM } from '../../src/integrations/studio.ts';

/** The files of the program as a browser gets them, by name without the digest. */
const files = new Map<string, string>();
/** Every module of Node that the code asked for, and how many modules were looked for. */
const asked: string[] = [];
let resolved = 0;

const watch = (): Plugin => ({
  name: 'modules-of-node',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    resolved += 1;
    if (!isBuiltin(id)) return null;
    // A package may bear the name of a module of Node, and work everywhere.
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    if (!found?.id.includes('node_modules')) asked.push(`${id} from ${importer}`);
    return null;
  },
});

const withoutDigest = (name: string) => name.replace(/-[\w-]{8}(?=\.)/, '');

beforeAll(async () => {
  // As readers get it: what is only for development is not in it.
  vi.stubEnv('NODE_ENV', 'production');
  const { output } = (await build({
    ...STUDIO_PROGRAM,
    build: { ...STUDIO_PROGRAM.build, write: false },
    plugins: [watch()],
    worker: {
      ...STUDIO_PROGRAM.worker,
      plugins: () => [watch(), ...(STUDIO_PROGRAM.worker!.plugins!() as Plugin[])],
    },
  })) as Rolldown.RolldownOutput;
  for (const one of output) {
    const name = withoutDigest(one.fileName);
    files.set(name, one.type === 'chunk' ? one.code : String(one.source));
  }
});

test('the page and its worker, with all that they load later, ask for nothing of Node', () => {
  expect(resolved).toBeGreaterThan(500);
  expect(asked).toEqual([]);
});

/** A file of the program with all that it loads at once. */
function withItsImports(name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  for (const [, next] of files.get(name)!.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
    withItsImports(withoutDigest(next!), known);
  }
  return known;
}

test('to open a content root and check it takes 400 kB at most; the rest comes when it is used', () => {
  const needed = new Set(
    ['studio.js', 'worker.js', 'bench.js', 'archive.js'].flatMap((name) => [
      ...withItsImports(name),
    ]),
  );
  const sizes = [...needed].map((name) => brotliCompressSync(files.get(name)!).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  const later = ['writing.js', 'making.js', 'reviewing.js', 'previewing.js'];
  expect([...files.keys()]).toEqual(expect.arrayContaining(later));
  expect(later.filter((name) => needed.has(name))).toEqual([]);
});

test('nothing imports the worker itself, which WebKit would run a second time', () => {
  expect(files.get('worker.js')!.length).toBeLessThan(1000);
  const importers = [...files].filter(([, code]) => /(?:from|import)"\.\/worker-/.test(code));
  expect(importers.map(([name]) => name)).toEqual([]);
});
