import { addressFault, pictureFault } from './address.ts';
import type { Wording } from './fault-wording.ts';
import { cleanAddress, withoutUser } from '../domain/address.ts';

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
