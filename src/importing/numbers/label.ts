import { bareNumbers } from '../../domain/numbers/scan.ts';
import { registerNames } from '../../domain/numbers/names.ts';
import { foundNumbers } from './found.ts';
import { clauseAround, type Span } from './words-around.ts';

const NO_NAMES = registerNames([]);
const LONGEST = 16;

/** Words that lead up to a number and say nothing of what it counts. */
const LEADS =
  /^(?:其中|目前|共?有(?![关限效色机害偿望序着])|全年|今年以来|今年|去年|截至目前|现有?|并|也|还|又|且|已|先后|同时|此外|另有?|年均|各类|从而|以及|和|与|及|的|了|占|以来|底|末|，|,)+/;
const ENDS =
  /(?:(?:总|合|共|累)计|总共|一共|共有|共|已经|已|达到了?|(?<!最)高达|(?<!最高)多达|达|均?为|只有|仅有|只|仅|由|从|有|是|到|至|了|在|计|各|的|：|:|\s)+$/;
/** Says how something changed; what changed stands before. */
const CHANGE =
  /^(?:同比|环比|[比较](?:上年|去年|同期|上年同期|去年同期)?)?(?:净?增长|增加|提高|上升|提升|扩大|下降|减少|降低|回落|收窄|缩短|下滑)?(?:了|到)?$/;
const SHARE = /(?:约?占|占比|比重)(?:约|近|超过)?(?:为|达到?)?$/;
const FOLLOWING = /^[\p{Script=Han}]{1,10}/u;
const NOT_COUNTED =
  /^(?:以上|左右|用于|以内|以下|上下|和|与|及|的|等|并|在|由|被|是|为|都|也|，|同比|较上|比上|增长|下降|开展|设立|实现|完成|纳入|通过)/;
const MONTHS = String.raw`\d{1,2}(?:[—–~～至-]\d{1,2})?月份?(?:\d{1,2}日)?`;
const DATES = new RegExp(
  `(?:截至|截止到?|至|到|自|从)?(?:(?:(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年(?:${MONTHS}|[上下]半年|第?[一二三四1-4]季度)?|${MONTHS})[底末初]?`,
  'g',
);

/** 覆盖率由61%提升到100% */
const FROM_TO =
  /(?<=.)[由从][^，]*?(?:提升|提高|增加|增长|上升|扩大|下降|减少|降低|缩短|压缩)(?:到|至|为)的?\s*$/;

/** @returns what a number counts, guessed from the words beside it; undefined where they say nothing. */
export function labelFor(text: string, number: Span): string | undefined {
  const clause = clauseAround(text, number);
  const lead = text.slice(clause.start, number.start);
  const before = led(lead);
  const share = SHARE.test(lead.trim());
  const after = counted(text.slice(number.end, clause.end));
  if (share || CHANGE.test(before)) {
    const whose = subjectBefore(text, clause.start) ?? '';
    const own = share ? `${led(lead.trim().replace(SHARE, ''))}占比` : before + after;
    return usable(whose + own) ?? usable(own);
  }
  const long = [...before].length >= 4;
  return (
    usable(long ? before : before + after) ?? usable(after) ?? subjectBefore(text, clause.start)
  );
}

/** 党员1200名，平均年龄35岁: what stands before the comma. */
function subjectBefore(text: string, start: number): string | undefined {
  const at = start - 1;
  if (at <= 0 || !/[，,、：:（(“]/.test(text[at]!)) return undefined;
  const clause = text.slice(clauseAround(text, { start: at, end: at }).start, at);
  const [first] = foundNumbers(clause, NO_NAMES);
  const words = led(first ? clause.slice(0, first.start) : clause);
  return CHANGE.test(words) ? undefined : usable(words);
}

/** @returns a label as the ledger takes it: no number in it, no sign at its ends; none if empty. */
export function usable(words: string): string | undefined {
  const said = words
    .replace(/[{}<>*_`|\\#~^"“”‘’《》]/g, '')
    .replace(/^[\p{P}\s\uFFFC]+|[\p{P}\s\uFFFC]+$/gu, '')
    .replace(/\s+/g, '');
  const label = [...said].slice(-LONGEST).join('');
  if ((label.match(/\p{L}/gu) ?? []).length < 2) return undefined;
  return bareNumbers(label, NO_NAMES).length > 0 || /\d/.test(label) ? undefined : label;
}

function led(before: string): string {
  const bare = withoutNumbers(before.replace(DATES, '').replace(/\uFFFC/g, ''));
  return bare
    .replace(/[比较](?=增|减|提|下|上升)/, '')
    .replace(FROM_TO, '')
    .trim()
    .replace(LEADS, '')
    .replace(ENDS, '')
    .replace(ENDS, '')
    .replace(LEADS, '');
}

function withoutNumbers(words: string): string {
  return foundNumbers(words, NO_NAMES).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    words,
  );
}

function counted(beside: string): string {
  const after = beside.replace(/^(?:以上|左右)?的/, '');
  if (NOT_COUNTED.test(after)) return '';
  const words = FOLLOWING.exec(after)?.[0] ?? '';
  return words.replace(
    /(?:的|等|，|和|与|及|用于|参加|投入|开展|分别|均|都|已|全部|纳入|正在|入驻|覆盖).*$/,
    '',
  );
}
