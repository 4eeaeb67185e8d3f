import { describe, expect, it } from 'vitest';
import { parseHeaders } from '../../scripts/support/headers.ts';
import { nginxConfig } from '../../scripts/publishing/server/nginx-config.ts';
import { headerMaps } from '../../scripts/publishing/server/nginx-headers.ts';
import { run } from './support/run.ts';

describe('setting up the server', () => {
  it.each([
    [[], '用法'],
    [['/tmp/x', '--base', 'anli'], '--base 要以 / 开头、以 / 结尾'],
    [['/tmp/x', '--keep', '0'], '--keep 要写一个不小于1的整数'],
    [['/tmp/x', '--what'], '没有“--what”这个选项'],
    [['/tmp/x', '--branch', 'a..b'], '不能作分支名'],
    [['/tmp/x', 'y'], '多写了“y”'],
  ])('refuses %j and says what to write', async (words, said) => {
    const { status, output } = await run('scripts/publishing/server/setup.sh', words);
    expect(status).toBe(2);
    expect(output).toContain(said);
  });
});

describe('the command that writes the configuration of nginx', () => {
  const write = (...words: string[]) =>
    run(process.execPath, ['scripts/publishing/server/nginx.ts', ...words]);

  it.each([
    [[], '没有写域名'],
    [['--name', 'a.example'], '--root 要写完整的文件夹'],
    [['--name', 'a.example', '--root', 'anli'], '--root 要写完整的文件夹'],
    [['--name', 'a.example', '--root', '/srv/a b'], '--root 要写完整的文件夹'],
    [
      ['--name', 'a; include /x', '--root', '/srv/a'],
      '--name、--listen 和 --office 后面要写域名或地址',
    ],
    [['--name', 'a.example', '--root', '/srv/a', '--base', 'x'], '--base 要以 / 开头'],
    [['--name', 'a.example', '--root', '/srv/a', '--headers', '/nothing'], '“/nothing”读不了'],
    [['--what'], '没有“--what”这个选项'],
    [['more', '--name', 'a.example'], '不知道“more”是什么'],
  ])('refuses %j and says what to write', async (words, said) => {
    const { status, output } = await write(...words);
    expect(status).toBe(2);
    expect(output).toContain(said);
  });

  it('writes one for the domain, the folder and the port that it is told', async () => {
    const words = [
      '--name',
      'a.example',
      '--name',
      'b.example',
      '--root',
      '/srv/a',
      '--listen',
      '81',
    ];
    const { status, output } = await write(...words, '--no-brotli');
    expect(status).toBe(0);
    expect(output).toContain('    listen 81;\n    server_name a.example b.example;');
    expect(output).toContain('    root /srv/a/current/site;');
    expect(output).not.toContain('brotli_static on');
  });
});

describe('headerMaps(blocks, base, prefix)', () => {
  const maps = (text: string) => headerMaps(parseHeaders(text), '/', 'a').map(({ map }) => map);

  it('asks the last block first, as nginx takes the first answer', () => {
    expect(maps('/*\n  X: 1\n/a.b/*\n  X: 2\n')).toEqual([
      'map $uri $a_header_1 {\n    "~^/a\\.b\\/.*$" "2";\n    "~^/.*$" "1";\n    default "";\n}',
    ]);
  });

  it('sends nothing where a later block takes a header away', () => {
    expect(maps('/*\n  X: 1\n/a/*\n  ! X\n')[0]).toContain('"~^/a\\/.*$" "";');
  });

  it('refuses what nginx would take for a variable', () => {
    expect(() => maps('/*\n  X: $host\n')).toThrow('不能有 $');
  });
});

describe('nginxConfig(options)', () => {
  it('keeps every other file for as long as it takes to ask, where there are no headers', () => {
    const config = nginxConfig({
      names: ['a.example'],
      root: '/srv/a',
      base: '/',
      listen: ['80'],
      brotli: true,
      headers: [],
    });
    expect(config).toContain('default "no-cache"');
    expect(config.match(/add_header/g)).toHaveLength(1);
  });
});
