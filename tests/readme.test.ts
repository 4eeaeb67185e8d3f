import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');

/** The paths of the map: what begins a line of the block that begins with `content/`. */
function mapOf(file: string): string[] {
  const map = /```\n(content\/[\s\S]*?)```/.exec(read(file))?.[1] ?? '';
  return map
    .trim()
    .split('\n')
    .map((line) => line.split(/\s/)[0]!);
}

/** Folders that a clone has, hidden ones and those that commands make left out. */
function foldersIn(folder: string): string[] {
  const made = read('.gitignore').split('\n');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => `${name}/`)
    .filter((name) => !made.includes(name) && !made.includes(`/${name}`));
}

describe.each(['README.md', 'README.zh-CN.md'])('the map of %s', (file) => {
  const map = mapOf(file);

  it('names nothing that is not there', () => {
    expect(map.length).toBeGreaterThan(15);
    expect(map.filter((name) => !existsSync(name))).toEqual([]);
  });

  it('names every folder of the top level and every room of src', () => {
    const rooms = foldersIn('src').map((room) => `src/${room}`);
    const tops = foldersIn('.').filter((name) => name !== 'src/');
    expect([...rooms, ...tops].filter((name) => !map.includes(name))).toEqual([]);
  });

  it('stands beside commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const rows = read(file).match(/^\| `npm run .*?\|/gm) ?? [];
    const named = rows.flatMap((row) =>
      [...row.matchAll(/`(?:npm run )?([a-z:]+)[^`]*`/g)].map(([, name]) => name!),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

it('both maps are one', () => {
  expect(mapOf('README.zh-CN.md')).toEqual(mapOf('README.md'));
});

it('the top level holds what the owner asked for, papers and dotfiles', () => {
  const papers = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'LICENSE'];
  const files = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
  const there = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  expect(there.sort()).toEqual([...papers, ...files].sort());
  expect(foldersIn('.').sort()).toEqual(['content/', 'public/', 'scripts/', 'src/', 'tests/']);
});

describe('src/README.md', () => {
  const text = read('src/README.md');

  it('is short enough to be read', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  it('names only files and folders that are there', () => {
    const named = [...text.matchAll(/`([\w[\]./-]+(?:\/|\.(?:ts|astro)))`/g)].map(
      ([, name]) => name!,
    );
    expect(named.length).toBeGreaterThan(25);
    const missing = named.filter((name) => !existsSync(`src/${name}`) && !existsSync(name));
    expect(missing).toEqual([]);
  });
});
