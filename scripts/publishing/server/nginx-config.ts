import type { HeaderBlock } from '../../support/headers.ts';
import { headerMaps, mapOf } from './nginx-headers.ts';
import { officeConfig, type OfficeOptions } from './nginx-office.ts';

export interface ServerOptions {
  /** Domain names. */
  names: string[];
  /** The folder that `setup.sh` made, absolute. */
  root: string;
  /** The path under which the site stands, with a slash at both ends. */
  base: string;
  /** What nginx listens on. */
  listen: string[];
  /** Whether nginx has the module that sends `.br` files. */
  brotli: boolean;
  headers: readonly HeaderBlock[];
  /** Where staff write; of none, they push with git itself. */
  office?: OfficeOptions | undefined;
}

const LONG = 'Cache-Control';

/** @returns a file for `sites-enabled/` or `conf.d/`: the site's maps and its server block. */
export function nginxConfig(options: ServerOptions): string {
  const { names, root, base, listen, brotli, office } = options;
  const prefix = `site_${root.replace(/.*\//, '').replace(/\W/g, '_')}`;
  const headers = headerMaps(options.headers, base, prefix);
  const long = headers.find(({ name }) => name === LONG)?.variable;
  const cached = mapOf(long ?? '$uri', `$${prefix}_path_cache`, [
    ...(long ? [`    "~." ${long};`] : []),
    '    default "no-cache";',
  ]);
  // A file that is not there may be there tomorrow.
  const cache = mapOf('$status', `$${prefix}_cache`, [
    '    "~^[45]" "no-cache";',
    `    default $${prefix}_path_cache;`,
  ]);
  const [moved, gone] = (['moved', 'gone'] as const).map((name) =>
    mapOf('$uri', `$${prefix}_${name}`, [
      // With a star it may be missing, as it is before the first push.
      `    include ${root}/current/maps/${name}*.map;`,
      '    default "";',
    ]),
  );
  const sent = [
    ...headers
      .filter(({ name }) => name !== LONG)
      .map(({ name, variable }) => ({ name, variable })),
    { name: LONG, variable: `$${prefix}_cache` },
  ].map(({ name, variable }) => `    add_header ${name} ${variable} always;`);
  const shared = sharedLines(root, brotli);
  return `# ${names.join('、')}：由 scripts/publishing/server/nginx.ts 生成，改了 public/_headers 要重新生成。
# 已在本机回环地址上用nginx 1.22 试过（tests/publishing/）；证书和真实域名没有试过。

# 各路径的响应头，来自 public/_headers。
${headers.map(({ map }) => map).join('\n')}

# 文件名带指纹的长期缓存，其余每次向服务器问一声有没有变。
${cached}
${cache}

# 改过名和撤下的网址，每次发布时按构建写的 _redirects 更新，只能是两列网址的表。
${moved!}
${gone!}

server {
${listen.map((at) => `    listen ${at};`).join('\n')}
    server_name ${names.join(' ')};
    # 用HTTPS时，把证书的位置写在这里，并把80端口转到443。
    # listen 443 ssl http2;
    # ssl_certificate     /etc/nginx/证书.pem;
    # ssl_certificate_key /etc/nginx/证书.key;

${shared}

${sent.join('\n')}

    error_page 404 ${base}404.html;
    # 没有首页的文件夹，与没有这个网址一样。
    error_page 403 =404 ${base}404.html;
    error_page 410 @gone;

    if ($${prefix}_gone) {
        return 410;
    }
    if ($${prefix}_moved) {
        return 301 $${prefix}_moved$is_args$args;
    }
${
  base === '/'
    ? ''
    : `
    location = / {
        return 302 ${base};
    }
`
}
    # 隐藏文件、给别的网站托管商看的文件和压缩文件本身不对外。
    location ~ (/\\.(?!well-known/)|^${base}_(headers|redirects)(\\.|$)|\\.(br|gz)$) {
        return 404;
    }

    # 换版前打开的网页还会要旧版的文件，旧版由新版一并带着。找的时候正好换版，就回头再找一遍。
    location ^~ ${base}_astro/ {
        recursive_error_pages on;
        error_page 403 404 = @earlier;
    }
    location ^~ ${base}pagefind/ {
        recursive_error_pages on;
        error_page 403 404 = @earlier;
    }
    location @earlier {
        recursive_error_pages on;
        error_page 403 404 = @again;
        root ${root}/current/earlier;
    }
    location @again {
    }

    # 撤下的案例照样说明原因。
    location @gone {
        try_files \${${prefix}_gone}index.html =410;
    }
}
${
  office
    ? officeConfig(office, { names, root, base, prefix }, { shared, sent: sent.join('\n') })
    : ''
}`;
}

/** What both server blocks say: where the files are, what they are, and how they are compressed. */
function sharedLines(root: string, brotli: boolean): string {
  return `    root ${root}/current/site;
    index index.html;
    server_tokens off;
    absolute_redirect off;
    log_not_found off;

    include mime.types;
    types {
        text/csv csv;
        text/markdown md;
        text/x-bibtex bib;
        application/x-research-info-systems ris;
    }
    charset utf-8;
    charset_types text/xml text/plain text/css text/csv text/markdown text/x-bibtex application/javascript
                  application/json application/rss+xml application/x-research-info-systems;

    # 压缩文件是发布时做好的。
    gzip off;
    gzip_static on;
    gzip_vary on;${brotli ? '\n    brotli_static on;' : ''}`;
}
