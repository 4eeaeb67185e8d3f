import { cleanAddress, isOwnComputer, withoutUser } from '../domain/address.ts';
import type { Wording } from './breach.ts';

export type AddressFault = 'script' | 'hidden' | 'protocol-relative' | 'local' | 'user' | 'scheme';

export type PictureFault = 'remote' | 'local' | 'inline' | 'bare' | 'name';

/** Browsers skip these within a scheme. */
const SKIPPED = /[\u0000-\u0020]/g;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SCRIPT = /^(?:(?:java|vb|live)script|data|blob):/i;

/** Names a file of a format that cannot hold a program; nothing in it reaches the bundler. */
const PICTURE = /^(?:\.{1,2}\/)*[^\p{Cc}:?#%\\"'`<>{}$]+\.(?:png|jpe?g|webp|avif)$/iu;

/** @returns why a link may not lead there; its entities are already decoded. */
export function addressFault(url: string): AddressFault | undefined {
  const bare = url.replace(SKIPPED, '');
  if (SCRIPT.test(bare)) return 'script';
  if (isOwnComputer(url)) return 'local';
  // A backslash is a slash to a browser, an escaped one to some servers.
  if (/^(?:[/\\]|%2f|%5c){2}/i.test(bare)) return 'protocol-relative';
  if (withoutUser(url) !== undefined) return 'user';
  const scheme = SCHEME.exec(bare)?.[0].toLowerCase();
  if (scheme === undefined || scheme === 'mailto:' || /^https?:\/\//i.test(url)) return undefined;
  if (/^https?:\/\//i.test(bare)) return 'hidden';
  return 'scheme';
}

/** @returns why a picture may not come from there: it is a file beside the write-up. */
export function pictureFault(url: string): PictureFault | undefined {
  const bare = url.replace(SKIPPED, '');
  if (SCRIPT.test(bare)) return 'inline';
  if (isOwnComputer(url)) return 'local';
  if (SCHEME.test(bare) || bare.startsWith('//')) return 'remote';
  if (!PICTURE.test(decoded(url))) return 'name';
  return /^\.{1,2}\//.test(url) ? undefined : 'bare';
}

/** As the bundler will read it; what cannot be decoded keeps its per cent signs. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

export const OWN_COMPUTER = '这是你自己电脑上的路径，读者打不开。';

/** @returns what to say of a link that may not lead there. */
export function urlWording(url: string): Wording {
  const broken = /^(https?)[:：]\/?(?=[\w-]+\.[\w.-]*[a-z]{2})/i.exec(url);
  if (broken) {
    const whole = `${broken[1]!.toLowerCase()}://${url.slice(broken[0].length)}`;
    return { message: '网址的开头不对：冒号后面要有两个斜杠。', fix: `写作 ${whole}。` };
  }
  switch (addressFault(url)) {
    case 'script':
      return {
        message: '这样的地址会在读者的浏览器里运行程序，不能用。',
        fix: '换成以 https:// 开头的网址，或本站的 /cases/编号/。',
      };
    case 'hidden':
      return { message: '网址里夹了看不见的字符。', fix: '删去这个网址，重新打一遍。' };
    case 'protocol-relative':
      return {
        message: '以两个斜杠（或反斜杠）开头的是别的网站，读者会被带走。',
        fix: `外部网址写作 ${cleanAddress(url).replace(/^(?:[/\\]|%2f|%5c)+/i, 'https://')}；站内页面只写一个斜杠，例如 /cases/编号/。`,
      };
    case 'local':
      return {
        message: OWN_COMPUTER,
        fix: '去掉方括号和圆括号，只留文字；要给读者看的，换成以 https:// 开头的网址。',
      };
    case 'user':
      return {
        message: '网址里不能写用户名和密码：谁都看得到。',
        fix: `写作 ${withoutUser(url)}。`,
      };
    default:
      return {
        message: '这种地址读者打不开，或会启动别的程序。',
        fix: '只用以 https:// 开头的网址，或本站的 /cases/编号/。',
      };
  }
}

/** @returns what to say of a picture that may not come from there. */
export function pictureWording(url: string): Wording {
  switch (pictureFault(url)) {
    case 'remote':
      return {
        message: '图片不能从别的网站取：那边一改，这里就变了，还会泄露读者的访问记录。',
        fix: `把图片存进案例的文件夹（确认可以使用），写作 ${localName(url)}。`,
      };
    case 'local':
      return {
        message: OWN_COMPUTER,
        fix: `把图片存进案例的文件夹（确认可以使用），写作 ${localName(url)}。`,
      };
    case 'inline':
      return {
        message: '图片不能直接写在地址里。',
        fix: '存成文件放进案例的文件夹，写作 ![说明](./文件名)。',
      };
    case 'bare':
      return { message: '图片的文件名前面要有 ./。', fix: `写作 ./${url}。` };
    default:
      return {
        message: '这不是图片文件的名字。',
        fix: '写作 ./文件名，扩展名是 png、jpg、webp 或 avif，后面不加别的，不用 % 代码。',
      };
  }
}

/** The name that a picture of another site has in the folder of the case. */
function localName(url: string): string {
  const name = /[/\\]([\w-]+\.(?:png|jpe?g|webp|avif))(?:[?#].*)?$/i.exec(url)?.[1];
  return `./${name ?? '文件名.jpg'}`;
}
