import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { workPlaces } from '../../src/content/root.ts';
import { buildOver } from './support/build-site.ts';
import { copy, RandomEdits } from './support/edits.ts';
import { bytesOf } from './support/snapshot.ts';

const FOLDER = 'tests/.work/rebuild';
const SMALL = 'tests/fixtures/small-zone/content';
/** More of them: `REBUILDS=50 npx vitest run --config tests/vitest.config.ts tests/build/rebuild`. */
const REBUILDS = Number(process.env['REBUILDS'] ?? 1);
const SEED = Number(process.env['SEED'] ?? 1);
/** Edits between two builds, at most. */
const MOST_EDITS = 3;

/** Each sequence goes on from where the one before left the content and the cache. */
it(
  'makes of edited content byte for byte what a build without any memory makes',
  { timeout: REBUILDS * 600_000 },
  async () => {
    const root = `${FOLDER}/content`;
    const other = `${FOLDER}/same-content`;
    copy(SMALL, root);
    const edits = new RandomEdits(root, SEED);
    forget(root);
    await build(root, 'site');
    const page = () => statSync(`${FOLDER}/site/glossary/index.html`).ino;
    for (let sequence = 1; sequence <= REBUILDS; sequence += 1) {
      const done: string[] = [];
      // Every other time only texts are edited: then most pages are taken over.
      const [count, names] = sequence % 2 ? [1, ['text', 'a text less']] : [sequence % MOST_EDITS];
      for (let edit = 0; edit <= count; edit += 1) done.push(await edits.next(names));
      const before = page();
      // What somebody has done to the published site is no reason to keep it.
      writeFileSync(`${FOLDER}/site/changes/index.html`, '<p>别人改过的网页</p>');
      const rebuilt = await build(root, 'site');
      if (names) expect(page(), 'a page that shows no text of a case').toBe(before);
      copy(root, other);
      forget(other);
      rmSync(`${FOLDER}/clean`, { recursive: true, force: true });
      const clean = await build(other, 'clean');
      const said = `seed ${SEED}, sequence ${sequence}: ${done.join(', ')}`;
      if (process.env['REBUILDS']) process.stderr.write(`${said}\n`);
      expect(Object.keys(rebuilt), said).toEqual(Object.keys(clean));
      expect(namesOfDifferent(rebuilt, clean), said).toEqual([]);
    }
  },
);

function namesOfDifferent(one: Record<string, string>, other: Record<string, string>): string[] {
  return Object.keys(one).filter((name) => one[name] !== other[name]);
}

/** The next build of a content root knows nothing of any earlier one. */
function forget(root: string): void {
  rmSync(cacheOf(root), { recursive: true, force: true });
}

function cacheOf(root: string): string {
  const before = process.env['CONTENT_DIR'];
  process.env['CONTENT_DIR'] = root;
  try {
    return workPlaces().cacheDir;
  } finally {
    if (before === undefined) delete process.env['CONTENT_DIR'];
    else process.env['CONTENT_DIR'] = before;
  }
}

async function build(root: string, name: string): Promise<Record<string, string>> {
  const { status, stdout, stderr, outDir } = await buildOver(root, path.join(FOLDER, name));
  expect(status, stdout + stderr).toBe(0);
  return bytesOf(outDir);
}
