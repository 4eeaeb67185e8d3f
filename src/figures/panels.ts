import { textBlock } from './blocks.ts';
import { moved, type Mark, type Scene } from './scene.ts';

const GUTTER = 28;
const ROW_GAP = 26;

/** One plot of small multiples, drawn at whatever width it is given. */
export interface Panel {
  label: string | undefined;
  layout: (width: number) => Scene;
}

/**
 * Sets plots side by side, in as many columns as leave each the width it needs, the rows even.
 * @param narrowest the least width of a plot, in user units
 */
export function layoutPanels(panels: Panel[], width: number, narrowest: number): Scene {
  const fitting = Math.max(1, Math.floor((width + GUTTER) / (narrowest + GUTTER)));
  const rows = Math.ceil(panels.length / fitting);
  const columns = Math.max(1, Math.ceil(panels.length / rows));
  const column = (width - GUTTER * (columns - 1)) / columns;
  const marks: Mark[] = [];
  let top = 0;
  let bottom = 0;
  for (const [index, panel] of panels.entries()) {
    if (index % columns === 0 && index > 0) top = bottom + ROW_GAP;
    const left = (index % columns) * (column + GUTTER);
    const title = textBlock(panel.label ?? '', { x: left, top, width: column, voice: 'strong' });
    const scene = panel.layout(column);
    const place = { x: left, y: title.bottom + 6 };
    marks.push(...title.marks, ...scene.marks.map((mark) => moved(mark, place)));
    bottom = Math.max(bottom, place.y + scene.height);
  }
  return { width, height: bottom, marks };
}
