import { privacyRule } from '../privacy/texts.ts';
import { faulty, sound } from '../small-content.ts';

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
