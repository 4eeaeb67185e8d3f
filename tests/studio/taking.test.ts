import { expect, test } from 'vitest';
import { openArchive } from '../../src/importing/archive.ts';
import { handedOver } from '../../src/studio/hand-over.ts';
import { planTaking } from '../../src/studio/taking.ts';
import { parseTakeArguments } from '../../src/studio/take-arguments.ts';
import { pack, unpack } from '../../src/studio/archive.ts';
import { rootFolder, rootOfSome } from '../../src/studio/root-folder.ts';
import { workspaceOf } from '../support/workspace.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const workspace = workspaceOf({
  'synonyms.json': '{"a":1}',
  'cases/a/index.mdx': '---\n---\n甲\n',
});

test.each([
  [['content/taxonomy.json', 'content/cases/a/index.mdx'], 'content/'],
  [['taxonomy.json', 'old/taxonomy.json'], ''],
  [['main/content/site.json', 'main/README.md'], 'main/content/'],
  [['README.md', 'cases/a/index.mdx'], undefined],
])('rootFolder(%j) is %j', (places, folder) => {
  expect(rootFolder(places)).toBe(folder);
});

test('the root of some files is found by any file of a known kind', () => {
  expect(rootOfSome(['content/cases/a/index.mdx'])).toBe('content/');
  expect(rootOfSome(['facts/stations.json', 'cases/a/cover.png'])).toBe('');
  expect(rootOfSome(['run.sh'])).toBeUndefined();
});

test('changed and new files are planned, and what is the same is not', async () => {
  const parts = new Map([
    ['content/cases/a/index.mdx', bytes('---\n---\n乙\n')],
    ['content/cases/a/cover.png', new Uint8Array([1])],
    ['content/synonyms.json', bytes('{"a":1}')],
  ]);
  expect(await planTaking(workspace, parts)).toEqual({
    plan: [
      { place: 'cases/a/index.mdx', kind: 'changed', text: '---\n---\n乙\n' },
      { place: 'cases/a/cover.png', kind: 'new', bytes: new Uint8Array([1]) },
    ],
  });
});

test.each([
  [['content/cases/a/index.mdx', '.git/config']],
  [['content/cases/a/index.mdx', 'content/run.sh']],
  [['notes.txt']],
])('%j is refused whole', async (places) => {
  const parts = new Map(places.map((place) => [place, bytes('')]));
  expect(await planTaking(workspace, parts)).toHaveProperty('refused');
});

test('records may be called as the list of what was opened is', async () => {
  const files = new Map<string, Uint8Array | undefined>([
    ['facts/before.json', bytes('{"title":"先前"}')],
    ['cases/a/index.mdx', undefined],
  ]);
  const opened = new Map([['cases/a/index.mdx', bytes('---\n---\n甲\n')]]);
  const handed = [...(await handedOver(files, opened))].map(
    ([place, one]) => [`content/${place}`, one] as const,
  );
  expect(await planTaking(workspace, new Map(handed))).toEqual({
    plan: [
      { place: 'facts/before.json', kind: 'new', text: '{"title":"先前"}' },
      { place: 'cases/a/index.mdx', kind: 'gone' },
    ],
  });
});

test('nothing above the content root is written or taken away', async () => {
  const outside = await pack(new Map([['cases/../../evil.json', bytes('{}')]]), 'content/');
  const read = await openArchive(outside);
  const kept = read.fault === undefined ? await planTaking(workspace, new Map(read.parts)) : read;
  expect(kept).not.toHaveProperty('plan');
  const gone = { changed: {}, gone: { '../../evil.json': '0'.repeat(40) } };
  const parts = new Map([['content/before.json', bytes(JSON.stringify(gone))]]);
  expect(await planTaking(workspace, parts)).toEqual({ plan: [] });
});

test('a file is asked for', () => {
  expect(parseTakeArguments(['a.zip'])).toEqual({ kind: 'take', file: 'a.zip', dryRun: false });
  expect(parseTakeArguments([])).toMatchObject({ kind: 'fault' });
  expect(parseTakeArguments(['a.zip', 'b.zip'])).toMatchObject({ kind: 'fault' });
});

test('what is packed is unpacked as it was, in the folder it came from, and noise is left out', async () => {
  const files = new Map([
    ['taxonomy.json', bytes('{}')],
    ['cases/a/图.png', new Uint8Array([0, 255, 7])],
  ]);
  const packed = await pack(files, 'content/');
  expect(packed).toEqual(await pack(files, 'content/'));
  const unpacked = await unpack(packed);
  expect(unpacked).toMatchObject({ folder: 'content/' });
  expect('files' in unpacked && [...unpacked.files].sort()).toEqual([...files].sort());
  const noisy = await unpack(await pack(new Map([...files, ['.DS_Store', bytes('x')]]), ''));
  expect('files' in noisy && noisy.files.size).toBe(files.size);
  expect(await unpack(bytes('no archive'))).toHaveProperty('fault');
  expect(await unpack(await pack(new Map([['a.txt', bytes('x')]]), ''))).toHaveProperty('fault');
});
