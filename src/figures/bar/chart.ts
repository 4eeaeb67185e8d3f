import { max, min, sum } from 'd3';
import type { KeyItem } from '../blocks.ts';
import { isDrawable, type DataGroup, type Datum, type FigureData } from '../data.ts';
import type { Extent } from '../extent.ts';
import { SERIES_TONES, seriesTone, type Tone } from '../scene.ts';
import type { BarSpec } from './spec.ts';

export interface Bar {
  datum: Datum;
  tone: Tone;
  texture: true | undefined;
}

/** Bars under one name. */
export interface Entry {
  label: string;
  bars: Bar[];
}

/** Entries under one heading. */
export interface Section {
  label: string | undefined;
  entries: Entry[];
}

/** Plain and grouped bars before they have a direction. */
export interface Chart {
  /** What the tones stand for; empty where each bar has its own name. */
  key: KeyItem[];
  sections: Section[];
}

/** @returns what is to be drawn: facts that are no numbers are left out, and groups without any. */
export function chartOf({ mode }: Pick<BarSpec, 'mode'>, data: FigureData): Chart {
  const groups = data.groups.filter((group) => group.data.some(isDrawable));
  if (mode === 'plain')
    return named(groups, ({ value }) => ({
      tone: seriesTone(value < 0 ? 0 : 1),
      texture: undefined,
    }));
  const nth = (_: Datum, order: number) => ({ tone: seriesTone(order), texture: true as const });
  return agrees(groups) ? keyed(groups, nth) : named(groups, nth);
}

/** @returns every datum that is drawn, in its order. */
export function drawnData({ sections }: Chart): Datum[] {
  return sections.flatMap(({ entries }) =>
    entries.flatMap(({ bars }) => bars.map(({ datum }) => datum)),
  );
}

type Look = (datum: Datum, order: number) => Omit<Bar, 'datum'>;

/** Every bar under its own name. */
function named(groups: DataGroup[], look: Look): Chart {
  const sections = groups.map((group) => ({
    label: group.label,
    entries: barsOf(group, look).map((bar) => ({ label: bar.datum.label, bars: [bar] })),
  }));
  return { key: [], sections };
}

/** The bars of a group under its name, told apart by a key. */
function keyed(groups: DataGroup[], look: Look): Chart {
  const entries = groups.map((group) => ({ label: group.label ?? '', bars: barsOf(group, look) }));
  const tones = new Map(
    entries.flatMap(({ bars }) => bars.map(({ datum, tone }) => [tone, datum.label])),
  );
  const key = SERIES_TONES.flatMap((tone) => {
    const text = tones.get(tone);
    return text === undefined ? [] : [{ text, tone }];
  });
  return { key, sections: [{ label: undefined, entries }] };
}

function barsOf({ data }: DataGroup, look: Look): Bar[] {
  return data
    .map((datum, order) => ({ datum, ...look(datum, order) }))
    .filter(({ datum }) => isDrawable(datum));
}

/** Whether one key can explain the tones of all groups: no tone repeats, and each has one name. */
function agrees(groups: DataGroup[]): boolean {
  return (
    groups.length > 1 &&
    groups.every(({ label }) => label !== undefined) &&
    groups.every(({ data }) => data.length <= SERIES_TONES.length) &&
    SERIES_TONES.every((_, order) => {
      const names = groups.flatMap(({ data }) => data.slice(order, order + 1));
      return new Set(names.map(({ label }) => label)).size <= 1;
    })
  );
}

/** @returns what the scale must hold: zero, every number, every stack and its total. */
export function barExtent({ mode }: BarSpec, { groups }: FigureData): Extent {
  const values =
    mode === 'stacked'
      ? groups.flatMap((group) => [sum(group.data, lengthOf), totalOf(group) ?? 0])
      : groups.flatMap(({ data }) => data.filter(isDrawable).map(({ value }) => value));
  return [min([0, ...values])!, max([0, ...values])!];
}

/** @returns the total of a group in the unit of its facts, where it is a number. */
export function totalOf({ total }: DataGroup): number | undefined {
  return total && isDrawable(total) ? total.value : undefined;
}

function lengthOf({ value }: { value: number }): number {
  return Math.max(0, value);
}
