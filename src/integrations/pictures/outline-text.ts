import type { Glyph, GlyphSource } from './noto-sans.ts';

/** What is left free for a character without a shape; Han characters are all one em wide. */
const UNKNOWN_ADVANCE = 1;

const BEFORE = { start: 0, middle: 0.5, end: 1 } as const satisfies Record<
  SvgText['anchor'],
  number
>;

/**
 * Replaces the texts of a stand-alone drawing by outlines in the same places, so that it looks the
 * same wherever it is rendered. A character without a shape stays a text of its own.
 * @returns the drawing, and the characters that stayed text, each once
 */
export function outlineText(svg: string, glyphs: GlyphSource): { svg: string; missing: string[] } {
  const missing = new Set<string>();
  let out = '';
  let from = 0;
  for (const text of readTexts(svg)) {
    const { marks, unknown } = drawText(text, glyphs);
    out += svg.slice(from, text.start) + marks;
    from = text.end;
    for (const character of unknown) missing.add(character);
  }
  return { svg: out + svg.slice(from), missing: [...missing] };
}

function drawText(
  { voice, x, y, anchor, size, weight, text }: SvgText,
  glyphs: GlyphSource,
): { marks: string; unknown: string[] } {
  const set = [...text].map((character) => ({ character, glyph: glyphs.glyph(character, weight) }));
  const advances = set.map(({ glyph }) => (glyph?.advance ?? UNKNOWN_ADVANCE) * size);
  const width = advances.reduce((sum, advance) => sum + advance, 0);
  let pen = x - width * BEFORE[anchor];
  let path = '';
  let texts = '';
  const unknown: string[] = [];
  for (const [index, { character, glyph }] of set.entries()) {
    if (glyph) {
      path += outlineAt(glyph, pen, y, size);
    } else {
      unknown.push(character);
      texts += `<text class="${voice}" x="${round(pen)}" y="${round(y)}">${escape(character)}</text>`;
    }
    pen += advances[index]!;
  }
  const outlines = path && `<path class="${voice}" d="${path}"/>`;
  return { marks: outlines + texts, unknown };
}

/** @returns the outline in user units, y downwards. */
function outlineAt({ outline }: Glyph, x: number, y: number, size: number): string {
  return outline
    .map(({ type, values }) => {
      const moved = values.map((value, index) =>
        round(index % 2 === 0 ? x + value * size : y - value * size),
      );
      return type + moved.join(' ');
    })
    .join('');
}

/** @returns a coordinate to a hundredth of a unit. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function escape(character: string): string {
  return character.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text element of a stand-alone drawing, with what its class says of the type. */
interface SvgText {
  /** Its first index in the source, and the first one after it. */
  start: number;
  end: number;
  voice: string;
  /** In user units. */
  x: number;
  /** The baseline, in user units. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** In user units. */
  size: number;
  /** As in CSS. */
  weight: number;
  text: string;
}

const ANCHORS = ['start', 'middle', 'end'] as const;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the texts of a drawing that this program wrote. It knows only what is written there: plain
 * content, attributes in double quotes, one class, whose rule in the drawing's style has `font`.
 * @throws with a Chinese sentence at a text written in another way
 */
export function readTexts(svg: string): SvgText[] {
  const fonts = readFonts(svg);
  const texts = [...svg.matchAll(/<text\b([^>]*)>([^<]*)<\/text>/g)].map((match) => {
    const [source, attributes = '', content = ''] = match;
    const { class: voice = '', x, y, 'text-anchor': anchor = 'start' } = read(attributes);
    const font = fonts.get(voice);
    const place = { x: Number(x ?? NaN), y: Number(y ?? NaN) };
    if (!font) throw new Error(`文字“${source}”的样式里没有字号和粗细`);
    if (!Number.isFinite(place.x + place.y)) throw new Error(`文字“${source}”没有位置`);
    if (!isAnchor(anchor)) throw new Error(`文字“${source}”的对齐方式读不懂`);
    const end = match.index + source.length;
    return { start: match.index, end, voice, ...place, anchor, ...font, text: unescape(content) };
  });
  if (texts.length !== svg.split(/<text\b/).length - 1) {
    throw new Error('有一处文字里面还有别的标签，只能是纯文字');
  }
  return texts;
}

/** @returns size and weight by class. */
function readFonts(svg: string): Map<string, { size: number; weight: number }> {
  const style = /<style>([^<]*)<\/style>/.exec(svg)?.[1] ?? '';
  const fonts = new Map<string, { size: number; weight: number }>();
  for (const [, selectors = '', body = ''] of style.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    const font = /(?:^|;)\s*font:\s*(\d+) ([\d.]+)px/.exec(body);
    if (!font) continue;
    for (const selector of selectors.split(',')) {
      const voice = selector.trim().replace(/^\./, '');
      fonts.set(voice, { weight: Number(font[1]), size: Number(font[2]) });
    }
  }
  return fonts;
}

function read(attributes: string): Record<string, string> {
  const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name, value]));
}

function isAnchor(word: string): word is SvgText['anchor'] {
  return ANCHORS.some((anchor) => anchor === word);
}

function unescape(content: string): string {
  return content.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
