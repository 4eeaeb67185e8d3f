import { isBuiltin } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { STUDIO_PROGRAM } from '../../src/integrations/studio.ts';

/** The files of the program as a browser gets them, by name without the digest; two may share one. */
const files: { name: string; code: string }[] = [];
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
    worker: { ...STUDIO_PROGRAM.worker, plugins: () => [watch()] },
  })) as Rolldown.RolldownOutput;
  for (const one of output) {
    const name = one.fileName.replace(/-[\w-]{8}(?=\.)/, '');
    files.push({ name, code: one.type === 'chunk' ? one.code : String(one.source) });
  }
});

test('the page and its worker, with all that they load later, ask for nothing of Node', () => {
  expect(resolved).toBeGreaterThan(500);
  expect(asked).toEqual([]);
});

test('to open a content root and check it takes 400 kB at most; the editor, forms and imports come when they are used', () => {
  const needed = ['studio.js', 'worker.js', 'archive.js'];
  const sizes = files
    .filter(({ name }) => needed.includes(name))
    .map(({ code }) => brotliCompressSync(code).length);
  expect(sizes.length).toBeGreaterThanOrEqual(needed.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['writing.js', 'making.js', 'import-desk.js', 'import-panel.js']),
  );
});
