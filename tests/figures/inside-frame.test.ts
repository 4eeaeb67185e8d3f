import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/domain/period.ts';
import { FRAMES, type FrameName } from '../../src/figures/contract.ts';
import { allData, type FigureData } from '../../src/figures/data.ts';
import { drawingOf } from '../../src/figures/drawings.ts';
import type { Extent } from '../../src/figures/extent.ts';
import { FIGURE_TYPES, type FigureTypeName } from '../../src/figures/index.ts';
import { renderSvg } from '../../src/figures/svg.ts';
import { overlaps, spills } from './support/geometry.ts';
import { AWKWARD, datum, group } from './support/make.ts';

/** Every type in every way its examples declare it, ready to lay out. */
const LAYOUTS = (Object.keys(FIGURE_TYPES) as FigureTypeName[]).flatMap((type) => {
  const { layout, examples } = drawingOf({ type });
  return examples.right.map(
    ({ title, spec }) =>
      [
        `${FIGURE_TYPES[type].label}（${title}）`,
        (data: FigureData, width: number, extent?: Extent) => layout(spec, data, width, extent),
      ] as const,
  );
});

const words = fc
  .array(fc.constantFrom(...'示例开发区虚构指标“”（），。→ %', 'GDP', 'PM2.5', '2024年', 'W'), {
    maxLength: 60,
  })
  .map((parts) => [...parts.join('')].slice(0, 60).join(''));

const day = fc
  .date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const period: fc.Arbitrary<Period> = fc.oneof(
  day.map((iso) => ({ in: iso.slice(0, 4) })),
  day.map((iso) => ({ in: iso.slice(0, 7) })),
  day.map((iso) => ({ asOf: iso })),
  fc.tuple(day, day).map((ends) => {
    const [from = '', to = ''] = ends.sort();
    return { from, to };
  }),
  fc.constant({ unstated: '' }),
);

const value = fc.oneof(
  fc.constantFrom(0, 1, 60, 61, 100, 1e-6, -1e-6, 1e12, -1e12),
  fc.integer({ min: -300, max: 3000 }),
  // Smaller sizes than these are no numbers that anybody counts.
  fc
    .double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true })
    .map((size) => (Math.abs(size) < 1e-6 ? 0 : size)),
);

const point = fc
  .record({
    label: words,
    unit: fc.oneof(fc.constantFrom('%', '家', '名', '万余人次'), words),
    qualifier: fc.constantFrom(
      'exact',
      'over',
      'about',
      'under',
      'at-most',
      'at-least',
      'named',
      'or-more',
      'rank',
    ),
    period,
    amount: fc.oneof({ weight: 9, arbitrary: value }, fc.constant(undefined)),
  })
  .map(({ amount, ...rest }) =>
    datum(amount === undefined ? { ...rest, text: '未写明' } : { ...rest, value: amount }),
  );

const figure = fc
  .array(
    fc
      .record({
        data: fc.array(point, { maxLength: 12 }),
        label: fc.option(words, { nil: undefined }),
        total: fc.option(point, { nil: undefined }),
      })
      .map(({ data, label, total }) => group(data, label, total)),
    { maxLength: 3 },
  )
  .map((groups): FigureData => ({
    groups,
    stages: groups.map(({ label = '', data }) => ({
      label,
      items: data.map((one) => ({ label: one.label, data: [one] })),
    })),
  }));

const extent = fc.option(
  fc.tuple(value, value).map(([a, b]): Extent => [Math.min(a, b), Math.max(a, b)]),
  { nil: undefined },
);

describe.each(LAYOUTS)('the layout of %s', (_name, layout) => {
  describe.each(Object.entries(FRAMES) as [FrameName, number][])(
    'in the %s frame',
    (frame, width) => {
      it.each(AWKWARD)('draws %s inside the frame', (_situation, data) => {
        const scene = layout(data, width);
        expect(scene.width).toBe(width);
        expect(spills(scene)).toEqual([]);
        expect(overlaps(scene)).toEqual([]);
      });

      it('draws any data inside the frame: finite coordinates, no text over another', () => {
        fc.assert(
          fc.property(figure, extent, (data, shared) => {
            const scene = layout(data, width, shared);
            expect(spills(scene)).toEqual([]);
            expect(overlaps(scene)).toEqual([]);
            expect(renderSvg(scene, { frame, id: 'f' })).not.toMatch(
              /NaN|Infinity|undefined|"-?\d[\d.]*e/,
            );
          }),
          { numRuns: 200 },
        );
      });

      it('draws the same data in the same bytes', () => {
        fc.assert(
          fc.property(figure, (data) => {
            expect(renderSvg(layout(data, width), { frame, id: 'f' })).toBe(
              renderSvg(layout(data, width), { frame, id: 'f' }),
            );
          }),
          { numRuns: 20 },
        );
      });

      it('ties every mark of a fact to a fact of its data', () => {
        fc.assert(
          fc.property(figure, (data) => {
            const known = allData(data).map(({ fact }) => fact.id);
            for (const { fact } of layout(data, width).marks)
              if (fact) expect(known).toContain(fact);
          }),
          { numRuns: 20 },
        );
      });
    },
  );
});
