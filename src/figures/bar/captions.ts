import { FACE, lineHeight, TYPE_SIZE, textWidth, wrapText } from '../text.ts';
import { REST_LABEL, type Span } from '../whole.ts';

/** What stands beside a part: its number, or its name and number where no key names the parts. */
export interface Caption {
  span: Span;
  lines: string[];
  voice: CaptionVoice;
}

export type CaptionVoice = 'value' | 'label';

const MOST_LINES = 2;
/** Narrower lines than four characters cut words. */
const SHORTEST_LINE = TYPE_SIZE.label * 4;

/**
 * @param keyed whether a key names the parts and the rest
 * @param room the width for the captions, in user units
 * @returns a caption for each part, or undefined if the width holds them in no voice
 */
export function captionsOf(spans: Span[][], keyed: boolean, room: number): Caption[][] | undefined {
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
 * @param height of the plot, in user units
 * @returns how far above the base the middle of each caption stands: at the middle of its part, or
 *   as near as the others allow; undefined if the plot is too low for them
 */
export function levelsOf(captions: Caption[], height: number): number[] | undefined {
  const sizes = captions.map(heightOf);
  const apart = (index: number) => (sizes[index - 1]! + sizes[index]!) / 2;
  const levels: number[] = [];
  for (const [index, { span }] of captions.entries()) {
    const below = index > 0 ? levels[index - 1]! + apart(index) : sizes[0]! / 2;
    levels.push(Math.max(span.start + span.size / 2, below));
  }
  for (let index = captions.length - 1; index >= 0; index -= 1) {
    const above = levels[index + 1];
    const most = above === undefined ? height - sizes[index]! / 2 : above - apart(index + 1);
    levels[index] = Math.min(levels[index]!, most);
  }
  const [lowest] = levels;
  return lowest !== undefined && lowest < sizes[0]! / 2 ? undefined : levels;
}

function heightOf({ lines, voice }: Caption): number {
  return TYPE_SIZE[voice] * 1.2 + (lines.length - 1) * lineHeight(TYPE_SIZE[voice]);
}
