import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesUnder, importsOf, type SourceFile } from './architecture/source-file.ts';

interface Manifest {
  bin?: string | Record<string, string>;
  peerDependencies?: Record<string, string>;
  scripts?: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const installed = (name: string) =>
  JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest;
const listed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

/** What compares with other libraries has a package file of its own. */
const OTHERS = 'scripts/bench/others/';
const sources = [
  ...['src', 'scripts', 'tests', '.config'].flatMap((folder) =>
    filesUnder(folder, ['.ts', '.astro', '.mjs', '.js']),
  ),
  { file: 'astro.config.mjs', text: read('astro.config.mjs') },
].filter(({ file }) => !file.startsWith(OTHERS) && !file.startsWith('tests/fixtures/'));

/** Names that stand in settings instead of imports, and files of packages that are read. */
const settings = ['.prettierrc.json', '.stylelintrc.json'].map(read).join('\n');
const NAMED = /['"`](?:node_modules\/)?(@[\w-]+\/[\w.-]+|[\w.-]+(?=\/))/g;

function packageOf(imported: string): string | undefined {
  if (/^(?:[./]|node:|astro:|virtual:|src\/|scripts\/|tests\/)/.test(imported)) return undefined;
  const [first = '', second = ''] = imported.split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  // Types of a format have no module of their own.
  return existsSync(`node_modules/${name}`) ? name : `@types/${name}`;
}

function packagesIn(source: SourceFile): string[] {
  const named = [...source.text.matchAll(NAMED)].map(([, name]) => name!);
  return [
    ...importsOf(source).flatMap((imported) => packageOf(imported) ?? []),
    ...named.filter((name) => listed.includes(name)),
  ];
}

it('no import is without a dependency', () => {
  const unlisted = sources.flatMap((source) =>
    packagesIn(source)
      .filter((name) => !listed.includes(name) && !listed.includes(`@types/${name}`))
      .map((name) => `${source.file}: ${name}`),
  );
  expect(unlisted).toEqual([]);
});

it('no dependency is without an import, a command that runs it or a setting that names it', () => {
  const imported = new Set(sources.flatMap(packagesIn));
  const commands = Object.values(manifest.scripts ?? {}).join(' && ');
  const isRun = (name: string) => {
    const { bin = {} } = installed(name);
    const names = typeof bin === 'string' ? [name] : Object.keys(bin);
    return names.some((word) => new RegExp(`(^|&& )${word}( |$)`).test(commands));
  };
  const isUsed = (name: string) =>
    imported.has(name) ||
    isRun(name) ||
    settings.includes(`"${name}`) ||
    (name.startsWith('@types/') && imported.has(name.slice('@types/'.length))) ||
    name === '@types/node' ||
    listed.some((other) => name in (installed(other).peerDependencies ?? {}));
  expect(listed.filter((name) => !isUsed(name))).toEqual([]);
});

it('what staff run stands on dependencies alone, and these are what it needs', () => {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const { scripts = {} } = manifest;
  const commands = 'start build dev check new import export review rename withdraw compress'
    .split(' ')
    .flatMap((name) => scripts[name]?.match(/scripts\/\S+/g) ?? []);
  const reached = new Set([
    'astro.config.mjs',
    ...commands,
    ...sources.map(({ file }) => file).filter((file) => file.startsWith('src/')),
  ]);
  for (const file of reached) {
    for (const next of importsOf(byFile.get(file)!)) if (byFile.has(next)) reached.add(next);
  }
  const needed = new Set([...reached].flatMap((file) => packagesIn(byFile.get(file)!)));
  const isType = (name: string) => name.startsWith('@types/');
  const missing = [...needed].filter((name) => !isType(name) && !(name in manifest.dependencies));
  expect(commands.length).toBeGreaterThan(8);
  expect(missing).toEqual([]);
  const idle = Object.keys(manifest.dependencies).filter((name) => !needed.has(name));
  expect(idle).toEqual(['node']);
});
