import { escapeMarkup } from '../html/escape.ts';
import type { Mark, Scene, Tone } from './scene.ts';

interface SvgOptions {
  /** Names the frame for CSS, which shows one of a figure's drawings at a time. */
  frame: string;
  /** Begins every id of the drawing; unique on a page. */
  id: string;
}

/**
 * Writes a scene as one SVG element. Text is escaped; nothing but the roles in `scene.ts` becomes
 * a class. The drawing is hidden from assistive technology: the figure's sentence and table speak.
 */
export function renderSvg(scene: Scene, { frame, id }: SvgOptions): string {
  const size = `viewBox="0 0 ${round(scene.width)} ${round(scene.height)}"`;
  const content = renderContent(scene, `${id}-${frame[0]}`);
  return `<svg class="drawing ${escapeMarkup(frame)}" ${size} aria-hidden="true" focusable="false">${content}</svg>`;
}

/** @returns the patterns and marks of a scene, without the element around them. */
export function renderContent({ marks }: Scene, id: string): string {
  const textured = marks.flatMap((mark) =>
    mark.kind === 'rect' && mark.texture && TEXTURES[mark.tone] ? [mark.tone] : [],
  );
  const patterns = [...new Set(textured)].map((tone) => renderPattern(tone, id)).join('');
  const defs = patterns && `<defs>${patterns}</defs>`;
  return defs + marks.map((mark) => renderMark(mark, id)).join('');
}

/** @returns a coordinate to a tenth of a unit, so that two builds are equal byte by byte. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** Lines of the paper's colour over the tone; the first tone stays plain. */
const TEXTURES: Partial<Record<Tone, { size: number; lines: string }>> = {
  'series-2': { size: 7, lines: 'M-1 8L8 -1M-1 1L1 -1M6 8L8 6' },
  'series-3': { size: 6, lines: 'M3 2v2' },
  'series-4': { size: 6, lines: 'M0 3h6' },
};

function renderPattern(tone: Tone, id: string): string {
  const { size, lines } = TEXTURES[tone]!;
  const square = `width="${size}" height="${size}"`;
  return (
    `<pattern id="${textureId(tone, id)}" patternUnits="userSpaceOnUse" ${square}>` +
    `<rect class="${tone}" ${square}/><path class="texture" d="${lines}"/></pattern>`
  );
}

/** Short, because every mark of the tone names it: `srdi-growth-w2`. */
function textureId(tone: Tone, id: string): string {
  return escapeMarkup(id) + tone.slice(-1);
}

function renderMark(mark: Mark, id: string): string {
  const record = recordOf(mark);
  switch (mark.kind) {
    case 'rect': {
      const place = numbers({ x: mark.x, y: mark.y, width: mark.width, height: mark.height });
      const textured = mark.texture && TEXTURES[mark.tone];
      const paint = textured ? `fill="url(#${textureId(mark.tone, id)})"` : `class="${mark.tone}"`;
      return `<rect ${paint}${record}${place}/>`;
    }
    case 'line':
      return `<line class="${mark.tone}"${record}${numbers({ x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2 })}/>`;
    case 'circle': {
      const hollow = mark.hollow ? ' hollow' : '';
      return `<circle class="${mark.tone}${hollow}"${record}${numbers({ cx: mark.x, cy: mark.y, r: mark.r })}/>`;
    }
    case 'path': {
      const stroke = mark.stroke ? ' stroke' : '';
      const { at } = mark;
      const move = at ? ` transform="translate(${round(at.x)} ${round(at.y)})"` : '';
      return `<path class="${mark.tone}${stroke}"${record}${move} d="${escapeMarkup(mark.d)}"/>`;
    }
    case 'text': {
      const anchor = mark.anchor && mark.anchor !== 'start' ? ` text-anchor="${mark.anchor}"` : '';
      const scale = mark.scale ? ' data-scale=""' : '';
      return `<text class="${mark.voice}"${record}${scale}${numbers({ x: Math.round(mark.x), y: Math.round(mark.y) })}${anchor}>${escapeMarkup(mark.text)}</text>`;
    }
  }
}

function recordOf({ fact, word }: Mark): string {
  return (
    (fact ? ` data-fact="${escapeMarkup(fact)}"` : '') +
    (word === undefined ? '' : ` data-word="${word}"`)
  );
}

function numbers(attributes: Record<string, number>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${round(value)}"`)
    .join('');
}
