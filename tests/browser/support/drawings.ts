import type { Page } from '@playwright/test';
import { sitemapPaths } from './site.ts';

/** @returns the page of every figure. */
export function figurePaths(): string[] {
  return sitemapPaths().filter((path) => /^\/figures\/[^/]+\/$/.test(path));
}

/** A text or mark of a drawing as the browser shows it, in CSS pixels. */
export interface Shown {
  tag: string;
  role: string;
  text: string;
  /** The height of the type; 0 for marks. */
  size: number;
  fill: string;
  stroke: string;
  box: { left: number; top: number; right: number; bottom: number };
  frame: { left: number; top: number; right: number; bottom: number };
}

/** @returns every text and mark of the drawings that a page shows, in order. */
export async function shownIn(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const side = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const drawings = [...document.querySelectorAll<SVGSVGElement>('svg.drawing')];
    return drawings
      .filter((svg) => svg.getClientRects().length > 0)
      .flatMap((svg) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const marks = svg.querySelectorAll('text, rect, circle, path, line');
        return [...marks]
          .filter((mark) => !mark.closest('defs'))
          .map((mark) => {
            const style = getComputedStyle(mark);
            return {
              tag: mark.tagName,
              role: mark.getAttribute('class') ?? '',
              text: mark.textContent ?? '',
              size: mark.tagName === 'text' ? Number.parseFloat(style.fontSize) * scale : 0,
              fill: style.fill,
              stroke: style.stroke,
              box: side(mark.getBoundingClientRect()),
              frame: side(svg.getBoundingClientRect()),
            };
          });
      });
  });
}

/** @returns a sentence for each text that reaches out of its drawing. */
export function clipped(shown: Shown[]): string[] {
  return shown
    .filter(({ tag, text, box, frame }) => {
      if (tag !== 'text' || text === '') return false;
      const reach = Math.max(frame.left - box.left, box.right - frame.right);
      return reach > 1.5;
    })
    .map(
      ({ text, box, frame }) =>
        `“${text}” takes ${box.left}–${box.right} of ${frame.left}–${frame.right}`,
    );
}

/** @returns a sentence for each pair of texts whose boxes lie over one another. */
export function overlapping(shown: Shown[]): string[] {
  const texts = shown.filter(({ tag, text }) => tag === 'text' && text !== '');
  // The box of a line is taller than its ink.
  const ink = ({ box, size }: Shown) => ({
    ...box,
    top: (box.top + box.bottom) / 2 - size * 0.45,
    bottom: (box.top + box.bottom) / 2 + size * 0.45,
  });
  const faults: string[] = [];
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      const [a, b] = [ink(one), ink(other)];
      const apart =
        a.left >= b.right - 1 || b.left >= a.right - 1 || a.top >= b.bottom || b.top >= a.bottom;
      if (!apart) faults.push(`“${one.text}” lies over “${other.text}”`);
    }
  }
  return faults;
}
