import type { Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';
import { searchTexts } from '../privacy/texts.ts';

const EMAIL = /(?<![\w.+@/-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?![\w@-])/gi;

/** Reserved for examples, or no person’s: git@host is how programs name a repository. */
const NOBODY = /^git@|@(?:[\w-]+\.)*example(?:\.[a-z]+)?$|\.(?:test|invalid|localhost)$/i;

/** Nobody’s e-mail address is in any text; how to reach the editors is a field of its own. */
export const privacyEmail: Rule = {
  id: 'privacy-email',
  title: '没有邮箱地址',
  severity: 'error',
  why: '邮箱能认出一个人，公开后会招来垃圾邮件；本站的联系方式只写在 site.json 里。',
  examples: {
    ok: [sound('邮箱写作`name@example.org`的样子。')],
    bad: [faulty('写信到`zhang.san@qq.com`。', ['zhang.san@qq.com'])],
  },
  check(workspace, report) {
    for (const { document, start, end, text } of searchTexts(workspace, EMAIL)) {
      const meant = document.kind === 'site' && document.text.startsWith('mailto:', start - 7);
      if (meant || NOBODY.test(text)) continue;
      report({
        file: document.file,
        position: document.positions.range(start, end),
        message: `这是邮箱地址（***${text.slice(text.indexOf('@'))}），不能公开。`,
        fix: '删去邮箱；读者要联系的，链到“如何补充”一页。',
        conceal: true,
      });
    }
  },
};
