import { describe, expect, it } from 'vitest';
import { FIGURE_TYPES, drawFigure } from '../../src/figures/index.ts';
import { readLibrary } from './support/real-content.ts';

const library = await readLibrary('content');
const figures = [...library.figures.values()];

/** One mark a line, so that a change shows as a change of that line. */
const lines = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;

describe.each(Object.keys(FIGURE_TYPES))('the first published %s figure', (type) => {
  const figure = figures.find((candidate) => candidate.type === type);

  it('looks as it did', async () => {
    if (!figure) throw new Error(`content/figures has no figure of type ${type}`);
    const { summary, svg } = drawFigure(figure, library);
    const snapshot = `<!-- ${figure.id}：${summary} -->\n${lines(svg.wide)}`;
    await expect(snapshot).toMatchFileSnapshot(`__snapshots__/${type}.svg`);
  });
});

describe('every published figure', () => {
  it.each(figures.map((figure) => [figure.id, figure] as const))(
    '%s is drawn with every fact it names, in both frames',
    (_id, figure) => {
      const { data, svg } = drawFigure(figure, library);
      const shown = data.groups.flatMap((group) => group.data);
      expect(shown.length).toBeGreaterThan(0);
      for (const { fact } of shown) {
        expect(svg.narrow).toContain(`data-fact="${fact.id}"`);
        expect(svg.wide).toContain(`data-fact="${fact.id}"`);
      }
    },
  );
});
