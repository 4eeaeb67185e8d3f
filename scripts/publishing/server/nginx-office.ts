/** Where staff write: the studio and the repository, apart from the published site. */
export interface OfficeOptions {
  /** What nginx listens on for staff. */
  listen: string;
  /** Files of the certificate and its key; without them passwords cross the net in the open. */
  tls: { certificate: string; key: string } | undefined;
}

/** Git’s own program for HTTP, as Debian puts it. */
const BACKEND = '/usr/lib/git-core/git-http-backend';

/** What a push may weigh. */
const MOST_SENT = '20m';

/**
 * @param shared what the published site’s server block says too: files, types, compression
 * @param sent the lines that add headers
 * @returns the part of a configuration of nginx for staff
 */
export function officeConfig(
  { listen, tls }: OfficeOptions,
  { names, root, base, prefix }: Record<'root' | 'base' | 'prefix', string> & { names: string[] },
  { shared, sent }: { shared: string; sent: string },
): string {
  const cookie = [
    `studio-repository=${base}git/site.git`,
    `Path=${base}studio/`,
    'SameSite=Strict',
    ...(tls ? ['Secure'] : []),
  ].join('; ');
  const path = base.replaceAll('.', '\\.');
  const ssl = tls && [
    `    ssl_certificate     ${tls.certificate};`,
    `    ssl_certificate_key ${tls.key};`,
    '    ssl_protocols TLSv1.2 TLSv1.3;',
  ];
  const git = `        if ($${prefix}_foreign) {
            return 403;
        }
        auth_basic "studio";
        auth_basic_user_file ${root}/accounts;
        limit_req zone=${prefix}_tries burst=60 nodelay;
        limit_conn ${prefix}_open 8;
        client_max_body_size ${MOST_SENT};
        # 服务器一边检查一边说话，不要攒着。
        fastcgi_buffering off;
        fastcgi_read_timeout 3600s;
        fastcgi_param NO_BUFFERING 1;
        fastcgi_param SCRIPT_FILENAME ${BACKEND};
        fastcgi_param GIT_PROJECT_ROOT ${root};
        fastcgi_param GIT_HTTP_EXPORT_ALL 1;
        fastcgi_param REQUEST_METHOD $request_method;
        fastcgi_param CONTENT_TYPE $content_type;
        fastcgi_param CONTENT_LENGTH $content_length;
        fastcgi_param HTTP_CONTENT_ENCODING $http_content_encoding;
        # 只在认过账号的地方写：别处的 $remote_user 是对方自己说的。
        fastcgi_param REMOTE_USER $remote_user;
        fastcgi_param REMOTE_ADDR $remote_addr;
        fastcgi_pass unix:${root}/run/git.sock;`;
  return `
# 撰稿台和仓库，只给写稿的人用。和公开的网站不在一个地址上：公开的网页碰不到这里的密码。
limit_req_zone $binary_remote_addr zone=${prefix}_tries:1m rate=2r/s;
limit_conn_zone $binary_remote_addr zone=${prefix}_open:1m;
limit_req_status 429;
limit_conn_status 429;

# 别的网站的网页发来的请求，一概不理。
map $http_sec_fetch_site $${prefix}_foreign {
    "" 0;
    same-origin 0;
    none 0;
    default 1;
}

map "$request_method $args" $${prefix}_service {
    "GET service=git-upload-pack" "service=git-upload-pack";
    "GET service=git-receive-pack" "service=git-receive-pack";
    default "";
}

server {
    listen ${listen}${tls ? ' ssl' : ''};
    server_name ${names.join(' ')};
${ssl ? `${ssl.join('\n')}\n` : '    # 没有证书：密码会明文过网，只能在本机试。\n'}
${shared}

${sent}

    location / {
        return 404;
    }
    location = / {
        return 302 ${base}studio/;
    }
    location ^~ ${base}studio/ {
${sent.replace(/^ {4}/gm, '        ')}
        # 告诉撰稿台仓库在哪里。
        add_header Set-Cookie "${cookie}";
    }
    location ^~ ${base}_astro/ {
    }
    # 撰稿台那一页自己要的样式和图标。
    location ~ ^${path}[\\w-]+\\.(css|js|svg|png|json)$ {
    }

    location = ${base}git/site.git/info/refs {
        if ($${prefix}_service = "") {
            return 404;
        }
        fastcgi_param PATH_INFO /repo.git/info/refs;
        fastcgi_param QUERY_STRING $${prefix}_service;
${git}
    }
    location ~ ^${path}git/site\\.git/(git-upload-pack|git-receive-pack)$ {
        if ($request_method != POST) {
            return 404;
        }
        fastcgi_param PATH_INFO /repo.git/$1;
        fastcgi_param QUERY_STRING "";
${git}
    }
}
`;
}
