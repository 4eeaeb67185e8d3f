import { privacyRule } from '../privacy/texts.ts';
import { faulty, sound } from '../small-content.ts';

const EMAIL = /(?<![\w.+@/-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?![\w@-])/gi;

/** Reserved for examples, or no person’s: git@host is how programs name a repository. */
const NOBODY = /^git@|@(?:[\w-]+\.)*example(?:\.[a-z]+)?$|\.(?:test|invalid|localhost)$/i;

/** Nobody’s e-mail address is in any text; how to reach the editors is a field of its own. */
export const privacyEmail = privacyRule({
  id: 'privacy-email',
  title: '没有邮箱地址',
  why: '邮箱能认出一个人，公开后会招来垃圾邮件；本站的联系方式只写在 site.json 里。',
  examples: {
    ok: [sound('邮箱写作`name@example.org`的样子。')],
    bad: [faulty('写信到`zhang.san@qq.com`。', ['zhang.san@qq.com'])],
  },
  what: '邮箱地址',
  fix: '删去邮箱；读者要联系的，链到“如何补充”一页。',
  pattern: EMAIL,
  isPrivate: ({ document, start, text }) => {
    const meant = document.kind === 'site' && document.text.startsWith('mailto:', start - 7);
    return !meant && !NOBODY.test(text);
  },
  mask: (text) => `***${text.slice(text.indexOf('@'))}`,
});
