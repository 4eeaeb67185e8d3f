import { isBuiltin } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { STUDIO_PROGRAM } from '../../src/integrations/studio.ts';

/** The files of the program as a browser gets them, by name without the digest. */
const files = new Map<string, string>();
/** Every module of Node that the code asked for, and how many modules were looked for. */
const asked: string[] = [];
let resolved = 0;

const watch = (): Plugin => ({
  name: 'modules-of-node',
  enforce: 'pre',
  resolveId(id, importer) {
    resolved += 1;
    if (isBuiltin(id)) asked.push(`${id} from ${importer}`);
    return null;
  },
});

beforeAll(async () => {
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
    const name = one.fileName.replace(/-[\w-]{8}(?=\.)/, '');
    files.set(name, one.type === 'chunk' ? one.code : String(one.source));
  }
});

test('the page and its worker, with all that they load later, ask for nothing of Node', () => {
  expect(resolved).toBeGreaterThan(500);
  expect(asked).toEqual([]);
});

test('to open a content root and check it takes 400 kB at most; the editor and forms come when they are used', () => {
  const needed = ['studio.js', 'worker.js', 'archive.js'];
  const sizes = needed.map((name) => brotliCompressSync(files.get(name)!).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  expect([...files.keys()]).toEqual(expect.arrayContaining(['writing.js', 'making.js']));
});
