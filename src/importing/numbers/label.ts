import { bareNumbers } from '../../domain/numbers/scan.ts';
import { periodsIn } from '../../domain/periods/scan.ts';
import { foundNumbers } from './found.ts';
import { clauseAround, sentenceAround, without, type Span } from './clauses.ts';

/** In characters, of the words before one number. */
const LONGEST = 20;

/** Words that lead up to a number and say nothing of what it counts. */
const LEADS =
  /^(?:其中|[上下]半年|目前|共?有(?![关限效色机害偿望序着])|全年|今年以来|今年|去年|截至目前|现有?|并|也|还|又|且|已|先后|同时|此外|另有?|年均|各类|从而|以及|和|与|及|的|了|占|以来|底|末|，|,)+/;
const ENDS =
  /(?:(?:总|合|共|累)计|总共|一共|共有|共|已经|已|达到了?|(?<!最)高达|(?<!最高)多达|达|均?为|只有|仅有|只|仅|由|从|(?<!拥)有|是|到|至|了|在|计|各|的|和|(?<!参)与|(?<![涉普以惠遍])及|：|:|\s)+$/;
/** Says how something changed; what changed stands before. */
const CHANGE =
  /^(?:同比|环比|同期|[比较][^，。；]{1,6}?)?(?:净?增长|多增|少减|增加|提高|上升|提升|扩大|加快|下降|减少|降低|回落|收窄|缩短|下滑)?(?:了|到)?$/;
/** 办结率提高2.3个百分点，达到99.2%: what it is about, without how it changed. */
const CHANGED =
  /(?:同比|环比|[比较][^，。；]{1,6}?)?(?:净增长?|新增|增长|增加|提高|上升|提升|扩大|加快|下降|减少|降低|回落|收窄|缩短|下滑)了?$/;
const SHARE = /(?:约?占|占比|比重)(?:约|近|超过)?(?:为|达到?)?$/;
/** ，占党员总数的近四成: whose part it is stands before. */
const PART_OF = /^(?:约|大约|已|还|也|仅|只)?占(?!比|地)([^占]*)的$/;
/** 热水、充电、药品等15项服务: what stands before is no more than examples of what is counted. */
const EXAMPLES = /(?<![不同平均相高优中初上下甲乙丙一二三])等$/;
const FOLLOWING = /^[\p{Script=Han}]{1,10}/u;
const NOT_COUNTED =
  /^(?:以上|左右|用于|以内|以下|上下|和|与|及|的|等|并|在|由|被|是|为|都|也|，|同比|较上|比上|增长|下降|开展|设立|实现|完成|纳入|通过)/;
/** 覆盖率由61%提升到100% */
const FROM_TO =
  /(?<=.)[由从][^，]*?(?:提升|提高|增加|增长|上升|扩大|下降|减少|降低|缩短|压缩)(?:到|至|为)?的?\s*$/;

/** Says how something is, and leaves what it is to the words before. */
const PARTIAL = /^(?:其(?!他|它|余)|增速|增幅|降幅|涨幅|总量|总额|总数)/;
/** 位列全市第2位 */
const RANKED = /^(?:位[列居]|排名?|[升跃降]至|居|列)[^，。；]{0,6}$/;
const EACH = /分别/;

const LOST = '紧挨着的话没有取作说明，请核对说明。';

/** What a number counts, and what of that is not certain. */
export interface Named {
  label: string | undefined;
  doubts: string[];
}

/** Tells what a number counts from the words beside it. */
export function labelFor(text: string, number: Span): Named {
  const sentence = sentenceAround(text, number);
  const own = paired(text, number, sentence) ?? ownLabel(text, number, sentence.start);
  return asPart(text, number, sentence.start, own);
}

function ownLabel(text: string, number: Span, from: number): Named {
  const clause = clauseAround(text, number);
  const lead = text.slice(clause.start, number.start);
  const before = led(lead);
  const share = SHARE.test(lead.trim());
  const after = counted(text.slice(number.end, clause.end));
  const isPlace = text[number.start] === '第' && RANKED.test(before);
  const part = PART_OF.exec(lead.trim())?.[1];
  if (share || part !== undefined || isPlace || CHANGE.test(before) || PARTIAL.test(before)) {
    const named = share ? `${led(lead.trim().replace(SHARE, ''))}占比` : before + after;
    const own = part === undefined ? named : `占${led(part)}`;
    const whose = subjectBefore(text, clause.start, from);
    const label = usable((whose.label ?? '') + own, 2 * LONGEST) ?? usable(own);
    const isListed = /[\d%‰点位][和与及]$/.test(lead.trim());
    const listed = [
      ...(isListed ? ['并列的几个数各说哪一项，没有把握，请核对说明。'] : []),
      // 35岁以下占78%
      ...(share && foundNumbers(lead).length > 0 ? [LOST] : []),
      // 新增6组，累计21组: the total is not of the new ones.
      ...(/累计|[总合共]/.test(lead) && /^[新净]增/.test(whose.label ?? '') ? [LOST] : []),
    ];
    return { label, doubts: label === undefined ? [] : [...whose.doubts, ...listed] };
  }
  if (EXAMPLES.test(before)) {
    const label = usable(after) ?? usable(before);
    return { label, doubts: ['“等”字前面只是几个例子，数的是什么，请核对说明。'] };
  }
  const words = [...before].length >= 4 ? before : before + after;
  const label = usable(words) ?? usable(after);
  if (label === undefined) {
    const whose = subjectBefore(text, clause.start, from);
    const isLost = [...words].length > 1;
    const lost = isLost ? [LOST] : [];
    return { ...whose, doubts: [...whose.doubts, ...lost] };
  }
  const isCut = [...words].length > LONGEST;
  return { label, doubts: isCut ? ['前面的话太长，说明只取了后一截，请核对。'] : [] };
}

