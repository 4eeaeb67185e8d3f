import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildOver, type Outcome } from './support/build-site.ts';
import { bytesOf, lay } from './support/snapshot.ts';

const FOLDER = 'tests/.work/atomic';
const SITE = `${FOLDER}/site`;
const CONTENT = `${FOLDER}/content`;
const SMALL = 'tests/fixtures/small-zone/content';
const OLD = { 'index.html': '旧', 'old/index.html': '旧页', '_astro/a.bin': '\0\u0001' };

beforeEach(() => {
  lay(SITE, OLD);
  rmSync(CONTENT, { recursive: true, force: true });
});

const besideTheSite = () => readdirSync(FOLDER).filter((name) => /site/.test(name));

/** @returns a copy of the small zone in which a heading takes the id of the list of sources. */
function clashing(): string {
  cpSync(SMALL, CONTENT, { recursive: true });
  const file = `${CONTENT}/cases/demo-station/index.mdx`;
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('## 背景', '## 背景 [#sources]'));
  return CONTENT;
}

describe('a build over a published site', () => {
  it('leaves it byte by byte where the content has an error', async () => {
    const before = bytesOf(SITE);
    const outcome = await buildOver('tests/fixtures/broken-zone/content', SITE);
    expect(outcome.status).toBe(1);
    expect(outcome.stdout + outcome.stderr).toContain('内容有误，没有构建。');
    expect(bytesOf(SITE)).toEqual(before);
    expect(besideTheSite()).toEqual(['site']);
  });

  it('leaves it byte by byte where what was built has an error, and says where', async () => {
    const before = bytesOf(SITE);
    const outcome = await buildOver(clashing(), SITE);
    expect(outcome.status).toBe(1);
    expect(bytesOf(SITE)).toEqual(before);
    expect(besideTheSite()).toEqual(['site']);
    const [, file, line, column] =
      /(\S+\/rejected\/cases\/demo-station\/index\.html):(\d+):(\d+) {2}错误/.exec(
        outcome.stderr,
      ) ?? [];
    const shown = readFileSync(file!, 'utf8').split('\n')[Number(line) - 1];
    expect(shown?.slice(Number(column) - 1)).toMatch(/^id="sources"/);
    expect(outcome.stderr).toContain('网页有误，没有发布。');
    expect(outcome.stderr).toContain('规则：html-ids');
    expect(outcome.stderr).toContain('共1个错误，0个提醒。');
  });

  it('leaves it byte by byte where it is stopped with Ctrl+C half-way', async () => {
    const before = bytesOf(SITE);
    const outcome = await stoppedBuild();
    expect(outcome.status).toBe(130);
    expect(outcome.stderr).toContain('构建中断，没有发布；原来的网站没有动。');
    expect(bytesOf(SITE)).toEqual(before);
    expect(besideTheSite()).toEqual(['site']);
  });

  it('replaces all of it where all is well', async () => {
    const outcome = await buildOver(SMALL, SITE);
    expect(outcome.status, outcome.stdout + outcome.stderr).toBe(0);
    const after = bytesOf(SITE);
    expect(after['index.html']).not.toBe(Buffer.from('旧').toString('base64'));
    expect(after).not.toHaveProperty('old/index.html');
    expect(after).not.toHaveProperty('_astro/a.bin');
    expect(after).toHaveProperty('pagefind/search.json');
    expect(besideTheSite()).toEqual(['site']);
  });
});

/** Stops a build as soon as its first page is written. */
function stoppedBuild(): Promise<Outcome> {
  return buildOver(SMALL, SITE, (child) => {
    const watch = setInterval(() => {
      if (!existsSync(`${FOLDER}/.site.new/index.html`)) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 10);
    child.on('close', () => {
      clearInterval(watch);
    });
  });
}
