import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HANDBOOK_PAGES } from '../../src/domain/handbook.ts';
import { EXAMPLE_LEDGER } from '../../src/handbook/examples.ts';
import { runScript, type Outcome as Ran } from '../support/command.ts';
import { buildSite, type Outcome } from './support/build-site.ts';
import { attribute, textOf } from './support/html.ts';
import { readSite, type Site } from './support/site.ts';

const readme = readFileSync('README.md', 'utf8');
const [, section = ''] = /^## Another zone's site\n(.*?)^## /ms.exec(readme) ?? [];
const steps = /^```sh\n(.*?)^```/ms.exec(section)?.[1]?.trim().split('\n') ?? [];
const [, made = ''] = steps.find((step) => step.startsWith('npm run new -- '))?.split(' -- ') ?? [];
const [, file = ''] = steps.find((step) => step.startsWith('# '))?.split(': ') ?? [];

const OWN = `## 背景

云山县的货车司机多。

## 做法

设立司机之家，供司机歇脚。

## 成效

公开资料未载明。

## 局限与资料缺口

<Gap>

公开资料未载明地址和开放时间。

</Gap>
`;

const folder = mkdtempSync(path.join(tmpdir(), 'another-zone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = path.join(folder, 'my-zone');
let created: Ran;
let checked: Ran;
let built: Outcome;
let site: Site;

beforeAll(async () => {
  // The rest of the first command and of the last is cloning, installing and serving.
  created = runScript('new.ts', made.split(' '), {}, folder);
  checked = runScript('check.ts', [], { CONTENT_DIR: root });
  const write = path.join(folder, file);
  const [head] = /^---\n.*?\n---\n/s.exec(readFileSync(write, 'utf8'))!;
  writeFileSync(write, `${head.replace(/^summary: .*$/m, 'summary: "供货车司机歇脚。"')}\n${OWN}`);
  built = await buildSite(root, 'another-zone');
  site = readSite(built.outDir);
}, 900_000);

describe('another zone, by the README alone', () => {
  it('takes five commands and files from a clone to its site', () => {
    expect(steps.map((step) => step.split(' ').slice(0, 3).join(' '))).toEqual([
      'git clone https://example.org/case-library.git',
      'npm ci',
      'npm run new',
      '# write your',
      'CONTENT_DIR=my-zone npm start',
    ]);
  });

  it('meets no error on the way, and is reminded of the examples', () => {
    expect(created).toMatchObject({ status: 0, stderr: '' });
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect(checked.stdout).toContain('共0个错误，3个提醒。');
    expect(checked.stdout.match(/example-left/g)).toHaveLength(6);
    expect(built.status, built.stdout + built.stderr).toBe(0);
    expect(built.stdout + built.stderr).toContain('共0个错误');
    expect(built.stdout + built.stderr).not.toContain('base directory');
  });

  it('publishes the case and says whose site it is', () => {
    const { elements, html } = site.page('/cases/siji-zhijia/');
    expect(textOf(elements.find(({ tagName }) => tagName === 'h1')!)).toBe('司机之家');
    expect(html).toContain('设立司机之家，供司机歇脚。');
    expect(site.page('/about/').html).toContain('云山县党建办公室');
    expect(site.page('/overview/').html).toContain('组织覆盖');
  });

  it('has the handbook, whose examples say so and are in no ledger', () => {
    const pages = Object.keys(HANDBOOK_PAGES).map((id) => site.page(`/guide/${id}/`));
    for (const { at, elements } of pages) {
      expect(elements.filter((one) => attribute(one, 'data-fact')).length, at).toBe(0);
    }
    const { elements } = site.page('/guide/facts-and-sources/');
    const isNote = (id: string) => id.startsWith('note-');
    const notes = elements.filter(
      (one) => attribute(one, 'popover') !== undefined && isNote(attribute(one, 'id')!),
    );
    const asked = elements.flatMap((one) => attribute(one, 'popovertarget') ?? []).filter(isNote);
    expect(new Set(asked)).toEqual(new Set(notes.map((note) => attribute(note, 'id'))));
    expect(notes.length).toBeGreaterThan(8);
    for (const note of notes) expect(textOf(note)).toContain('示例：编写指南自己的例子');
    const published = ['data/facts.csv', 'data/facts.json', 'sitemap-0.xml'].map(site.read).join();
    expect(published).toContain('设立驿站（示例）');
    for (const id of EXAMPLE_LEDGER.facts.keys()) expect(published).not.toContain(`"${id}"`);
    expect(published).not.toMatch(/firms|riders-served/);
  });
});

describe('npm run new -- 站点', () => {
  const said = (...words: string[]) => runScript('new.ts', ['站点', ...words], {}, folder);

  it('leaves a folder alone that is not empty', () => {
    expect(said('my-zone', ...made.split(' ').slice(2))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('“my-zone”已经有了，里面不是空的') as string,
    });
  });

  it('says all that is missing or wrong at once', () => {
    const { status, stderr } = said('b', '--address', 'example', '--framework', '三个步骤');
    expect(status).toBe(2);
    expect(stderr).toContain('--address  “example”：网址要写全');
    expect(stderr).toContain('--framework  “三个步骤”要写作“名称=条目,条目”');
    expect(stderr).toContain('--name  网站叫什么名字');
    expect(said().stderr).toContain('写上放在哪个文件夹');
  });
});
