import * as Observable from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { dated, dataOf, pairsOf, partNames, said, TONES, yearsOf } from './given.ts';
import type { Form, Given } from './given.ts';

const { document } = parseHTML('<!doctype html><html lang="zh-CN"><body></body></html>');
const BESIDE = { dx: 6, textAnchor: 'start', fontSize: 17 } as const;
const ABOVE = { dy: -12, textAnchor: 'start' } as const;
const NAMED = { marginLeft: 130, marginRight: 60, marginTop: 0, marginBottom: 0 } as const;
const BARE = { axis: null } as const;

/** The same figures by Observable Plot, as its manual has them; margins are given, not measured. */
export const OBSERVABLE: Record<Form, (given: Given) => string> = {
  bars: (given) => {
    const data = dataOf(given);
    return written(given, {
      ...NAMED,
      x: BARE,
      y: names(data.map(({ label }) => label)),
      marks: [
        Observable.barX(data, { x: 'value', y: 'label', fill: TONES[1] }),
        Observable.text(data, { x: 'value', y: 'label', text: 'shown', ...BESIDE }),
        Observable.ruleX([0]),
      ],
    });
  },

  stacks: (given) => {
    const parts = given.groups.flatMap(({ label: group, data }) =>
      data.map((datum, order) => ({ ...datum, group, tone: TONES[order] })),
    );
    const segment = { x: 'value', y: 'group' };
    return written(given, {
      ...NAMED,
      marginTop: 24,
      x: BARE,
      y: names(given.groups.map(({ label = '' }) => label)),
      marks: [
        Observable.barX(parts, { ...segment, fill: 'tone' }),
        Observable.text(parts, Observable.stackX({ ...segment, text: 'shown' })),
        ...key(given, (order) => ({ fill: TONES[order]!, stroke: TONES[order]! })),
        Observable.ruleX([0]),
      ],
    });
  },

  dumbbells: (given) => {
    const rows = pairsOf(given).map(({ name, first, second }) => ({
      name,
      ...{ from: first.value, to: second.value, before: first.shown, after: second.shown },
    }));
    const [left, right] = [
      { dx: -10, textAnchor: 'end' },
      { dx: 10, textAnchor: 'start' },
    ] as const;
    return written(given, {
      ...NAMED,
      marginTop: 24,
      insetLeft: 50,
      insetRight: 40,
      x: BARE,
      y: names(rows.map(({ name }) => name)),
      marks: [
        Observable.ruleY(rows, { x1: 'from', x2: 'to', y: 'name', strokeWidth: 2 }),
        Observable.dot(rows, { x: 'from', y: 'name', r: 5, ...END(0) }),
        Observable.dot(rows, { x: 'to', y: 'name', r: 5, ...END(1) }),
        ...key(given, END),
        Observable.text(rows, { x: 'from', y: 'name', text: 'before', ...left }),
        Observable.text(rows, { x: 'to', y: 'name', text: 'after', ...right }),
      ],
    });
  },

  spans: (given) => {
    const data = dated(given);
    const span = { x1: 'start', x2: 'end', y: 'value', stroke: TONES[0], strokeWidth: 6 };
    return written(given, {
      ...scales(given),
      marks: [
        Observable.gridY(),
        Observable.ruleY(data, span),
        Observable.text(data, { x: 'start', y: 'value', text: said, ...ABOVE }),
        Observable.ruleY([0]),
      ],
    });
  },

  points: (given) => {
    const data = dated(given);
    return written(given, {
      ...scales(given),
      marks: [
        Observable.gridY(),
        Observable.dot(data, { x: 'end', y: 'value', r: 5, fill: TONES[0] }),
        Observable.text(data, { x: 'end', y: 'value', text: said, ...ABOVE }),
        Observable.ruleY([0]),
      ],
    });
  },

  courses: (given) => {
    const data = dated(given);
    const at = { x: 'middle', y: 'value' };
    return written(given, {
      ...scales(given),
      marks: [
        Observable.gridY(),
        Observable.line(data, { ...at, stroke: TONES[0], strokeWidth: 2.5 }),
        Observable.dot(data, { ...at, r: 4, fill: TONES[0] }),
        Observable.text(data, { ...at, text: 'shown', dy: -12 }),
        Observable.ruleY([0]),
      ],
    });
  },

  waffles: (given) => {
    const data = dataOf(given);
    const cells = { fy: 'label', multiple: 10 };
    return written(given, {
      ...NAMED,
      fy: { ...names(data.map(({ label }) => label)), axis: 'left' },
      y: { ...BARE, domain: [0, 100] },
      marks: [
        Observable.waffleY(data, { ...cells, y: 100, fillOpacity: 0.3 }),
        Observable.waffleY(data, { ...cells, y: 'value', fill: TONES[0] }),
        Observable.text(data, { fy: 'label', text: 'shown', frameAnchor: 'right', ...BESIDE }),
      ],
    });
  },

  units: (given) => {
    const data = dataOf(given);
    return written(given, {
      ...NAMED,
      x: BARE,
      y: names(data.map(({ label }) => label)),
      marks: [
        Observable.waffleX(data, { x: 'value', y: 'label', unit: 1, fill: TONES[0] }),
        Observable.text(data, { x: 'value', y: 'label', text: 'shown', ...BESIDE }),
      ],
    });
  },
};

const END = (order: number) => ({ stroke: TONES[0], fill: order === 0 ? 'white' : TONES[0] });

/** @returns a swatch and a name for each part, in the margin above. */
function key(given: Given, paint: (order: number) => { fill: string; stroke: string }) {
  const parts = partNames(given).map((name, order) => ({ name, x: order * 90, ...paint(order) }));
  const at = (shift: number) => ({
    frameAnchor: 'top' as const,
    dy: -14,
    x: { value: ({ x }: { x: number }) => x + shift, scale: null },
  });
  return [
    Observable.dot(parts, { ...at(6), fill: 'fill', stroke: 'stroke' }),
    Observable.text(parts, { ...at(16), text: 'name', textAnchor: 'start' }),
  ];
}

function names(domain: string[]) {
  return { domain, label: null, tickSize: 0, round: true };
}

function scales(given: Given): Observable.PlotOptions {
  const unit = dataOf(given)[0]?.fact.unit ?? '';
  return {
    marginLeft: 50,
    marginRight: 60,
    x: {
      type: 'utc',
      domain: yearsOf(given),
      label: null,
      tickFormat: (date: Date) => `${date.getUTCFullYear()}年`,
    },
    y: {
      zero: true,
      nice: true,
      label: null,
      ticks: 4,
      tickFormat: (value: number) => value + unit,
    },
  };
}

function written({ width, height }: Given, options: Observable.PlotOptions): string {
  const style = { fontSize: '14px' };
  return Observable.plot({ document, width, height, style, ...options }).outerHTML;
}
