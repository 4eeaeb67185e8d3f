import { scaleLinear, sum, type ScaleLinear } from 'd3';
import { keyBlock, type KeyItem } from '../blocks.ts';
import type { Extent } from '../extent.ts';
import { spread } from '../label-places.ts';
import { SERIES_TONES, type Mark, type Scene } from '../scene.ts';
import { lineHeight, TYPE_SIZE, FACE, textWidth, wrapText } from '../text.ts';
import { REST_LABEL, headingOf, spansOf, wholeHeading, type Span, type Whole } from '../whole.ts';
import { roomForName } from './columns.ts';

const PLOT = 200;
const WIDEST = 84;
/** The most of its slot that a column takes; what is said of its parts stands beside it. */
const SHARE = 0.42;
const SIDE_GAP = 10;
const NAME_LINES = 3;

/**
 * One standing bar a group, its first part at the bottom. A key above names the parts, or each is
 * named beside its column. Undefined where there is no room for that.
 */
export function layoutStackedColumns(
  wholes: Whole[],
  [, longest]: Extent,
  width: number,
): Scene | undefined {
  if (wholes.length === 0) return undefined;
  const step = width / wholes.length;
  const bar = Math.min(WIDEST, step * SHARE);
  const scale = scaleLinear()
    .domain([0, longest || 1])
    .range([0, PLOT]);
  const items = keyOf(wholes, scale);
  const spans = wholes.map((whole) => spansOf(whole, scale));
  const captions = captionsOf(spans, items.length > 0, step - bar - SIDE_GAP * 2);
  const levels = captions?.map((column) => levelsOf(column));
  const named = wholes.every((whole) => roomForName(headingOf(whole), step, NAME_LINES, 'strong'));
  if (!captions || !levels?.every((column) => column) || !named) return undefined;

  const key = keyBlock(items, { x: 0, top: 0, width });
  const base = key.bottom + (items.length > 0 ? 12 : 2) + PLOT;
  const marks: Mark[] = [...key.marks];
  let bottom = base;
  for (const [index, whole] of wholes.entries()) {
    const x = index * step;
    marks.push(...spans[index]!.map((span) => partMark(span, { x, base, width: bar })));
    const beside = { x: x + bar, base };
    for (const [order, caption] of captions[index]!.entries()) {
      marks.push(...captionMarks(caption, levels[index]![order]!, beside));
    }
    const heading = wholeHeading(whole, { x, top: base + 7, width: step - SIDE_GAP });
    marks.push(...heading.marks);
    bottom = Math.max(bottom, heading.bottom);
  }
  marks.push({ kind: 'line', x1: 0, y1: base, x2: width, y2: base, tone: 'axis' });
  return { width, height: bottom + 2, marks };
}

/** One key for several columns, unless they have more parts than there are tones. */
function keyOf(wholes: Whole[], scale: ScaleLinear<number, number>): KeyItem[] {
  const parts = wholes.flatMap((whole) => whole.parts);
  const labels = new Map(parts.map(({ place, datum }) => [place, datum.label]));
  if (wholes.length < 2 || Math.max(...labels.keys()) >= SERIES_TONES.length) return [];
  const items: KeyItem[] = SERIES_TONES.flatMap((tone, place) => {
    const text = labels.get(place);
    return text === undefined ? [] : [{ text, tone }];
  });
  const rest = wholes.some((whole) => spansOf(whole, scale).some(({ part }) => !part));
  return rest ? [...items, { text: REST_LABEL, tone: 'rest' }] : items;
}

function partMark(
  { tone, part, start, size }: Span,
  { x, base, width }: { x: number; base: number; width: number },
): Mark {
  const y = base - start - size;
  if (!part)
    return { kind: 'rect', x: x + 0.5, y: y + 0.5, width: width - 1, height: size - 0.5, tone };
  const fact = part.datum.fact.id;
  return { kind: 'rect', x, y, width, height: size, tone, texture: true, fact };
}

/** A caption that had to give way is led back to its part. */
function captionMarks(
  { span, lines, voice }: Caption,
  level: number,
  { x, base }: { x: number; base: number },
): Mark[] {
  const size = TYPE_SIZE[voice];
  const first = base - level - ((lines.length - 1) * lineHeight(size)) / 2 + size * 0.36;
  const fact = span.part?.datum.fact.id;
  const texts = lines.map((text, index): Mark => {
    const y = first + index * lineHeight(size);
    return { kind: 'text', x: x + SIDE_GAP, y, text, voice, fact };
  });
  const middle = span.start + span.size / 2;
  if (Math.abs(level - middle) < 3) return texts;
  const [y1, y2] = [base - middle, base - level];
  return [{ kind: 'line', x1: x + 1, y1, x2: x + SIDE_GAP - 2, y2, tone: 'axis' }, ...texts];
}

/** What stands beside a part: its number, or its name and number where no key names the parts. */
interface Caption {
  span: Span;
  lines: string[];
  voice: CaptionVoice;
}

type CaptionVoice = 'value' | 'label';

const MOST_LINES = 2;
/** Narrower lines than four characters cut words. */
const SHORTEST_LINE = TYPE_SIZE.label * 4;

/**
 * @param keyed whether a key names the parts and the rest
 * @param room the width for the captions, in user units
 * @returns a caption for each part, or undefined if the width holds them in no voice
 */
function captionsOf(spans: Span[][], keyed: boolean, room: number): Caption[][] | undefined {
  const voices: CaptionVoice[] = keyed ? ['value', 'label'] : ['label'];
  for (const voice of voices) {
    const captions = spans.map((column) =>
      column
        .filter(({ part }) => part || !keyed)
        .map((span) => ({ span, voice, lines: linesOf(span, keyed, room, voice) })),
    );
    if (captions.flat().every(({ lines }) => fits(lines, voice, room))) return captions;
  }
  return undefined;
}

function linesOf({ part }: Span, keyed: boolean, room: number, voice: CaptionVoice): string[] {
  if (!part) return [REST_LABEL];
  const { label, shown } = part.datum;
  if (keyed) return [shown];
  return wrapText(
    `${label} ${shown}`,
    Math.max(room, SHORTEST_LINE),
    TYPE_SIZE[voice],
    FACE[voice],
  );
}

function fits(lines: string[], voice: CaptionVoice, room: number): boolean {
  return (
    lines.length <= MOST_LINES &&
    lines.every((line) => textWidth(line, TYPE_SIZE[voice], FACE[voice]) <= room)
  );
}

/**
 * Finds how far above the base the middle of each caption stands: at the middle of its part, or as
 * near as the others allow. Undefined if the plot is too low for them.
 */
function levelsOf(captions: Caption[]): number[] | undefined {
  const labels = captions.map((caption) => ({
    middle: caption.span.start + caption.span.size / 2,
    height: heightOf(caption),
  }));
  if (sum(labels, ({ height }) => height) > PLOT) return undefined;
  const lows = spread(labels, { top: 0, bottom: PLOT });
  return labels.map(({ height }, index) => lows[index]! + height / 2);
}

function heightOf({ lines, voice }: Caption): number {
  return TYPE_SIZE[voice] * 1.2 + (lines.length - 1) * lineHeight(TYPE_SIZE[voice]);
}
