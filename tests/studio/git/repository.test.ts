import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServerFault } from '../../../src/studio/git/account.ts';
import { Repository } from '../../../src/studio/git/repository.ts';
import { officeServer, type OfficeServer } from '../../support/office-server.ts';

const PICTURE = Uint8Array.from([0x89, 0x50, 0xff, 0x00, 0x0a]);

let server: OfficeServer;
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

beforeEach(async () => {
  server = await officeServer({
    'content/cases/a/index.mdx': '甲\n',
    'content/cases/a/p.png': PICTURE,
  });
});
afterEach(() => server.stop());

function repository(heard: string[] = [], account = server.account): Repository {
  return new Repository(server.repository, account, (words) => heard.push(words));
}

describe('Repository', () => {
  it('reads the content root that the server holds, bytes and all', async () => {
    const { files, folder: root, branch } = await repository().latest();
    expect([root, branch]).toEqual(['content/', 'main']);
    expect([...files.keys()].sort()).toEqual([
      ...['cases/a/index.mdx', 'cases/a/p.png', 'site.json', 'taxonomy.json'],
    ]);
    expect(text(files.get('cases/a/index.mdx'))).toBe('甲\n');
    expect(files.get('cases/a/p.png')).toEqual(PICTURE);
  });

  it('pushes changed, new and removed files as one commit of the one who signed in', async () => {
    const ours = repository();
    const latest = await ours.latest();
    const changed = new Map([
      ['cases/a/index.mdx', bytes('乙\n')],
      ['cases/b/index.mdx', bytes('丙\n')],
      ['cases/a/p.png', undefined],
    ]);
    expect(await ours.push(latest, changed, '改一篇，加一篇')).toMatchObject({ kind: 'pushed' });
    const log = server.git('log', '-1', '--format=%an %ae %cn %s', 'main');
    expect(log.trim()).toBe('wang wang@127.0.0.1 wang 改一篇，加一篇');
    const names = server.git('ls-tree', '-r', '--name-only', 'main');
    expect(names.trim().split('\n')).toEqual([
      ...['README.md', 'content/cases/a/index.mdx', 'content/cases/b/index.mdx'],
      ...['content/site.json', 'content/taxonomy.json'],
    ]);
    expect(server.show('content/cases/a/index.mdx')).toBe('乙\n');
    // And again, on what is there now.
    const next = await ours.latest(latest.files);
    const again = new Map([['cases/b/index.mdx', bytes('丁\n')]]);
    expect(await ours.push(next, again, '再改')).toMatchObject({ kind: 'pushed' });
    const count = server.git('rev-list', '--count', 'main').trim();
    expect(count).toBe('3');
    server.git('fsck', '--strict');
  });

  it('says what the hook said, whole, and takes no refused commit along', async () => {
    server.hook(
      `i=0; while [ $i -lt 400 ]; do printf '第%s行：数字没有出处。' $i >&2; i=$((i+1)); done; exit 1`,
    );
    const heard: string[] = [];
    const ours = repository(heard);
    const latest = await ours.latest();
    const refused = await ours.push(latest, new Map([['cases/a/index.mdx', bytes('坏\n')]]), '坏');
    const said = Array.from({ length: 400 }, (_, at) => `第${at}行：数字没有出处。`).join('');
    expect(refused).toEqual({ kind: 'refused', said });
    expect(heard.join('')).toBe(said);
    server.hook('exit 0');
    const good = new Map([['cases/a/index.mdx', bytes('好\n')]]);
    expect(await ours.push(await ours.latest(), good, '好')).toMatchObject({ kind: 'pushed' });
    const log = server.git('log', '--format=%s', 'main');
    expect(log).not.toContain('坏');
  });

  it('says that a colleague was earlier, and pushes after a new look', async () => {
    const ours = repository();
    const latest = await ours.latest();
    server.commit({ 'content/cases/a/index.mdx': '同事的\n' });
    const changed = new Map([['cases/c/index.mdx', bytes('我的\n')]]);
    expect(await ours.push(latest, changed, '加')).toEqual({ kind: 'behind' });
    const next = await ours.latest(latest.files);
    expect(text(next.files.get('cases/a/index.mdx'))).toBe('同事的\n');
    expect(await ours.push(next, changed, '加')).toMatchObject({ kind: 'pushed' });
    expect(server.show('content/cases/a/index.mdx')).toBe('同事的\n');
  });

  it('knows a push that was taken though its answer was lost, and one that was not', async () => {
    const ours = repository();
    const changed = new Map([['cases/c/index.mdx', bytes('我的\n')]]);
    server.breakNext('before');
    expect(await ours.push(await ours.latest(), changed, '加')).toMatchObject({
      kind: 'unanswered',
      error: { message: expect.stringContaining('连不上服务器') as string },
    });
    server.breakNext('after');
    expect(await ours.push(await ours.latest(), changed, '加')).toMatchObject({ kind: 'pushed' });
  });

  it.each([
    ['a wrong password', { password: '错' }, 'site.git', '账号或密码不对。'],
    ['no such repository', {}, 'none.git', '服务器上没有这个仓库'],
  ])('says what is wrong with %s', async (_, other, name, words) => {
    const url = server.repository.replace('site.git', name);
    const there = new Repository(url, { ...server.account, ...other }, () => undefined);
    const fault = await there.latest().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ServerFault);
    expect((fault as Error).message).toContain(words);
  });

  it('says that a repository is empty, or holds no content root', async () => {
    server.git('init', '--quiet', '--bare', '../empty.git');
    const url = server.repository.replace('site.git', 'empty.git');
    const empty = new Repository(url, server.account, () => undefined);
    await expect(empty.latest()).rejects.toThrow('还是空的');
    server.commit({}, ['content']);
    await expect(repository().latest()).rejects.toThrow('没有内容目录');
  });
});
