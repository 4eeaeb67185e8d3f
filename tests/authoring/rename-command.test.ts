import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveAndWrite } from '../../scripts/support/move-and-write.ts';
import { planRename, type Rename } from '../../src/authoring/rename.ts';
import { readWorkspace } from '../../src/content/read.ts';
import { bytesOf } from '../build/support/snapshot.ts';
import { runScript } from '../support/command.ts';
import { git as gitIn } from '../support/git.ts';

let work: string;
let root: string;
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'rename-'));
  root = path.join(work, 'content');
  cpSync('tests/fixtures/small-zone/content', root, { recursive: true });
});
afterEach(() => {
  rmSync(work, { recursive: true });
});

const command = (script: string, ...words: string[]) =>
  runScript(script, words, { CONTENT_DIR: root });
const git = (...words: string[]) => gitIn(work, ...words);
const rename = (...words: string[]) => command('rename.ts', ...words);
const withdraw = (...words: string[]) => command('withdraw.ts', ...words);
const text = (place: string) => readFileSync(path.join(root, place), 'utf8');

describe('npm run rename', () => {
  test('renames a case, says what it changed, and the check passes', () => {
    const { status, stdout, stderr } = rename('demo-team', 'night-team');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.replaceAll(root, 'content')).toBe(`案例“demo-team”已经改名为“night-team”。
  移动  content/cases/demo-team → content/cases/night-team
  改编号  content/cases/demo-station/index.mdx 第12、23行
  旧网址  /cases/demo-team/ 自动转到 /cases/night-team/，登记在 content/permalinks.json
下一步：用 git status 看看改了哪些文件，再 git add、git commit。
`);
    expect(command('check.ts')).toMatchObject({ status: 0 });
    expect(existsSync(path.join(root, 'cases/demo-team'))).toBe(false);
  });

  test('only tells with --dry-run, and touches no file', () => {
    const before = bytesOf(root);
    const { status, stdout } = rename('demo-bar', 'station-bar', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('图表“demo-bar”要改名为“station-bar”。');
    expect(stdout).toContain('什么都没有动');
    expect(bytesOf(root)).toEqual(before);
  });

  test('loses nothing that is not committed, nor what git does not know', () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', '甲');
    const place = 'cases/demo-team/index.mdx';
    writeFileSync(
      path.join(root, place),
      text(place).replace('没有见到成效数字。', '还没有写完。'),
    );
    writeFileSync(path.join(root, 'cases/demo-team/.gitkeep'), '不在仓库里');
    expect(rename('demo-team', 'night-team').status).toBe(0);
    expect(text('cases/night-team/index.mdx')).toContain('还没有写完。');
    expect(text('cases/night-team/.gitkeep')).toBe('不在仓库里');
    git('add', '.');
    expect(git('status', '--short', '--renames')).toContain(
      'R  content/cases/demo-team/index.mdx -> content/cases/night-team/index.mdx',
    );
  });

  test.each([
    [['demo-tem', 'x'], 1, '是不是“demo-team”？'],
    [['demo-team'], 2, '先写旧的，再写新的'],
    [['demo-team', 'a', '--dryrun'], 2, '是不是“--dry-run”？'],
  ])('refuses %j in Chinese and touches no file', (words, status, message) => {
    const before = bytesOf(root);
    const result = rename(...words);
    expect(result).toMatchObject({ status, stdout: '' });
    expect(result.stderr).toContain(message);
    expect(bytesOf(root)).toEqual(before);
  });

  test('does nothing where a folder of that name is there, empty or not', () => {
    mkdirSync(path.join(root, 'cases/night-team'));
    const before = bytesOf(root);
    const { status, stderr } = rename('demo-team', 'night-team');
    expect(status).toBe(1);
    expect(stderr).toMatch(/没有改名：已经有“.*night-team”，不能覆盖。什么都没有动。/);
    expect(bytesOf(root)).toEqual(before);
  });

  test('explains itself with --help', () => {
    const { status, stdout } = rename('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run rename -- 旧编号 新编号');
  });
});