/** 党员1200名，平均年龄35岁: what stands before the comma, or before that what stands there. */
function subjectBefore(text: string, start: number, from: number): Named {
  let isNearest = true;
  for (let at = start - 1; at > from && /[，,、：:（(“]/.test(text[at]!);) {
    const clause = clauseAround(text, { start: at, end: at });
    const said = text.slice(clause.start, at);
    const numbers = foundNumbers(said);
    const words = led(numbers[0] ? said.slice(0, numbers[0].start) : said);
    const isChange = CHANGE.test(words) || PARTIAL.test(words);
    const label = isChange ? undefined : usable(words.replace(CHANGED, ''));
    if (label !== undefined) {
      const isClear = isNearest && numbers.length < 2;
      return { label, doubts: isClear ? [] : ['说的是前面的哪一项，没有把握，请核对说明。'] };
    }
    isNearest &&= isChange && words !== '';
    at = clause.start - 1;
  }
  return { label: undefined, doubts: ['没有找到说的是什么，请核对说明。'] };
}

/** 甲产值、乙产值分别增长1%、2%: each number has its own subject, in their order. */
function paired(text: string, number: Span, { start, end }: Span): Named | undefined {
  const at = start + text.slice(start, number.start).search(EACH);
  if (at < start) return undefined;
  const rest = text.slice(at, end);
  const numbers = foundNumbers(rest);
  const last = numbers.findIndex(
    (one, index) => !/^[、，和与及\s]*$/.test(rest.slice(one.end, numbers[index + 1]?.start)),
  );
  if (last >= 0) numbers.splice(last + 1);
  const place = numbers.findIndex((one) => at + one.end > number.start);
  if (place < 0) return undefined;
  const from = Math.max(start, ...[...'，,；：:'].map((sign) => text.lastIndexOf(sign, at) + 1));
  const subjects = text
    .slice(from, at)
    .split(/[、和与及]/)
    .map(led);
  const verb = led(rest.slice(2, numbers[0]!.start));
  const doubts = ['“分别”前后怎么对应，没有把握，请核对说明。'];
  if (subjects.length !== numbers.length) return { label: undefined, doubts };
  const label = usable((subjects[place] ?? '') + verb, 2 * LONGEST);
  // 工业、建筑业增加值: what the last one counts may be meant of all.
  const isAlike = new Set(subjects.map((subject) => subject.slice(-2))).size === 1;
  const isClear = isAlike && subjects.every((subject) => subject.length > 2);
  return { label, doubts: isClear ? [] : doubts };
}

/** 项目31个，其中工业18个: a part is called after its whole. */
function asPart(text: string, number: Span, from: number, own: Named): Named {
  const at = text.slice(from, number.start).lastIndexOf('其中') + from;
  if (at < from || own.label === undefined) return own;
  const whole = foundNumbers(text.slice(from, at)).at(-1);
  if (!whole) return { ...own, doubts: [...own.doubts, '“其中”指哪一项，没有找到，请核对说明。'] };
  const span = { start: from + whole.start, end: from + whole.end };
  const { label, doubts } = labelFor(text, span);
  const since = text.slice(at + 2, number.start).replace(/^[，,：:]/, '');
  const bracket = text.lastIndexOf('（', at);
  const inBrackets = bracket >= from && text.indexOf('）', bracket) >= number.end;
  const isClosed = bracket >= from && !inBrackets;
  // A rate of what was counted is no part of the count.
  const isRate = /[，,；;：:]/.test(since) && /^[%‰]/.test(unitOf(text, number));
  if (isClosed || isRate) return own;
  const isClear = inBrackets || !/[，,；;：:]/.test(since);
  return {
    label: label === undefined || label === own.label ? own.label : `${label}（其中${own.label}）`,
    doubts: [
      ...own.doubts,
      ...(label === undefined || doubts.length > 0 ? ['“其中”指哪一项，请核对说明。'] : []),
      ...(isClear ? [] : ['“其中”管不管得到这个数，没有把握，请核对说明。']),
    ],
  };
}

function unitOf(text: string, { start, end }: Span): string {
  return foundNumbers(text.slice(start, end))[0]?.unit ?? '';
}

/** Makes a label that the ledger takes: no number in it, no sign at its ends; none if empty. */
export function usable(words: string, most = LONGEST): string | undefined {
  const said = words
    .replace(/[{}<>*_`|\\#~^"“”‘’《》]/g, '')
    .replace(/^[\p{P}\s\uFFFC]+|[\p{P}\s\uFFFC]+$/gu, '')
    .replace(/\s+/g, '');
  const open = said.split('（').length - said.split('）').length;
  const label = [...said].slice(-most).join('') + (open === 1 ? '）' : '');
  if ((label.match(/\p{L}/gu) ?? []).length < 2) return undefined;
  return bareNumbers(label).length > 0 || /\d/.test(label) ? undefined : label;
}

function led(before: string): string {
  const undated = without(before, periodsIn(before)).replace(/\uFFFC/g, '');
  return without(undated, foundNumbers(undated))
    .replace(/(?<![同环])[比较](?=增|减|提|下|上升)/, '')
    .replace(FROM_TO, '')
    .trim()
    .replace(LEADS, '')
    .replace(ENDS, '')
    .replace(ENDS, '')
    .replace(LEADS, '');
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
