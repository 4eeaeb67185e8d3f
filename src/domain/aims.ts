/** Words of what is to come; a thing that is done has others. */
const AIM =
  /力争|争取|计划|规划|目标|预计|预期(?!寿命)|有望|打算|拟(?![定合态])|即将|将(?=[建新再达投]|完成|实现|继续|培育)|明年|后年|下一步|下一年|(?:本年|年初|全年|调整)预算|预算(?:数|安排)?$|待[建批]|年底前|(?:^|[，。；：、])年内|(?:^|[，。；：、年])要(?:再|新)?(?:建[成设]|完成|实现|达到|新增|发展|培[育养])|(?<![最多高])可(?:完成|实现|新增)/;
/** 到2027年建成: where a clause begins with it, the time may lie ahead. */
const BY_THEN = /(?:^|[，。；：、\s])到[^，。；增提]{2,9}[年底末]/;

/** 完成年度计划的98%: what was done of an aim is none. */
const DONE = /(?:完成|占|超|达到?)[^，。；]{0,6}(?:目标|预算|计划)(?:任务)?的/g;

/** 计划投资6亿元，已完成4.5亿元: the last clause says what was done. */
const BEFORE_DONE = /^.*[，；：](?=(?:目前|现)?(?:已经?|实际)[^，。；：]*$)/s;

/** What is said of a number that may be an aim. */
export const AIM_DOUBT = '像是目标、计划或预计的数，不是已经做到的，请核对。';

/** Nouns that no reader takes for a thing done. */
const PLAIN = /计划|规划|目标|预计/;
const SAID = new RegExp(`${PLAIN.source}|预期|拟|力争|打算`);

/** Whether a label says itself that it is an aim. */
export function saysAim(label: string): boolean {
  return SAID.test(label);
}

/** Says in a label that it is an aim, so that nobody reads it as done. */
export function asAim(label: string): string {
  return PLAIN.test(label) ? label : `${label}（计划或目标）`;
}

/** Whether words, of which some say when, may be of a time to come. */
export function maySpeakAhead(words: string): boolean {
  return saysAim(words) || /预测|争取|将|到.{0,6}年/.test(words);
}

/** 计划设立15个; but 完成计划的98% was done. */
const PLANNED =
  /(?:计划(?!的|数|内|外|单列|生育)|拟(?=[建新设投引])|力争|预计|打算)(?=[^，。；、]{0,10}[\d一二三四五六七八九十百])/;

/** @returns the word by which a text says for certain that a number of it is planned. */
export function plannedIn(text: string): string | undefined {
  return PLANNED.exec(text)?.[0];
}

/** Whether words may be of an aim; a reader is asked then. */
export function isAim(words: string): boolean {
  const own = words.replace(BEFORE_DONE, '');
  return AIM.test(own.replace(DONE, '')) || BY_THEN.test(own);
}
