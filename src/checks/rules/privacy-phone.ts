import { AFTER, BEFORE } from '../privacy/private-numbers.ts';
import { privacyRule } from '../privacy/texts.ts';
import { faulty, sound } from '../small-content.ts';

/** The beginnings that have been given to mobile telephones. */
const SERIES = String.raw`1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])`;
const NUMBER = new RegExp(
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
  pattern: NUMBER,
});
