import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseHeaders } from '../../support/headers.ts';
import { nginxConfig } from './nginx-config.ts';

const HELP = `写出nginx的网站配置，打印在屏幕上；存成文件放进 /etc/nginx/sites-enabled/，再重新载入nginx。

用法：npx node scripts/publishing/server/nginx.ts --name 域名 --root 文件夹 [选项]

  --name 域名      网站的域名，可以写几次
  --root 文件夹    setup.sh 建的文件夹，例如 /srv/anli
  --base 路径      网站不在域名根上时，写子路径，例如 /anli/（不写就是 /）
  --listen 地址    在哪里听，例如 8080；可以写几次（不写就是80端口）
  --office 地址    撰稿台和仓库在哪里听，例如 8443；不写就没有
  --certificate 文件、--key 文件
                   撰稿台的证书和钥匙；只有在本机试才可以不写
  --no-brotli      nginx没有brotli_static模块时写上
  --headers 文件   响应头的文件（不写就是 public/_headers）
`;

const OPTIONS = {
  name: { type: 'string', multiple: true },
  root: { type: 'string' },
  base: { type: 'string', default: '/' },
  listen: { type: 'string', multiple: true },
  office: { type: 'string' },
  certificate: { type: 'string' },
  key: { type: 'string' },
  'no-brotli': { type: 'boolean' },
  headers: {
    type: 'string',
    default: path.join(import.meta.dirname, '../../../public/_headers'),
  },
  help: { type: 'boolean', short: 'h' },
} as const;

const { values, positionals } = parseArgs({
  options: OPTIONS,
  strict: false,
  allowPositionals: true,
});
const unknown = Object.keys(values).find((name) => !Object.hasOwn(OPTIONS, name));
const word = (value: unknown) => (typeof value === 'string' ? value : '');
const words = (value: unknown) => (Array.isArray(value) ? value.map(word) : []);
const names = words(values.name);
const listen = values.listen ? words(values.listen) : ['80', '[::]:80'];
const root = word(values.root);
const base = word(values.base);
const [office, certificate, key] = [values.office, values.certificate, values.key].map(word);

if (values.help) process.stdout.write(HELP);
else if (unknown) refuse(`没有“--${unknown}”这个选项。`);
else if (positionals[0]) refuse(`不知道“${positionals[0]}”是什么。`);
else if (names.length === 0) refuse('没有写域名：加上 --name 域名。');
else if (
  ![...names, ...listen, ...(office ? [office] : [])].every((name) => /^[\w.:[\]*-]+$/.test(name))
) {
  refuse('--name、--listen 和 --office 后面要写域名或地址，例如 anli.example.org、8080。');
} else if (!/^(\/[\w.-]+)+$/.test(root)) {
  refuse('--root 要写完整的文件夹，只用字母、数字、点和短横，例如 /srv/anli。');
} else if (!/^\/([\w.-]+\/)*$/.test(base)) {
  refuse(`--base 要以 / 开头、以 / 结尾，例如 /anli/，不是“${base}”。`);
} else if (office && !certificate && !/^(127\.0\.0\.1|localhost):/.test(office)) {
  refuse('撰稿台要用密码，密码不能明文过网：加上 --certificate 文件 --key 文件。');
} else if (![certificate, key].every((file) => file === '' || /^(\/[\w.-]+)+$/.test(file!))) {
  refuse('--certificate 和 --key 要写完整的文件，例如 /etc/nginx/anli.pem。');
} else if (!certificate !== !key) {
  refuse('--certificate 和 --key 要一起写。');
} else {
  try {
    const headers = parseHeaders(readFileSync(word(values.headers), 'utf8'));
    const brotli = !values['no-brotli'];
    process.stdout.write(
      nginxConfig({ names, root, base, listen, brotli, headers, office: officeOptions() }),
    );
  } catch (error) {
    const known = error instanceof Error && !('code' in error);
    refuse(known ? error.message : `“${word(values.headers)}”读不了。`);
  }
}

function officeOptions() {
  if (!office) return undefined;
  return { listen: office, tls: certificate && key ? { certificate, key } : undefined };
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n用法见 npx node scripts/publishing/server/nginx.ts --help\n`);
  process.exitCode = 2;
}
