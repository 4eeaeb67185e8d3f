import { fold } from '../numbers/fold.ts';
import type { Period } from '../period.ts';
import { readPeriod } from './read.ts';
import { DASH, DATE_SHAPES } from './shapes.ts';

/** A time that a text names; offsets count UTF-16 units. */
export interface FoundPeriod {
  start: number;
  end: number;
  /** The words, with 截至 before and 底 behind: “截至2024年4月底”. */
  text: string;
  /** Undefined where the words need a year, or an end, that stands elsewhere. */
  period: Period | undefined;
  /** 比2023年, 填报日期：2024年, 2024年第3号: says nothing of when a number holds. */
  aside: boolean;
}

const SHAPE = new RegExp(DATE_SHAPES, 'g');
const JOINT = new RegExp(`^\\s?(?:${DASH}{1,2}|/)\\s?$`);
/** 收到2024年奖补资金 is no time until which; 到2024年 is. */
const LEAD =
  /(?:截至|截止到?|自|从|(?:(?<![\p{Script=Han}\d〇○])|(?<=直|累计|[延持]续|推迟|提前|顺延))[到至])\s?$/u;
const TAIL =
  /^(?:全年|年?底(?![线数子层部蕴气色座])|年?末(?![级端位梢])|为?止(?![水跌咳损])|以来|至今|至目前|期间|时期|起(?![草来步点重]))/;
/** 一、二季度, 以前, 头两个月: the words behind say what time it is, and are not read. */
const GOES_ON =
  /^(?:(?:[一二三四五六七八九十]|\d{1,2})[、和及][^，。；]{0,3}(?:季度|月)|[QqHh]\d|首[月季]|清明|上、下半年|[以之]?前(?![\d一二两三])|[前后]半年|[财学]年|同期|[“"]?(?:春[节运]|国庆|中秋|端午|元旦|五一|双十|双11|[寒暑]假|暑[期运]|春运|黄金周|[春夏秋冬汛榨雪旺淡首]季|[春夏秋冬]{2}[季两]|[春夏秋冬](?=[，。；、至到—-]|$)|旅游[旺淡]?季|农历|[正腊冬]月|[上中下]旬|半年|[IVⅠ-Ⅳ]+季|第[一二三四五六\d][\d—–-]*周|(?:牧|牧业|农业|农牧业?|生产|会计|林业)年)|[和及、与](?:[上下]半年|第?[一二三四1-4]季度)|[^，。；：、\d]{0,6}(?:期间|假期|长假|学期|(?<=[^一二三四])季(?![度节报军])|前后|以来|之[前后]|以后|当[天日]|[春汛]期|[供采]暖[期季]))/;
/** 2023—2024年度 is a season, not two years. */
const SEASON = /\d{4}\D{1,2}\d{4}\s?年度/;
/** What a number is compared with, and when a paper was written. */
const ASIDE_BEFORE =
  /(?:(?<![评占对分])比|较|相[比较]于|(?<![参给赠])与|(?<![不赞相合认协])同|高于|低于|多于|少于|(?:填报|填表|制表|打印|报送|印发|发布|成文|制定|编制|更新)(?:日期|时间)?[：:]|(?:[同环]比|上年|去年|同期|基期)（|《[^》]{0,5})\s?$/;
const ASIDE_AFTER =
  /^第?\d+号(?![楼井线站桥院])|^[版级届](?![别权面式满])|^的[^，。；\d]{0,3}[\d.一二两三四五六七八九十半]+倍|^(?:同期)?(?:相比|为基期)/;
const FIVE_YEARS = /[“"]?(?:十[一二三四五]?|[六七八九])五[”"]?(?:期间|时期|末)/g;

/** Finds the times that a text names, in order; those of one span are one. Total. */
export function periodsIn(text: string): FoundPeriod[] {
  const folded = fold(text);
  const plain = folded.text;
  const spans: { start: number; end: number }[] = [];
  const shapes = [...plain.matchAll(SHAPE), ...plain.matchAll(FIVE_YEARS)].sort(
    (a, b) => a.index - b.index,
  );
  for (const { 0: shape, index } of shapes) {
    // 9:00, 22时, 80后 and （2024） name no time that a number can be of.
    if (/[:：]|[后代点时分半许整]$|^（/.test(shape)) continue;
    const last = spans.at(-1);
    if (last && index < last.end) last.end = Math.max(last.end, index + shape.length);
    else if (last && isOneTime(plain, last.end, index)) last.end = index + shape.length;
    else spans.push({ start: index, end: index + shape.length });
  }
  return spans.map(({ start, end }, index) => {
    const head = plain.slice(Math.max(0, start - 6), start);
    const lead = LEAD.exec(head)?.[0] ?? '';
    const tail = TAIL.exec(plain.slice(end, end + 4))?.[0] ?? '';
    const words = lead + plain.slice(start, end) + tail;
    const read = readPeriod(words);
    const isRead =
      'value' in read &&
      !('unstated' in read.value) &&
      !SEASON.test(words) &&
      ![end, end + tail.length].some((at) => GOES_ON.test(plain.slice(at, at + 10)));
    // 2023年与2024年 names both.
    const isListed = /^[与同]$/.test(plain.slice(spans[index - 1]?.end ?? 0, start));
    const place = folded.place(start - lead.length, end + tail.length);
    return {
      ...place,
      text: text.slice(place.start, place.end),
      period: isRead ? read.value : undefined,
      aside:
        (lead === '' && !isListed && ASIDE_BEFORE.test(head)) ||
        ASIDE_AFTER.test(plain.slice(end, end + 8)),
    };
  });
}

/** 2024年 and 五月 stand together, 2023年 and 2024年 with a dash between. */
function isOneTime(text: string, end: number, next: number): boolean {
  return end === next ? text[end - 1] === '年' : JOINT.test(text.slice(end, next));
}
