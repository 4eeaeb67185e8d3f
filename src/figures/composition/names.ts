import { keyItem, textBlock, type KeyItem } from '../blocks.ts';
import type { Mark } from '../scene.ts';
import { FACE, TYPE_SIZE, textWidth, wrapText } from '../text.ts';
import { REST_LABEL, type Span } from '../whole.ts';

const TICK = { gap: 2, length: 6 };
/** Between the names of two parts side by side. */
const GUTTER = 10;
const MOST_LINES = 2;
/** Narrower lines than four characters cut words. */
const SHORTEST_LINE = TYPE_SIZE.label * 4;

/** What is said of the parts of one bar, from its lower edge downwards. */
interface Names {
  direct: Mark[];
  /** The parts whose stretch is too narrow for their name. */
  keyed: KeyItem[];
  bottom: number;
}

/** A name where it stands: from the left end of its part, or up to the right end of the bar. */
interface Name {
  span: Span;
  anchor: 'start' | 'end';
  x: number;
  /** Its widest line. */
  width: number;
  tick: number;
}

/**
 * Sets number and name of each part under its own stretch, led there by a tick. A last part that
 * is too narrow for that may begin further left, where the name before it leaves room.
 */
export function placeNames(spans: Span[], base: number): Names {
  const direct: Mark[] = [];
  const keyed: KeyItem[] = [];
  let bottom = base;
  let taken = 0;
  for (const [index, span] of spans.entries()) {
    const last = index === spans.length - 1;
    const name = nameUnder(span) ?? (last ? nameBefore(span, taken) : undefined);
    if (name) {
      const block = nameBlock(name, base);
      direct.push(...block.marks);
      bottom = Math.max(bottom, block.bottom);
      taken = name.x + name.width + GUTTER;
    } else if (span.part) keyed.push(keyItem(span.part.datum, span.tone));
    else keyed.push({ text: REST_LABEL, tone: span.tone });
  }
  return { direct, keyed, bottom };
}

function nameUnder(span: Span): Name | undefined {
  const room = span.size - GUTTER;
  const { label, number } = wordsOf(span);
  const lines = room < SHORTEST_LINE ? [label] : wrapText(label, room, TYPE_SIZE.label);
  const width = Math.max(number, ...lines.map((line) => textWidth(line, TYPE_SIZE.label)));
  if (width > room || lines.length > MOST_LINES) return undefined;
  const x = span.start + 1;
  return { span, anchor: 'start', x, width, tick: x };
}

function nameBefore(span: Span, taken: number): Name | undefined {
  const { label, number } = wordsOf(span);
  const width = Math.max(number, textWidth(label, TYPE_SIZE.label));
  const x = span.start + span.size;
  if (x - width < taken) return undefined;
  return { span, anchor: 'end', x, width, tick: span.start + span.size / 2 };
}

/** The name of a part, and how wide its number is. */
function wordsOf({ part }: Span): { label: string; number: number } {
  if (!part) return { label: REST_LABEL, number: 0 };
  const { label, shown } = part.datum;
  return { label, number: textWidth(shown, TYPE_SIZE.value, FACE.value) };
}

function nameBlock({ span: { part }, anchor, x, width, tick }: Name, base: number) {
  const y1 = base + TICK.gap;
  const y2 = y1 + TICK.length;
  const marks: Mark[] = [{ kind: 'line', x1: tick, y1, x2: tick, y2, tone: 'axis' }];
  const set = (text: string, top: number, voice: 'value' | 'label' | 'quiet', fact?: string) => {
    const block = textBlock(text, { x, top, width, voice, fact, anchor });
    marks.push(...block.marks);
    return block.bottom;
  };
  if (!part) return { marks, bottom: set(REST_LABEL, y2 + 4, 'quiet') };
  const { label, shown, fact } = part.datum;
  const bottom = set(shown, y2 + 1, 'value', fact.id) - 3;
  return { marks, bottom: label === '' ? bottom : set(label, bottom, 'label') };
}
