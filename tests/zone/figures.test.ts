import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { membershipsOf } from '../../src/domain/comparability.ts';
import { FRAMES } from '../../src/figures/contract.ts';
import { allData } from '../../src/figures/data.ts';
import { drawFigure, layoutFigure } from '../../src/figures/draw.ts';
import { overlaps, spills } from '../figures/support/geometry.ts';
import { describeZone, library } from './zone.ts';

const figures = [...library.figures.values()];

describeZone('every published figure', () => {
  it.each(figures.map((figure) => [figure.id, figure] as const))(
    '%s is drawn with every fact it names, in both frames',
    (_id, figure) => {
      const { data, words, svg } = drawFigure(figure, library, figure.id);
      const shown = allData(data);
      expect(shown.length + (words?.rows.length ?? 0)).toBeGreaterThan(0);
      for (const { fact } of shown) {
        expect(svg.narrow).toContain(`data-fact="${fact.id}"`);
        expect(svg.wide).toContain(`data-fact="${fact.id}"`);
      }
    },
  );

  it.each(figures.map((figure) => [figure.id, figure] as const))(
    '%s lies inside both frames, no text over another',
    (_id, figure) => {
      for (const width of Object.values(FRAMES)) {
        const scene = layoutFigure(figure, library, width);
        expect([...spills(scene), ...overlaps(scene)]).toEqual([]);
      }
    },
  );

  it.each(figures.map((figure) => [figure.id, figure] as const))(
    '%s takes at most 12 kB, both drawings together, compressed as they are sent',
    (_id, figure) => {
      const { svg } = drawFigure(figure, library, figure.id);
      expect(brotliCompressSync(svg.narrow + svg.wide).length).toBeLessThanOrEqual(12 * 1024);
    },
  );
});

describeZone('the facts that can be compared', () => {
  it('are each in some figure', () => {
    const drawn = new Set(
      figures.flatMap((figure) => library.factsOfFigure(figure).map(({ id }) => id)),
    );
    const series = [...library.series.values()];
    const groups = Map.groupBy(
      [...library.facts.values()].flatMap((fact) =>
        membershipsOf(fact, series).map((membership) => ({ fact, group: membership.id })),
      ),
      ({ group }) => group,
    );
    const comparable = [...groups.values()]
      .filter((members) => members.length > 1)
      .flatMap((members) => members.map(({ fact }) => fact));
    expect(comparable.length).toBeGreaterThan(30);
    expect(comparable.map(({ id }) => id).filter((id) => !drawn.has(id))).toEqual([]);
  });
});