describe('moveAndWrite', () => {
  test('moveAndWrite(rename) puts everything back where a file changed meanwhile', async () => {
    const plan = planRename(await readWorkspace(root), 'demo-team', 'night-team') as Rename;
    const place = path.join(root, 'cases/demo-station/index.mdx');
    writeFileSync(place, `${readFileSync(place, 'utf8')}\n刚写的一句。\n`);
    const before = bytesOf(root);
    expect(await moveAndWrite(plan)).toMatch(/刚被别的程序改动过.*什么都没有写/);
    expect(bytesOf(root)).toEqual(before);
  });
});

describe('npm run withdraw', () => {
  const reason = ['--reason', '来源已经撤稿，无法核对。'];

  test('says what still leads to a page, and touches no file', () => {
    const before = bytesOf(root);
    const { status, stderr } = withdraw('demo-team', ...reason);
    expect(status).toBe(1);
    expect(stderr).toContain('index.mdx:12:11');
    expect(stderr).toContain('没有撤下，什么都没有动：还有上面这些地方要先改。');
    expect(bytesOf(root)).toEqual(before);
  });

  test('turns a case that nothing leads to into a draft, and the check passes', () => {
    const place = path.join(root, 'cases/demo-station/index.mdx');
    const led = readFileSync(place, 'utf8');
    writeFileSync(
      place,
      led
        .replace('related: [demo-team]', 'related: []')
        .replace('[示例小队](/cases/demo-team/)', '示例小队'),
    );
    const team = text('cases/demo-team/index.mdx');
    const { status, stdout } = withdraw('demo-team', ...reason);
    expect(status).toBe(0);
    expect(stdout).toContain('“/cases/demo-team/”已经撤下：来源已经撤稿，无法核对。');
    expect(text('cases/demo-team/index.mdx')).toBe(
      team.replace('status: published', 'status: draft'),
    );
    const { withdrawn } = JSON.parse(text('permalinks.json')) as { withdrawn: object[] };
    expect(withdrawn).toMatchObject([
      { address: '/cases/demo-team/', reason: '来源已经撤稿，无法核对。' },
    ]);
    expect(command('check.ts')).toMatchObject({ status: 0 });
    expect(stdout).toContain('仍然公开');
    expect(stdout).toContain('  图表3：demo-waffle、demo-units、demo-line\n  来源1：demo-report\n');
    expect(withdraw('demo-team', ...reason).stderr).toContain('已经撤下了');
    const amended = withdraw('demo-team', '--amend', '--reason', '内容并入别的案例。');
    expect(amended).toMatchObject({ status: 0, stderr: '' });
    expect(text('permalinks.json')).toContain('内容并入别的案例。');
    expect(text('permalinks.json')).not.toContain('撤稿');
    expect(withdraw('demo-team', '--undo').stdout).toContain('已经撤销撤下。\n  重新发布');
    expect(text('cases/demo-team/index.mdx')).toBe(team);
    expect(JSON.parse(text('permalinks.json'))).toMatchObject({ withdrawn: [] });
    expect(command('check.ts')).toMatchObject({ status: 0 });
    expect(withdraw('demo-team', '--undo').stderr).toContain('没有撤下过');
  });

  test('asks for the file of a figure to be removed first, and then keeps its address', () => {
    expect(withdraw('demo-line', ...reason).stderr).toContain('figures/demo-line.json，再运行一次');
    rmSync(path.join(root, 'figures/demo-line.json'));
    const team = path.join(root, 'cases/demo-team/index.mdx');
    writeFileSync(team, readFileSync(team, 'utf8').replace('<Figure id="demo-line" />\n', ''));
    expect(command('check.ts').stdout).toContain('“/figures/demo-line/”发布过，现在没有这一页');
    expect(withdraw('demo-line', ...reason).status).toBe(0);
    expect(command('check.ts').stdout).not.toContain('permalink');
    expect(withdraw('demo-line', '--undo').stderr).toContain('恢复');
  });

  test.each([
    [['unfinished-draft', ...reason], 1, '没有发布过的草稿'],
    [['demo-team', '--resaon', '甲'], 2, '是不是“--reason”？'],
  ])('refuses %j in Chinese', (words, status, message) => {
    const result = withdraw(...words);
    expect(result).toMatchObject({ status, stdout: '' });
    expect(result.stderr).toContain(message);
  });
});
