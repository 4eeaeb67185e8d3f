import path from 'node:path';

/** What a version of the stand-in's content is to do. */
export interface Version {
  /** Marks every page and asset of a build. */
  mark: string;
  baseUrl?: string;
  /** A finding for the check to report. */
  finding?: string;
  /** What the build fails with. */
  fault?: string;
  /** The build makes `<file>.started` and goes on once this file is there. */
  waitFor?: string;
}

const node = JSON.stringify(process.execPath);
const compress = JSON.stringify(path.resolve('scripts/compress.ts'));

const MANIFEST = { name: 'stand-in', version: '1.0.0', private: true, type: 'module' };

/** Long enough to be worth compressing. */
const TEXT = '甲区示例公司的一条做法，写成查得到、核得准的案例。'.repeat(60);

const BUILD = `
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
const { mark, fault, waitFor, baseUrl } = JSON.parse(readFileSync('content/site.json', 'utf8'));
if (fault) throw new Error(fault);
if (waitFor) {
  writeFileSync(waitFor + '.started', '');
  while (!existsSync(waitFor)) await new Promise((resolve) => setTimeout(resolve, 20));
}
const base = new URL(baseUrl).pathname;
const page = (text) =>
  '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="' + base +
  '_astro/page.' + mark + '.css"><p>' + mark + '</p><p>' + text + '</p>';
const write = (file, text) => {
  mkdirSync(path.dirname(path.join('dist', file)), { recursive: true });
  writeFileSync(path.join('dist', file), text);
};
const text = ${JSON.stringify(TEXT)};
write('index.html', page(text));
write('404.html', page('没有这一页' + text));
write('cases/new-name/index.html', page('新名字' + text));
write('cases/old-name/index.html', page('已改名'));
write('cases/withdrawn/index.html', page('已撤下：示例原因' + text));
write('embed/figure/index.html', page('图'));
write('studio/index.html', page('撰稿台'));
write('about/index.html', '<!doctype html>一直不变' + text);
write('_astro/page.' + mark + '.css', '/*' + mark + '*/' + 'p{color:red}'.repeat(200));
write('pagefind/fragment/' + mark + '.pf_fragment', mark);
write('data/facts.csv', '名称,数值\\n' + '示例,1\\n'.repeat(300));
write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
write('_redirects', base + 'cases/old-name/ ' + base + 'cases/new-name/ 301\\n' +
  base + 'cases/withdrawn/ ' + base + 'cases/withdrawn/ 410\\n' +
  base + 'figures/old.csv ' + base + 'data/facts.csv 301\\n' +
  base + 'figures/withdrawn.csv ' + base + 'cases/withdrawn/ 410\\n' +
  '/bad"; } evil /x 301\\n' + base + ' ' + base + ' 301\\n');
write('_redirects.nginx', 'map $uri $permalink_moved {}');
write('_headers', readFileSync('_headers', 'utf8'));
`;

const CHECK = `
import { readFileSync } from 'node:fs';
const { finding } = JSON.parse(readFileSync('content/site.json', 'utf8'));
if (finding) {
  console.log(finding);
  process.exitCode = 1;
} else console.log('检查了1个文件，没有发现问题。');
`;

/** Says that it ran; what a test puts into `fault.txt` makes it fail. */
const TESTS = `
import { existsSync, readFileSync } from 'node:fs';
console.log('测试跑过了');
if (existsSync('fault.txt')) throw new Error(readFileSync('fault.txt', 'utf8'));
`;

/**
 * @param headers the text of the site's `_headers`
 * @returns the files of a tiny project that has the commands of this one and is quick to build
 */
export function standIn(headers: string): Record<string, string> {
  const scripts = {
    check: `${node} check.js`,
    build: `${node} build.js`,
    test: `${node} test.js`,
    compress: `${node} ${compress}`,
  };
  return {
    'package.json': JSON.stringify({ ...MANIFEST, scripts }),
    'package-lock.json': JSON.stringify({
      ...MANIFEST,
      lockfileVersion: 3,
      packages: { '': MANIFEST },
    }),
    'check.js': CHECK,
    'build.js': BUILD,
    'test.js': TESTS,
    _headers: headers,
  };
}

/** @returns the content of a version. */
export function content(version: Version, base: string): Record<string, string> {
  const site = { baseUrl: `https://example.org${base}`, ...version };
  return { 'content/site.json': JSON.stringify(site) };
}
