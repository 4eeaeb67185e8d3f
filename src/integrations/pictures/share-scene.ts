import type { Site } from '../../domain/site.ts';
import { textBlock } from '../../figures/blocks.ts';
import type { Mark, Scene } from '../../figures/scene.ts';

/** Twice this, as pictures are drawn, is the size that Open Graph recommends. */
const WIDTH = 600;
const HEIGHT = 315;
const MARGIN = 48;
const LEFT = 84;

/** Lays out the picture of the site: its mark, its name, where its cases are from, what it is not. */
export function shareScene({ name, zone, disclaimer }: Site): Scene {
  const place = { x: LEFT, width: WIDTH - LEFT - MARGIN };
  const title = textBlock(name, { ...place, top: MARGIN + 20, voice: 'display' });
  const where = textBlock(zone, { ...place, top: title.bottom + 14, voice: 'title' });
  const foot = textBlock(disclaimer, { ...place, top: 0, voice: 'quiet' });
  const down = HEIGHT - MARGIN - foot.bottom;
  const last = textBlock(disclaimer, { ...place, top: down, voice: 'quiet' });
  const mark: Mark = {
    ...{ kind: 'rect', tone: 'series-1', x: MARGIN, y: MARGIN + 14 },
    ...{ width: 12, height: HEIGHT - (MARGIN + 14) * 2 },
  };
  return {
    width: WIDTH,
    height: HEIGHT,
    marks: [mark, ...title.marks, ...where.marks, ...last.marks],
  };
}
