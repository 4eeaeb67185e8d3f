import {
  BEFORE,
  AFTER,
  isCardNumber,
  isIdentityNumber,
  privacyRule,
} from '../texts/private-words.ts';
import { faulty, sound } from '../small-content.ts';

const GAP = String.raw`[ -]?`;
const IDENTITY = new RegExp(
  String.raw`${BEFORE}[1-8]\d{5}(?:${GAP}\d{8}${GAP}\d{3}[\dXx]|\d{9})${AFTER}`,
  'g',
);

/** Nobody’s identity number is in any text. */
export const privacyId = privacyRule({
  id: 'privacy-id',
  title: '没有身份证号码',
  why: '身份证号码是敏感个人信息，一旦公开就可能被人冒用；提交到仓库里的也一样。',
  examples: {
    ok: [sound('统计用区划代码见`152971100000`。')],
    bad: [faulty('负责人的证件是`11010519491231002X`。', ['11010519491231002X'])],
  },
  what: '身份证号码',
  fix: '删去号码，写职务或身份；已经提交的，告诉维护网站的同事从历史记录里清除。',
  pattern: IDENTITY,
  isPrivate: ({ text }) => isIdentityNumber(text),
});

/** The beginnings that have been given to mobile telephones. */
const SERIES = String.raw`1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])`;
const PHONE = new RegExp(
  String.raw`(?:${BEFORE}|(?<=(?<![A-Za-z])(?:tel|phone|mobile|wx|vx|qq)))(?:(?:\+|00)?86[ -]?)?${SERIES}(?:\d{8}|-\d{4}-\d{4}| \d{4} \d{4})${AFTER}`,
  'gi',
);

/** Nobody’s mobile telephone is in any text. */
export const privacyPhone = privacyRule({
  id: 'privacy-phone',
  title: '没有手机号码',
  why: '手机号码能找到一个人，公开后会招来骚扰和诈骗；要留联系方式，用单位的座机。',
  examples: {
    ok: [sound('可拨打12345热线。')],
    bad: [faulty('联系电话`13800138000`。', ['13800138000'])],
  },
  what: '手机号码',
  fix: '删去号码；确需联系方式的，写单位公开的座机。',
  pattern: PHONE,
});

const CARD = new RegExp(
  String.raw`${BEFORE}[3-689]\d{3}(?:\d{12,15}|(?: \d{4}){3}(?: \d{1,3})?|(?:-\d{4}){3}(?:-\d{1,3})?)${AFTER}`,
  'g',
);

/** Nobody’s bank card is in any text. */
export const privacyCard = privacyRule({
  id: 'privacy-card',
  title: '没有银行卡号',
  why: '银行卡号公开后可能被人盗用；发放补助的名册、截图里最容易带出来。',
  examples: {
    ok: [sound('文号写作`6228480402564890019`，不是卡号。')],
    bad: [faulty('补助打到`6228480402564890018`。', ['6228480402564890018'])],
  },
  what: '银行卡号',
  fix: '删去卡号；不是卡号的，写明是什么编号，或省去中间几位。',
  pattern: CARD,
  isPrivate: ({ text }) => isCardNumber(text),
});

const PROVINCE =
  '[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]|(?<![创全最更革翻])新';
const CODE = '[A-HJ-NP-Z][ ·•・.-]?';
const SIGN = '[A-HJ-NP-Z0-9]';
/** At most two letters in an ordinary number; D or F at either end in one of a new-energy vehicle. */
const ORDINARY = String.raw`(?=(?:${SIGN}*?\d){2})${SIGN}{4}(?:${SIGN}|[挂学警港澳])`;
const NEW_ENERGY = String.raw`[DF]${SIGN}\d{4}|\d{5}[DF]`;
const PLATE = new RegExp(
  String.raw`(?:${PROVINCE})[ ]?${CODE}(?:${NEW_ENERGY}|${ORDINARY})(?![A-Za-z0-9年])`,
  'gi',
);

/** No vehicle’s number is in any text. */
export const privacyPlate = privacyRule({
  id: 'privacy-plate',
  title: '没有车牌号码',
  why: '车牌号码能查到车主，也能看出一个人去过哪里。',
  examples: {
    ok: [sound('货车停在驿站门口，“蒙M”开头的较多。')],
    bad: [faulty('货车`蒙M·12A45`和`蒙MD12345`停在门口。', ['蒙M·12A45', '蒙MD12345'])],
  },
  what: '车牌号码',
  fix: '删去号码，写“一辆货车”之类。',
  pattern: PLATE,
});

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
