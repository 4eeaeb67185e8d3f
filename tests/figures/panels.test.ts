import { describe, expect, it } from 'vitest';
import { drawFigure, layoutFigure, summaryOf } from '../../src/figures/draw.ts';
import { exampleRecords } from '../../src/figures/example.ts';
import { flowExamples } from '../../src/figures/flow/examples.ts';
import type { Figure } from '../../src/figures/index.ts';
import { matrixExamples } from '../../src/figures/matrix/examples.ts';
import { overlaps, spills } from './support/geometry.ts';

const matrix = matrixExamples.right.find(({ spec }) => spec.panels)!;
const flow = flowExamples.right.find(({ spec }) => spec.panels)!;
const NONE = exampleRecords({ facts: [] });

const bars: Figure = {
  type: 'bar',
  mode: 'plain',
  title: '示例',
  takeaway: '示例。',
  cautions: [],
  themes: ['example'],
  updated: '2026-01-01',
  panels: [
    { label: '甲地', groups: [{ facts: ['a'] }] },
    { label: '乙地', groups: [{ facts: ['b'] }] },
  ],
};
const records = exampleRecords({
  facts: [
    { id: 'a', label: '企业', value: 10, unit: '家' },
    { id: 'b', label: '企业', value: 40, unit: '家' },
  ],
});

describe('small multiples', () => {
  it('stand under their names and are measured with one ruler', () => {
    const { marks } = layoutFigure(bars, records, 520);
    const names = marks.filter((mark) => mark.kind === 'text' && mark.voice === 'strong');
    expect(names.map((mark) => mark.kind === 'text' && mark.text)).toEqual(['甲地', '乙地']);
    const [short, long] = marks.filter((mark) => mark.kind === 'rect').map(({ width }) => width);
    expect(long! / short!).toBeCloseTo(4, 1);
  });

  it('stand side by side where there is room, and one below the other where there is not', () => {
    const lefts = (width: number) =>
      layoutFigure(bars, records, width).marks.flatMap((mark) =>
        mark.kind === 'text' && mark.voice === 'strong' ? [mark.x] : [],
      );
    expect(lefts(520)[1]).toBeGreaterThan(200);
    expect(lefts(250)).toEqual([0, 0]);
  });

  it('are said each by its name', () => {
    expect(summaryOf(bars, records)).toBe('甲地：企业10家。乙地：企业40家。');
  });

  it('of words share one table, to whose rows the marks lead', () => {
    const { words, svg } = drawFigure(matrix.spec, NONE, 'm');
    expect(words?.rows.map(([head]) => head)).toEqual([
      '北片区·甲站',
      '南片区·乙站',
      '南片区·丙站',
    ]);
    for (const row of [0, 1, 2]) expect(svg.wide).toContain(`data-word="${row}"`);
  });

  it('of a flow have their own stages and facts', () => {
    const { data, summary } = drawFigure(flow.spec, exampleRecords(flow), 'f');
    expect(data.stages).toHaveLength(4);
    expect(summary).toMatch(/^快递员：走访：登记需求（登记128名）。.*货车司机：.*登记60余名/);
  });

  it.each([matrix, flow])('lie inside their frame, no text over another: $title', (example) => {
    for (const width of [328, 520]) {
      const scene = layoutFigure(example.spec as Figure, exampleRecords(example), width);
      expect([...spills(scene), ...overlaps(scene)]).toEqual([]);
    }
  });
});
