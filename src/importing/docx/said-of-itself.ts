import type { Source } from '../../domain/source.ts';
import { formatDate, formatPeriod } from '../../domain/period.ts';
import { readDate } from '../../domain/periods/read.ts';
import { periodsIn } from '../../domain/periods/scan.ts';
import { foundNumbers } from '../numbers/found.ts';
import type { Manuscript } from './manuscript.ts';
import { passagesOf } from './passages.ts';
import { textOf } from './runs.ts';

/** What a document says of where it is from, in its own words and nowhere else. */
export type SaidOfSource = Partial<
  Record<keyof Pick<Source, 'title' | 'publisher' | 'date'>, string>
>;

/** A line that says who published it, or when. */
const PUBLISHER = /^(?:来源|稿件来源|发布(?:单位|机构)|信息来源)[:：]\s*([^\s，。；:：]{2,30})/;
const DAY = /(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-.\/]\d{1,2}[-.\/]\d{1,2})/;
const DATED = new RegExp(`(?:发布|日期|时间)[^，。；]{0,6}[:：]\\s*(${DAY.source})`);
const ALONE = new RegExp(`^[（(]?\\s*(${DAY.source})\\s*[）)]?$`);
/** A line that says both, as 示例日报2026年10月12日报道, （示例日报 2026年10月12日） at its end, （2026-10-12 来源：示例日报）. */
const SAYING = [
  String.raw`^(?:据)?《?(?<name>\p{Script=Han}{2,14}?)》?(?<day>${DAY.source})(?:报道|消息|讯|电)`,
  // （截至2026年10月12日） names nobody.
  String.raw`[（(](?:来源[:：])?\s*《?(?<name>\p{Script=Han}{1,18}(?:[报网社台刊部局厅办委]|公众号|客户端|发布|中心|新闻|频道|政府))》?[\s，]*(?<day>${DAY.source})[^（）()]{0,8}[）)]$`,
  String.raw`[（(]\s*(?<day>${DAY.source})[\s，]*(?:稿件|信息)?来源[:：]\s*《?(?<name>[^\s，。；:：（）()》]{2,30})》?[）)]$`,
].map((pattern) => new RegExp(pattern, 'u'));
/** The name of an office at the end of a document, over its date. */
const OFFICE = /^[\p{Script=Han}（）()、\s]{4,30}$/u;

/** Reads who published a document and when, where it says so, once. */
export function saidOfSource({ title, blocks }: Manuscript): SaidOfSource {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [textOf(block.runs).trim()] : [],
  );
  const days = new Set<string>();
  const publishers = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const said = SAYING.map((pattern) => pattern.exec(line)?.groups).find(Boolean);
    if (said) publishers.add(said['name']!);
    const named = PUBLISHER.exec(line)?.[1];
    if (named !== undefined) publishers.add(named);
    const alone = ALONE.exec(line)?.[1];
    const before = lines[index - 1];
    const isEnd = alone !== undefined && index === lines.length - 1;
    if (isEnd && before !== undefined && OFFICE.test(before)) publishers.add(before);
    const day = said?.['day'] ?? DATED.exec(line)?.[1] ?? alone;
    const read = day === undefined ? undefined : readDate(day);
    if (read && 'value' in read) days.add(formatDate(read.value));
  }
  const only = (found: ReadonlySet<string>) => (found.size === 1 ? [...found][0] : undefined);
  const [publisher, date] = [only(publishers), only(days)];
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
  };
}

/** @returns the times that a document names, as somebody would type them, each once. */
export function periodsSaid(manuscript: Manuscript): string[] {
  const found = passagesOf(manuscript).flatMap(({ text }) => periodsIn(text));
  return [
    ...new Set(
      found.flatMap(({ period, aside }) => (period && !aside ? formatPeriod(period) : [])),
    ),
  ];
}

/** In characters. */
const LONGEST = 120;

/** @returns the first sentence of a document, where it is a short one and holds no number. */
export function saidFirst({ blocks }: Manuscript): string | undefined {
  const first = blocks.find(({ kind }) => kind !== 'heading');
  if (first?.kind !== 'paragraph') return undefined;
  const text = textOf(first.runs).replace(/[\s\uFFFC]+/g, '');
  const [sentence = ''] = /^[^。！？]+。/.exec(text) ?? [];
  const isUsable = sentence !== '' && [...sentence].length <= LONGEST && !/[{}<>\d]/.test(sentence);
  return isUsable && foundNumbers(sentence).length === 0 ? sentence : undefined;
}
