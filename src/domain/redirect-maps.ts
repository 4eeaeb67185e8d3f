import { formerFiles, formerPages } from './former-addresses.ts';
import type { Permalinks } from './permalinks.ts';

/**
 * @param base the path under which the site is published, `/` or `/zone/`
 * @returns the text of `_redirects`, as Netlify, Cloudflare Pages and their like read it: one line a
 * former address, with status 301, or 410 where it was withdrawn. Hosts that know no 410 pass such
 * a line over and serve the page that says so, with 200.
 */
export function redirectsText(permalinks: Permalinks, base: string): string {
  const lines = linesOf(permalinks, base).map(({ at, to, page }) =>
    to ? `${at} ${to} 301` : `${at} ${page} 410`,
  );
  return ['# 构建时写成：旧网址转到新网址（301），撤下的网址说明原因（410）。', ...lines, ''].join(
    '\n',
  );
}

/**
 * @param base the path under which the site is published, `/` or `/zone/`
 * @returns a file for nginx with two maps of `$uri`: `$permalink_moved` holds where a former address
 * leads, `$permalink_gone` the page that says why one was withdrawn; both are empty for every other
 * address. It is included once beside the `server` block; its comment shows what goes into that.
 */
export function nginxMapText(permalinks: Permalinks, base: string): string {
  const lines = linesOf(permalinks, base);
  // As expressions: for plain words of this length nginx asks for larger tables.
  const key = (at: string) => `~^${at.replaceAll('.', '\\.')}$`;
  const map = (name: string, entries: [string, string | undefined][]) => [
    `map $uri $${name} {`,
    '  default "";',
    ...entries.flatMap(([at, value]) => (value ? [`  ${key(at)} ${value};`] : [])),
    '}',
  ];
  return [
    '# 构建时写成：旧网址转到新网址（301），撤下的网址说明原因（410）。',
    '# 在 nginx 的 http 块里 include 这个文件，在 server 块里加：',
    '#   if ($permalink_moved) { return 301 $permalink_moved$is_args$args; }',
    '#   if ($permalink_gone) { return 410; }',
    '#   error_page 410 @withdrawn;',
    '#   location @withdrawn { try_files ${permalink_gone}index.html =410; }',
    ...map(
      'permalink_moved',
      lines.map(({ at, to }) => [at, to]),
    ),
    ...map(
      'permalink_gone',
      lines.map(({ at, to, page }) => [at, to ? undefined : page]),
    ),
    '',
  ].join('\n');
}

interface Line {
  at: string;
  /** Where it leads; undefined for what was withdrawn. */
  to: string | undefined;
  /** The page that stands for a file, or the page itself. */
  page: string;
}

/** Addresses are made of what needs no quoting in either format. */
function linesOf(permalinks: Permalinks, base: string): Line[] {
  const under = (address: string) => base.replace(/\/$/, '') + address;
  return [...formerPages(permalinks), ...formerFiles(permalinks)].map((one) => ({
    at: under(one.at),
    to: one.kind === 'moved' ? under(one.to) : undefined,
    page: under(one.kind === 'withdrawn' && !one.at.endsWith('/') ? one.withdrawn.address : one.at),
  }));
}
