import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { escapeMarkup } from '../../html/escape.ts';
import { BUNDLED, filesIn } from '../files.ts';
import { relativePage } from './links.ts';
import { classicScript } from './programs.ts';

/** The digests of all files, in the form that `sha256sum --check` reads too. */
export const SUMS = 'SHA256SUMS';

const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;
/** What only a server can use. */
const SERVED =
  /^(?:_headers|_redirects(?:\.nginx)?|sw\.js|robots\.txt|sitemap-.*|pagefind(?:\/.*)?)$/;
const ANNOUNCED = /<link rel="(?:manifest|search|alternate)"[^>]*>/g;
const POLICY = /worker-src 'self';/;
const FOOTER = /(<footer\b[^>]*>\s*<div\b[^>]*>)/;

/**
 * Makes of a built site one folder that opens from a disk, without a server or a network.
 * @param site the folder of the built site, which stays as it is
 * @param target a folder that is not there yet
 * @param baseUrl where the site is published
 */
export async function makePortable(site: string, target: string, baseUrl: string): Promise<void> {
  const base = new URL(baseUrl).pathname.replace(/\/?$/, '/');
  cpSync(site, target, {
    recursive: true,
    filter: (file) => !SERVED.test(path.relative(site, file).replaceAll(path.sep, '/')),
  });
  const programs = new Map<string, string>();
  for (const place of filesIn(target).filter((one) => one.endsWith('.html'))) {
    const file = path.join(target, place);
    const html = readFileSync(file, 'utf8');
    for (const [, source = ''] of html.matchAll(MODULE)) {
      const program = source.slice(base.length);
      if (programs.has(program)) continue;
      programs.set(program, await classicScript(path.join(site, program)));
    }
    writeFileSync(file, portablePage(html, place, base, baseUrl));
  }
  for (const [place, code] of programs) writeFileSync(path.join(target, place), code);
  const own = fileURLToPath(new URL('./from-disk.js', import.meta.url));
  cpSync(own, path.join(target, 'from-disk.js'));
  writeFileSync(path.join(target, 'search-from-disk.js'), await searchProgram(site));
  writeFileSync(path.join(target, SUMS), sumsOf(target));
}

/** Tells whether a folder holds something that no build made, which none may replace. */
export function isForeign(folder: string): boolean {
  return (
    existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(path.join(folder, SUMS))
  );
}

function portablePage(html: string, place: string, base: string, baseUrl: string): string {
  const address = escapeMarkup(baseUrl);
  const remark = `<p class="portable">这是离线版，从文件夹里直接打开。订阅、别的网站的搜索和离线存页在这里用不了；数字后来有没有更正，看<a href="${address}" rel="noopener">${address}</a>。</p>`;
  const page = html
    .replace(MODULE, (_, source: string) => `<script defer src="${source}"></script>`)
    .replace(ANNOUNCED, '')
    .replace(POLICY, "worker-src 'self' blob:;")
    .replace(
      '</title>',
      () => `</title><script src="${base}from-disk.js" data-base="${base}"></script>`,
    )
    .replace(FOOTER, (start) => start + remark);
  return relativePage(page, place, base);
}

/** The search's worker with its whole index: what it would fetch, it has. */
async function searchProgram(site: string): Promise<string> {
  const worker = filesIn(path.join(site, BUNDLED)).find((name) => /^worker-.*\.js$/.test(name));
  if (!worker) return '';
  const files = filesIn(path.join(site, 'pagefind')).filter((name) => !/^whole\./.test(name));
  const index = Object.fromEntries(
    files.map((name) => [name, readFileSync(path.join(site, 'pagefind', name), 'base64')]),
  );
  const program = `const index = ${JSON.stringify(index)};
self.fetch = async (input) => {
  const place = String(input.url ?? input).split('/pagefind/')[1]?.split('?')[0];
  if (!(place in index)) throw new TypeError('not in this folder');
  return new Response(Uint8Array.from(atob(index[place]), (sign) => sign.charCodeAt(0)));
};
${await classicScript(path.join(site, BUNDLED, worker))}`;
  return `self.searchFromDisk = ${JSON.stringify(program)};`;
}

function sumsOf(folder: string): string {
  return filesIn(folder)
    .filter((place) => place !== SUMS)
    .map((place) => `${digestOf(path.join(folder, place))}  ${place}\n`)
    .join('');
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Compares a folder with its digests: a Chinese sentence for each file that is not as it was made. */
export function faultsIn(folder: string): string[] {
  const listed = new Map(
    readFileSync(path.join(folder, SUMS), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const there = new Set(filesIn(folder).filter((place) => place !== SUMS));
  return [
    ...[...listed.keys()].filter((place) => !there.has(place)).map((place) => `少了：${place}`),
    ...[...there].filter((place) => !listed.has(place)).map((place) => `多了：${place}`),
    ...[...listed]
      .filter(
        ([place, digest]) => there.has(place) && digestOf(path.join(folder, place)) !== digest,
      )
      .map(([place]) => `改过：${place}`),
  ];
}
