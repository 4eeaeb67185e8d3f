import type { Mark, Scene } from './scene.ts';

/**
 * Writes a scene as one SVG element. Text is escaped; nothing but the roles in `scene.ts` becomes
 * a class. The drawing is hidden from assistive technology: the figure's sentence and table speak.
 * @param layout names the layout for CSS, which shows one of a figure's drawings at a time
 */
export function renderSvg(scene: Scene, layout: string): string {
  const size = `viewBox="0 0 ${round(scene.width)} ${round(scene.height)}"`;
  const marks = scene.marks.map(renderMark).join('');
  return `<svg class="drawing ${layout}" ${size} aria-hidden="true" focusable="false">${marks}</svg>`;
}

/** @returns a coordinate to a tenth of a unit, so that two builds are equal byte by byte. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

function renderMark(mark: Mark): string {
  const fact = mark.fact ? ` data-fact="${escape(mark.fact)}"` : '';
  switch (mark.kind) {
    case 'rect':
      return `<rect class="${mark.tone}"${fact}${numbers({ x: mark.x, y: mark.y, width: mark.width, height: mark.height })}/>`;
    case 'line':
      return `<line class="${mark.tone}"${fact}${numbers({ x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2 })}/>`;
    case 'circle':
      return `<circle class="${mark.tone}"${fact}${numbers({ cx: mark.x, cy: mark.y, r: mark.r })}/>`;
    case 'path':
      return `<path class="${mark.tone}"${fact} d="${escape(mark.d)}"/>`;
    case 'text': {
      const anchor = mark.anchor && mark.anchor !== 'start' ? ` text-anchor="${mark.anchor}"` : '';
      const scale = mark.scale ? ' data-scale=""' : '';
      return `<text class="${mark.voice}"${fact}${scale}${numbers({ x: mark.x, y: mark.y })}${anchor}>${escape(mark.text)}</text>`;
    }
  }
}

function numbers(attributes: Record<string, number>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${round(value)}"`)
    .join('');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
