/** A text element of a stand-alone drawing, with what its class says of the type. */
export interface SvgText {
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
