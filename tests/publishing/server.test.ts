import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask } from './support/ask.ts';
import { hasGitDaemon } from './support/git-server.ts';
import { findNginx } from './support/nginx.ts';
import { publishingServer, type PublishingServer } from './support/publishing-server.ts';
import { run } from './support/run.ts';
import { content } from './support/stand-in.ts';

const possible = hasGitDaemon() && findNginx();
if (!possible) process.stderr.write('没有nginx或git daemon，也装不上：没有试发布到服务器。\n');

describe.runIf(possible)('a push to the server', () => {
  let server: PublishingServer;
  const shown = async (place = '') => (await ask(server.url + place)).body.toString();
  const markShown = async () => /<p>(\S+?)<\/p>/.exec(await shown())?.[1];
  const published = async () =>
    (await run('git', ['-C', `${server.root}/repo.git`, 'rev-parse', 'main'])).output;
  const versions = async () =>
    (await server.rollback('--list')).output.match(/\d{5}-\d{8}-\d{6}-[\da-f]{7}/g);

  beforeAll(async () => {
    server = await publishingServer('/');
    await server.publish({ mark: 'one' });
  });
  afterAll(() => server.stop());

  /** What a refused push must leave as it was. */
  async function refused(change: () => Promise<{ status: number | null; output: string }>) {
    const before = [await published(), await markShown(), await versions()];
    const { status, output } = await change();
    expect(status).not.toBe(0);
    expect(output).toContain('网站还是原来的样子');
    expect([await published(), await markShown(), await versions()]).toEqual(before);
    expect(readdirSync(`${server.root}/incoming`)).toEqual([]);
    await server.clone.git('reset', '--hard', '--quiet', 'site/main');
    return output;
  }

  it('publishes, and says so in Chinese', async () => {
    const { status, output } = await server.publish({ mark: 'two' });
    expect(status).toBe(0);
    expect(output).toMatch(/检查内容：\d+秒/);
    expect(output).toContain('检查了1个文件，没有发现问题。');
    expect(output).toMatch(/已经发布：版本 00002-\d{8}-\d{6}-[\da-f]{7}。/);
    expect(await markShown()).toBe('two');
  });

  it('keeps unchanged files the same for browsers', async () => {
    const before = await ask(`${server.url}about/`);
    const folder = `${server.root}/current/site`;
    const old = readFileSync(`${folder}/index.html`);
    await server.publish({ mark: 'three' });
    expect(readFileSync(`${folder}/index.html`)).not.toEqual(old);
    const again = await ask(`${server.url}about/`, { 'If-None-Match': before.headers.etag! });
    expect(again.status).toBe(304);
  });

  it('goes on sending the files of pages that were opened before', async () => {
    expect(await shown('_astro/page.two.css')).toContain('/*two*/');
    expect(await shown('pagefind/fragment/two.pf_fragment')).toBe('two');
  });

  it('keeps as many versions as it was told to', async () => {
    await server.publish({ mark: 'four' });
    expect(await versions()).toHaveLength(3);
  });

  it('is refused with the findings of the check', async () => {
    const finding = 'content/cases/a/index.mdx:3:1  错误  数字“25”没有出处';
    const output = await refused(() => server.publish({ mark: 'bad', finding }));
    expect(output).toContain(finding);
    expect(output).toContain('没有发布：内容有错误，怎么改写在上面。');
  });

  it('is refused with the first of very many findings, and their sum', async () => {
    const finding = [...Array(500).keys(), '共500个错误'].join('号错误\n');
    const output = await refused(() => server.publish({ mark: 'bad', finding }));
    expect(output).toContain('199号错误');
    expect(output).not.toContain('300号错误');
    expect(output).toContain('没有全写出来');
    expect(output).toContain('共500个错误');
  });

  it('is refused where the build fails, without a stack trace', async () => {
    const output = await refused(() => server.publish({ mark: 'bad', fault: '网页拼不起来' }));
    expect(output).toContain('网页拼不起来');
    expect(output).toContain('没有发布：网站没有建成');
    expect(output).not.toMatch(/^remote:\s+at /m);
  });

  it('that changes the program runs its tests first, one of content only does not', async () => {
    await server.clone.commit({ 'more.js': '// 程序' });
    const { status, output } = await server.clone.push();
    expect(status).toBe(0);
    expect(output).toContain('改到了程序，还要跑全部测试');
    expect(output).toMatch(/测试程序：\d+秒/);
    expect((await server.publish({ mark: 'four' })).output).not.toContain('测试程序');
  });

  it('is refused where the tests of a changed program fail', async () => {
    const output = await refused(async () => {
      await server.clone.commit({ 'fault.txt': '图画歪了' });
      return server.clone.push();
    });
    expect(output).toContain('图画歪了');
    expect(output).toContain('没有发布：改到了程序，测试没有通过');
  });

  it('is refused where the packages cannot be installed', async () => {
    const output = await refused(async () => {
      await server.clone.commit({ 'package-lock.json': '{' });
      return server.clone.push();
    });
    expect(output).toContain('没有发布：依赖包装不上');
    expect(output).not.toContain('npm error');
  });

  it.each([
    ['http://example.org/elsewhere/', 'site.json 的 baseUrl 指向 /elsewhere/，服务器上设的是 /'],
    ['no address', 'content/site.json 的 baseUrl（网站地址）读不出来'],
  ])('is refused for a site at %s', async (baseUrl, reason) => {
    expect(await refused(() => server.publish({ mark: 'bad', baseUrl }))).toContain(reason);
  });

  it('of another branch is kept and not published', async () => {
    const before = await markShown();
    await server.clone.git('checkout', '--quiet', '-b', 'draft');
    await server.clone.commit(content({ mark: 'draft', finding: '写到一半' }, '/'));
    expect((await server.clone.push('draft')).status).toBe(0);
    expect(await markShown()).toBe(before);
    await server.clone.git('checkout', '--quiet', 'main');
  });

  it('cannot take back what was published', async () => {
    const before = await published();
    await server.clone.git('commit', '--quiet', '--amend', '--message', '换了说法');
    expect((await server.clone.push('--force', 'main')).status).not.toBe(0);
    expect((await server.clone.push('--delete', 'main')).status).not.toBe(0);
    expect(await published()).toBe(before);
    await server.clone.git('reset', '--hard', '--quiet', 'site/main');
  });

  it('waits for nobody: during another one it is refused, and says what to do', async () => {
    const waitFor = path.join(server.folder, 'go-on');
    const other = await server.anotherClone('other');
    const first = server.publish({ mark: 'first', waitFor });
    await vi.waitUntil(() => existsSync(`${waitFor}.started`), { timeout: 240_000 });
    await other.commit(content({ mark: 'second' }, '/'));
    const second = await other.push();
    writeFileSync(waitFor, '');
    expect(second.status).not.toBe(0);
    expect(second.output).toContain('另一个人的推送正在发布。等几分钟，先运行 git pull，再推送。');
    expect((await first).status).toBe(0);
    expect(await markShown()).toBe('first');
  });

  it('is not stopped by what one that was killed left behind', async () => {
    mkdirSync(`${server.root}/incoming/half/site`, { recursive: true });
    writeFileSync(`${server.root}/work/dist`, '半');
    writeFileSync(`${server.root}/.current.new`, '');
    expect((await server.publish({ mark: 'after' })).status).toBe(0);
    expect(await markShown()).toBe('after');
  });

  it('can be rolled back by one command, further, and forward again', async () => {
    await server.publish({ mark: 'newest' });
    const [oldest, , newest] = (await versions()) ?? [];
    expect((await server.rollback()).output).toContain('网站现在是版本');
    expect(await markShown()).toBe('after');
    await server.rollback('1');
    expect(await markShown()).toBe('first');
    const tooFar = await server.rollback();
    expect(tooFar.status).toBe(2);
    expect(tooFar.output).toContain('往前没有1版可退');
    expect(tooFar.output).toContain(`现在 ${oldest!}`);
    expect((await server.rollback('--to', newest!)).status).toBe(0);
    expect(await markShown()).toBe('newest');
    await server.rollback('2');
    expect(await markShown()).toBe('first');
    // Pages of the newer version may still be open.
    expect(await shown('_astro/page.newest.css')).toContain('/*newest*/');
  });

  it('after a rollback publishes what is newest', async () => {
    await server.publish({ mark: 'corrected' });
    expect(await markShown()).toBe('corrected');
    // Of versions that are gone nothing is kept for ever.
    expect((await ask(`${server.url}_astro/page.two.css`)).status).toBe(404);
  });

  it.each([
    [['--to', 'nothing'], '没有“nothing”这个版本'],
    [['0'], '用法'],
    [['--x'], '用法'],
  ])('is not rolled back by a wrong %s', async (words, said) => {
    const { status, output } = await server.rollback(...words);
    expect(status).toBe(2);
    expect(output).toContain(said);
    expect(await markShown()).toBe('corrected');
  });
});
