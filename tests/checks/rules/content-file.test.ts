import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/checks/finding.ts';
import { contentFile } from '../../../src/checks/rules/content-file.ts';
import { checkContent } from '../../../src/checks/run.ts';
import { readWorkspace } from '../../../src/content/read.ts';
import { assetOf, documentOf, type Workspace } from '../../../src/content/workspace.ts';

type Told = Pick<Finding, 'file' | 'message' | 'fix'>;

function told(workspace: Workspace): Told[] {
  const found: Told[] = [];
  contentFile.check(workspace, (finding) => found.push(finding));
  return found;
}

function toldOf(place: string, size?: number): Told | undefined {
  const asset = assetOf('content', place, {
    bytes: new Uint8Array(),
    ...(size !== undefined && { size }),
  });
  return told({ root: 'content', documents: [], assets: [asset], today: '2026-06-30' })[0];
}

describe('content-file on disk', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'content-file-'));
    await mkdir(path.join(root, 'content/cases/a'), { recursive: true });
    await writeFile(path.join(root, 'secret.json'), '{"secret": 1}');
    await mkdir(path.join(root, 'elsewhere'));
    await writeFile(path.join(root, 'elsewhere/index.mdx'), 'import a from "b"\n');
  });
  afterEach(() => rm(root, { recursive: true }));

  test('refuses links to a file, to a folder and to nowhere, and does not follow them', async () => {
    const links = { 'site.json': 'secret.json', 'cases/b': 'elsewhere', 'cases/a/c.png': 'none' };
    for (const [from, to] of Object.entries(links)) {
      await symlink(path.join(root, to), path.join(root, 'content', from));
    }
    const workspace = await readWorkspace(path.join(root, 'content'));
    expect(workspace.documents).toEqual([]);
    expect(told(workspace).map(({ file }) => path.relative(root, file))).toEqual([
      'content/cases/a/c.png',
      'content/cases/b',
      'content/site.json',
    ]);
    for (const { message } of told(workspace)) expect(message).toContain('指向别处的链接');
  });
});

const EVERYWHERE = [
  ...['desktop.ini', 'cases/a/Thumbs.db', '.DS_Store', 'series/.gitkeep', 'cases/a/.gitignore'],
  ...['facts', 'cases/a/photo.png', 'cases/a/index.mdx', 'sources/a.json', 'cases/a/map.geojson'],
  ...['cases/a/~$a.docx', 'cases/a/index - 副本.mdx', 'cases/a/新建 文本文档.txt', 'a.JSON'],
];

describe('a link is refused whatever its name', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'links-'));
    await writeFile(path.join(root, 'secret'), 'x');
  });
  afterEach(() => rm(root, { recursive: true }));

  test.each(EVERYWHERE)('%s', async (place) => {
    const link = path.join(root, 'content', place);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(path.join(root, 'secret'), link);
    const findings = checkContent(await readWorkspace(path.join(root, 'content')));
    expect(findings.map(({ message }) => message)).toEqual([
      '这是指向别处的链接，不是文件，可能把不该公开的内容带进网站。',
    ]);
  });

  test('a pipe is refused, and nobody waits at it', async () => {
    await mkdir(path.join(root, 'content/facts'), { recursive: true });
    execFileSync('mkfifo', [path.join(root, 'content/facts/a.json')]);
    const findings = checkContent(await readWorkspace(path.join(root, 'content')));
    expect(findings.map(({ message }) => message)).toEqual([
      '这是管道或设备，不是文件，读它会一直等下去。',
    ]);
  });
});

describe('content-file says', () => {
  test.each([
    ['cases/a/x.js', '这里不能放程序'],
    ['cases/a/x.TSX', '这里不能放程序'],
    ['pages/x.astro', '这里不能放程序'],
    ['pages/x.html', '这里不能放网页'],
    ['x.css', '这里不能放网页'],
    ['cases/a/x.md', '网站不读 .md 文件'],
    ['cases/a/初稿.docx', '网站不读 .docx 文件'],
    ['facts/x.yaml', '里面的数字没有出处'],
    ['cases/a/x.JSON', '用了大写字母'],
    ['cases/a/x', '不认得这种文件'],
    ['cases/a/.env', '不认得这种文件'],
    ['facts/x.png', '图片不在约定的位置'],
    ['cases/a/b/x.png', '图片不在约定的位置'],
  ])('of %s: %s', (place, message) => {
    expect(toldOf(place)?.message).toContain(message);
  });

  test('how large a file is that is too large to be read', () => {
    expect(toldOf('facts/a.json', 40 * 2 ** 20)?.message).toBe(
      '文件有 40.0 MB，太大了，网站不读。',
    );
  });

  test.each(['.DS_Store', 'cases/Thumbs.db', 'cases/a/desktop.ini', 'series/.gitkeep'])(
    'nothing of %s, which nobody put there',
    (place) => {
      expect(toldOf(place)).toBeUndefined();
    },
  );

  test('once of a handbook that stands in the content, what became of it', () => {
    const documents = ['guide/a.mdx', 'guide/b.mdx'].map((place) =>
      documentOf('content', place, '---\ntitle: 甲\n---\n'),
    );
    const assets = [assetOf('content', 'guide/a.png', { bytes: new Uint8Array() })];
    expect(told({ root: 'content', documents, assets, today: '2026-06-30' })).toMatchObject([
      {
        message: '编写指南随程序更新，网站不用内容目录里的 guide。',
        fix: '删去 guide 文件夹；自己添的说明，先移到 pages/ 里，网址随之改为 /编号/。',
      },
    ]);
  });

  test.each([
    ['cases/bench.mdx', '移到 cases/bench/index.mdx：案例的正文写在 index.mdx 里。'],
    ['cases/bench/notes.mdx', '移到 cases/notes/index.mdx：一篇案例一个文件夹。'],
    ['case/a/index.mdx', '文件夹是不是“cases”？'],
    ['sourses/a.json', '文件夹是不是“sources”？'],
  ])('where %s might belong', (place, fix) => {
    const document = documentOf('content', place, '---\ntitle: 甲\n---\n');
    const workspace = { root: 'content', documents: [document], assets: [], today: '2026-06-30' };
    expect(told(workspace)[0]?.fix).toBe(fix);
  });

  test.each([
    ['taxonomy', '脉络、服务对象、行业、主题和口径'],
    ['glossary', '术语和它们的别名'],
    ['site', '网站的名称、地址和首页的文字'],
  ])(
    'once of a %s that is not there, and nothing of all that it should hold',
    async (kind, held) => {
      const zone = await readWorkspace('tests/fixtures/small-zone/content');
      const documents = zone.documents.filter(({ place }) => place !== `${kind}.json`);
      expect(documents).toHaveLength(zone.documents.length - 1);
      const findings = checkContent({ ...zone, documents });
      const errors = findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ message }) => message)).toEqual([
        `缺少 ${kind}.json：${held}都写在里面。`,
      ]);
    },
  );
});
