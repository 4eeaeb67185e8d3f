import { AFTER, BEFORE, isCardNumber } from '../privacy/private-numbers.ts';
import { privacyRule } from '../privacy/texts.ts';
import { faulty, sound } from '../small-content.ts';

const NUMBER = new RegExp(
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
  pattern: NUMBER,
  isPrivate: ({ text }) => isCardNumber(text),
});
