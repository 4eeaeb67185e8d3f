import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

/** Says each module that is loaded, by its address, among the command's own words. */
const HOOK = `
import { registerHooks } from 'node:module';
registerHooks({
  load(url, context, next) {
    console.log('loaded ' + url);
    return next(url, context);
  },
});
`;

const MOST = 180;

let loaded: string[];

beforeAll(() => {
  const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`;
  const { stdout } = spawnSync(process.execPath, ['--import', hook, 'scripts/check.ts'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, CONTENT_DIR: 'tests/fixtures/small-zone/content' },
  });
  const home = `loaded ${pathToFileURL('.').href}/`;
  loaded = stdout
    .split('\n')
    .flatMap((line) => (line.startsWith(home) ? line.slice(home.length) : []));
});

describe('`npm run check` loads', () => {
  it(`at most ${MOST} files of the program`, () => {
    const own = loaded.filter((file) => file.startsWith('src/'));
    expect(own).toContain('src/checks/run.ts');
    expect(own.length).toBeLessThanOrEqual(MOST);
  });

  it('of a figure what it may say, and not how it is drawn', () => {
    const figures = loaded.filter((file) => file.startsWith('src/figures/'));
    expect(figures).toContain('src/figures/bar/spec.ts');
    const saying = /^src\/figures\/(?:\w+\/spec|index|schema)\.ts$/;
    expect(figures.filter((file) => !saying.test(file))).toEqual([]);
  });

  it('of d3 nothing but its arrays', () => {
    const packages = loaded.map((file) => /^node_modules\/(d3[^/]*)\//.exec(file)?.[1]);
    expect([...new Set(packages.filter(Boolean))]).toEqual(['d3-array']);
  });
});
