import { cumsum } from 'd3';
import { textBlock, type Block } from './blocks.ts';
import { isDrawable, type DataGroup, type Datum } from './data.ts';
import { seriesTone, type Mark, type Tone } from './scene.ts';
import { nameBefore, partsSentence } from './sentences.ts';

/** A part of a whole, from where the parts before it end, in the unit of the facts. */
interface Part {
  datum: Datum;
  /** Which of all the labels of the drawing is its own, from 0; its tone follows from that. */
  place: number;
  tone: Tone;
  from: number;
  to: number;
}

/** A group whose facts are laid end to end. */
export interface Whole {
  label: string | undefined;
  total: Datum | undefined;
  parts: Part[];
  /** What the parts add up to. */
  named: number;
  /** What they leave of the whole; less than half a hundredth of it is rounding, and counts as none. */
  rest: number;
}

/** What no part accounts for, in the words of every drawing. */
export const REST_LABEL = '未列出';
const ROUNDING = 0.005;

/**
 * Lays the parts of each group end to end. A part has the same tone in every group, by its label,
 * and stands in the order in which the labels first come. A negative part has no length; a fact
 * that is no number and a group without any number are left out.
 * @param sizeOf how much a whole is, in the unit of its parts; undefined where that is not known
 */
export function wholesOf(
  groups: DataGroup[],
  sizeOf: (group: DataGroup) => number | undefined,
): Whole[] {
  const places = new Map<string, number>();
  return groups.flatMap((group) => {
    const ordered = namedOnce(group.data)
      .map(({ datum, name }) => {
        if (!places.has(name)) places.set(name, places.size);
        return { datum, place: places.get(name)! };
      })
      .filter(({ datum }) => isDrawable(datum))
      .sort((one, other) => one.place - other.place);
    if (ordered.length === 0) return [];
    const ends = cumsum(ordered, ({ datum }) => Math.max(0, datum.value));
    const parts = ordered.map(({ datum, place }, index) => ({
      datum,
      place,
      tone: seriesTone(place),
      from: ends[index - 1] ?? 0,
      to: ends[index]!,
    }));
    const named = ends.at(-1)!;
    const size = sizeOf(group) ?? named;
    const rest = size - named > size * ROUNDING ? size - named : 0;
    return [{ label: group.label, total: group.total, parts, named, rest }];
  });
}

/** Parts of one label in one group are told apart by their order. */
function namedOnce(data: Datum[]): { datum: Datum; name: string }[] {
  return data.map((datum, index) => {
    const before = data.slice(0, index).filter(({ label }) => label === datum.label);
    return { datum, name: `${before.length} ${datum.label}` };
  });
}

/** A stretch of a scale that a part of a whole takes, in user units. */
export interface Span {
  tone: Tone;
  /** None for the rest. */
  part?: Part;
  start: number;
  size: number;
}

const HAIRLINE = 2;
/** The least that can be seen; a part this small lies over the end of the one before it. */
const SLIVER = 1;

/** @returns the parts along a scale, a hairline between them, then the rest if it can be seen. */
export function spansOf({ parts, named, rest }: Whole, scale: (value: number) => number): Span[] {
  const spans: Span[] = parts.map((part, index) => {
    const end = scale(part.to);
    const whole = end - scale(part.from);
    const gap = index > 0 ? Math.min(HAIRLINE, whole / 2) : 0;
    const size = whole > 0 ? Math.max(SLIVER, whole - gap) : 0;
    return { tone: part.tone, part, start: Math.max(0, end - size), size };
  });
  const start = scale(named) + HAIRLINE;
  const size = scale(named + rest) - start;
  if (size > SLIVER) spans.push({ tone: 'rest', start, size });
  return spans;
}

/** @returns the parts of a whole as one bar, the rest as an outline. */
export function wholeBar(
  whole: Whole,
  scale: (value: number) => number,
  { top, height }: { top: number; height: number },
): Mark[] {
  return spansOf(whole, scale).map(({ tone, part, start, size }): Mark => {
    if (!part)
      return { kind: 'rect', x: start, y: top + 0.5, width: size - 0.5, height: height - 1, tone };
    const fact = part.datum.fact.id;
    return { kind: 'rect', x: start, y: top, width: size, height, tone, texture: true, fact };
  });
}

/** @returns the name of a whole and its total, “2024年，共15家”; empty where it has neither. */
export function headingOf({ label, total }: Whole): string {
  return [label, total && `共${total.shown}`].filter(Boolean).join('，');
}

/** @returns the heading of a whole, tied to the fact of its total. */
export function wholeHeading(
  whole: Whole,
  place: { x: number; top: number; width: number },
): Block {
  const text = headingOf(whole);
  if (text === '') return { marks: [], bottom: place.top };
  return textBlock(text, { ...place, voice: 'strong', fact: whole.total?.fact.id });
}

/** @returns each group with its total and its parts, and whether it has more than them. */
export function wholesSentence(
  groups: DataGroup[],
  sizeOf: (group: DataGroup) => number | undefined,
): string {
  const sentences = groups.map((group) => {
    const total = group.total ? `共${group.total.written}，` : '';
    const [whole] = wholesOf([group], sizeOf);
    const rest = whole && whole.rest > 0 ? '其余部分未列出。' : '';
    return `${nameBefore(group)}${total}${partsSentence(group.data)}${rest}`;
  });
  return sentences.join('');
}
