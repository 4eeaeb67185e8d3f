import { chmodSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GIT_ENV } from '../support/git.ts';
import { hasGitDaemon, type Clone } from './support/git-server.ts';
import { findNginx } from './support/nginx.ts';
import { hasFcgiwrap, officeServer, type OfficeServer } from './support/office.ts';
import { run } from './support/run.ts';
import { content } from './support/stand-in.ts';

const possible = hasGitDaemon() && findNginx() && hasFcgiwrap();
if (!possible) process.stderr.write('没有nginx或fcgiwrap，也装不上：没有试撰稿台的服务器。\n');

const PASSWORD = '写稿的人 的密码 123';

describe.runIf(possible)('the server of an office', () => {
  let server: OfficeServer;
  let wang: Clone;

  beforeAll(async () => {
    server = await officeServer('/');
    await server.publish({ mark: 'one' });
    expect(server.account(['add', 'wang'], `${PASSWORD}\n`).status).toBe(0);
    wang = await server.signedIn('wang', 'wang', PASSWORD);
  });
  afterAll(() => server.stop());

  const asked = async (address: string, ...words: string[]) => {
    const { output } = await run('curl', ['-ksi', '--max-time', '30', ...words, address]);
    const [head = '', ...body] = output.split('\r\n\r\n');
    return { status: Number(/^HTTP\/\S+ (\d+)/.exec(head)?.[1]), head, body: body.join('\n') };
  };
  const repository = () => `${server.office}git/site.git`;
  const signIn = ['-u', `wang:${PASSWORD}`];
  const published = async () =>
    (await run('git', ['-C', `${server.root}/repo.git`, 'rev-parse', 'main'])).output.trim();

  /** Commits as an account does, whose address is its own. */
  async function commit(files: Record<string, string>, address = 'wang@studio') {
    await wang.git('fetch', '--quiet', 'site');
    await wang.git('reset', '--hard', '--quiet', 'site/main');
    await wang.commit(files);
    const env = { ...GIT_ENV, GIT_COMMITTER_EMAIL: address };
    await run('git', ['commit', '--amend', '--quiet', '--no-edit'], { cwd: wang.folder, env });
  }

  async function refused(push: () => Promise<{ status: number | null; output: string }>) {
    const before = await published();
    const { status, output } = await push();
    expect(status).not.toBe(0);
    expect(await published()).toBe(before);
    return output;
  }

  it('lets nobody in without an account, and says nothing of what there is', async () => {
    for (const service of ['git-upload-pack', 'git-receive-pack']) {
      const address = `${repository()}/info/refs?service=${service}`;
      expect((await asked(address)).status).toBe(401);
      expect((await asked(address, '-u', 'wang:falsch')).status).toBe(401);
      expect((await asked(address, ...signIn)).status).toBe(200);
    }
  });

  it.each([
    ['/HEAD', 404],
    ['/objects/info/packs', 404],
    ['/info/refs', 404],
    ['/info/refs?service=git-upload-archive', 404],
    ['/../repo.git/HEAD', 404],
    ['/git-receive-pack', 404],
  ])('answers nothing else of the repository: %s', async (place, status) => {
    expect((await asked(repository() + place, '--path-as-is', ...signIn)).status).toBe(status);
  });

  it('takes nothing that the page of another site sends', async () => {
    const address = `${repository()}/info/refs?service=git-receive-pack`;
    const from = (site: string) => asked(address, ...signIn, '-H', `Sec-Fetch-Site: ${site}`);
    expect((await from('cross-site')).status).toBe(403);
    expect((await from('same-site')).status).toBe(403);
    expect((await from('same-origin')).status).toBe(200);
  });

  it('takes no push that is too large', async () => {
    const big = ['-X', 'POST', '-H', 'Content-Length: 30000000', '--data-binary', 'x'];
    const { status } = await asked(`${repository()}/git-receive-pack`, ...signIn, ...big);
    expect(status).toBe(413);
  });

  it('shows the studio and where the repository is, and nothing of the site', async () => {
    const studio = await asked(`${server.office}studio/`);
    expect(studio.head).toMatch(
      /Set-Cookie: studio-repository=\/git\/site\.git; Path=\/studio\/; SameSite=Strict; Secure/,
    );
    expect(studio.head).toMatch(/X-Content-Type-Options: nosniff/i);
    expect((await asked(`${server.office}about/`)).status).toBe(404);
    expect((await asked(server.office)).status).toBe(302);
    expect(
      (await asked(`${server.url}git/site.git/info/refs?service=git-upload-pack`)).status,
    ).toBe(404);
  });

  it('publishes what an account pushes, and writes down who it was', async () => {
    await commit(content({ mark: 'two' }, '/'));
    const { status, output } = await wang.push('HEAD:main');
    expect(output).toContain('已经发布');
    expect(status).toBe(0);
    expect((await asked(server.url)).body).toContain('<p>two</p>');
    const log = await run('git', [
      '-C',
      `${server.root}/repo.git`,
      'reflog',
      '--format=%gn',
      'main',
    ]);
    expect(log.output.split('\n')[0]).toBe('wang');
  });

  it('says in the same words what is wrong with what is pushed', async () => {
    const finding = 'content/cases/a/index.mdx:3:1  错误  数字“25”没有出处';
    await commit(content({ mark: 'bad', finding }, '/'));
    const output = await refused(() => wang.push('HEAD:main'));
    expect(output).toContain(finding);
    expect(output).toContain('没有发布：内容有错误，怎么改写在上面。');
  });

  it('takes content only: no program, no program by its mode, no link', async () => {
    await commit({ 'check.js': 'process.exit(0)' });
    expect(await refused(() => wang.push('HEAD:main'))).toContain('撰稿台只能改 content 里的内容');
    await commit({ 'content/run.sh': 'x' });
    chmodSync(path.join(wang.folder, 'content/run.sh'), 0o755);
    await wang.git('commit', '--all', '--amend', '--quiet', '--no-edit');
    expect(await refused(() => wang.push('HEAD:main'))).toContain('不是普通文件');
  });

  it('takes commits of the account that signed in, and its branch only', async () => {
    await commit({ 'content/more.json': '{}' }, 'li@studio');
    expect(await refused(() => wang.push('HEAD:main'))).toContain('不是登录的账号“wang”');
    await commit({ 'content/more.json': '{}' });
    expect(await refused(() => wang.push('HEAD:other'))).toContain('只能推送到 main 分支');
    expect(await refused(() => wang.push('--force', 'HEAD~2:main'))).toMatch(/没有发布|rejected/);
  });

  it('keeps accounts by one command', async () => {
    expect(server.account(['add', 'Wang Li'], 'x\n').output).toContain('账号用小写字母');
    expect(server.account(['add', 'li'], 'short\n').output).toContain('密码太短');
    const made = server.account(['add', 'li'], '\n').output;
    const password = /密码是 (\S+) /.exec(made)?.[1];
    expect(password?.length).toBeGreaterThan(15);
    expect(server.account(['list']).output.trim().split('\n')).toEqual(['wang', 'li']);
    const address = `${repository()}/info/refs?service=git-upload-pack`;
    expect((await asked(address, '-u', `li:${password}`)).status).toBe(200);
    expect(server.account(['remove', 'li']).status).toBe(0);
    expect((await asked(address, '-u', `li:${password}`)).status).toBe(401);
    expect((await asked(address, ...signIn)).status).toBe(200);
  });

  it('answers those who try passwords more and more slowly, then not at all', async () => {
    const address = `${repository()}/info/refs?service=git-upload-pack`;
    const words = Array.from({ length: 200 }, () => address);
    const { output } = await run('curl', [
      '-ks',
      '-o',
      '/dev/null',
      '-w',
      '%{http_code}\n',
      '-u',
      'wang:nein',
      ...words.flatMap((one) => ['-o', '/dev/null', one]),
    ]);
    expect(output.split('\n').filter((status) => status === '429').length).toBeGreaterThan(10);
  });
});
