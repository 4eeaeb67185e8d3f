import { isOpenChange } from '../../domain/numbers/comparison.ts';
import type { Period } from '../../domain/period.ts';
import { periodsIn } from '../../domain/periods/scan.ts';

/** Words that name no date, or none without the report's own. */
const VAGUE = /截至目前|目前|近年来|今年以来|今年|去年|上年|全年|[上下]半年|本月|累计|年底|以来/g;

/** 2024年9月成立，现有党员12名: the date is of something else. */
const LATER = /(?<![比较与同])(?:截至目前|目前|现[有共在]|如今|至今|今年|去年|本月)/;

/** What the words say of when a number holds, and what remains to be looked at. */
export interface PeriodAround {
  period: Period | undefined;
  doubts: string[];
}

/** Tells when a number holds, by its sentence up to the number and what the paragraph says before. */
export function periodIn(sentence: string, earlier: string): PeriodAround {
  const said = periodsIn(sentence).filter(({ aside }) => !aside);
  const last = said.at(-1);
  const dated = said.findLast(({ period }) => period !== undefined);
  if (dated?.period) {
    const rest = sentence.slice(dated.end);
    const isShared = said.length > 1 && (/分别|各/.test(rest) || isListed(sentence, said));
    const later = LATER.exec(rest)?.[0];
    const doubts = [
      ...(isShared ? ['前面写了几个时期，这个数是哪一个的，请核对。'] : []),
      ...(later ? [`后面又写了“${later}”，请核对时段。`] : []),
      ...(/^截/.test(dated.text) && isOpenChange(rest)
        ? [`“${dated.text}”是到哪一天，增减从什么时候算起没有写明，请核对时段。`]
        : []),
      ...(isAside(rest) ? [`“${dated.text}”写在前面的括号里，管不管得到这个数，请核对时段。`] : []),
      ...(last !== dated ? [`后面又写了“${last!.text}”，请核对时段。`] : []),
    ];
    return { period: dated.period, doubts };
  }
  const vague = vagueIn(last ? sentence.slice(last.end) : sentence);
  const words = last && (vague === undefined || !/年$/.test(vague)) ? last.text : vague;
  if (words !== undefined) {
    const isRelative =
      /^(?:今年|去年|上年|全年|[上下]半年|本月|年底|前|\d{1,2}[月日年—–~～至-]|第?[一二三四]季度)/.test(
        words,
      );
    const doubts = isRelative ? [`“${words}”指哪一年没有写明，请照来源的日期核对时段。`] : [];
    return { period: { unstated: words }, doubts };
  }
  const before = periodsIn(earlier).findLast(({ aside }) => !aside)?.text;
  if (before === undefined) return { period: undefined, doubts: [] };
  return { period: undefined, doubts: [`这一句没有写时段，前文写的是“${before}”，请核对时段。`] };
}

/** 2023年和2024年共发放27万元: the number is of both. */
function isListed(sentence: string, said: readonly { start: number; end: number }[]): boolean {
  const [one, two] = said.slice(-2);
  return /^[、和与及]$/.test(sentence.slice(one!.end, two!.start));
}

/** 860万元（其中2024年320万元），改造14处: the date was in brackets that are closed. */
function isAside(rest: string): boolean {
  return /^[^（]*）/.test(rest);
}

/** 今年上半年: what stands together is one. */
function vagueIn(sentence: string): string | undefined {
  const found = [...sentence.matchAll(VAGUE)].filter(
    ({ 0: words, index }) => words === '累计' || !/[比较与同]$/.test(sentence.slice(0, index)),
  );
  return found.at(-1)?.[0];
}
