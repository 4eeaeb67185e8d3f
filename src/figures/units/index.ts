import { max, range } from 'd3';
import { formatNumber } from '../../domain/format.ts';
import { textBlock } from '../blocks.ts';
import { box, cellsPath, disc } from '../cells.ts';
import type { FigureDrawing } from '../contract.ts';
import { isDrawable, type Datum, type FigureData } from '../data.ts';
import { exampleOf } from '../example.ts';
import { seriesTone, type Mark, type Scene } from '../scene.ts';
import { nameBefore, partsSentence } from '../sentences.ts';
import { TYPE_SIZE, textWidth } from '../text.ts';
import type { UnitsSpec } from './spec.ts';

const example = exampleOf<UnitsSpec>('units');

const places = [
  { id: 'centres', label: '服务中心', value: 2, unit: '个' },
  { id: 'stations', label: '驿站', value: 15, unit: '个' },
];

export const units = {
  narrowest: 150,
  layout: layoutUnits,
  summary: (_spec, data) =>
    data.groups.map((group) => nameBefore(group) + partsSentence(group.data)).join(''),
  examples: {
    right: [
      example(
        '数得过来的整数：人画圆点，其余画方块',
        {
          title: '阵地与服务对象',
          groups: [
            { label: '阵地', facts: ['centres', 'stations'] },
            { label: '服务对象', facts: ['couriers'] },
          ],
          howToRead: '一个方块是一处阵地，一个圆点是一个人；两组单位不同，不能互相比较。',
        },
        [...places, { id: 'couriers', label: '快递员', value: 128, unit: '名' }],
      ),
    ],
    wrong: [
      example(
        '人和处放在同一组，记号代表的东西不一样',
        { title: '阵地与人', groups: [{ facts: ['centres', 'couriers'] }] },
        [...places, { id: 'couriers', label: '快递员', value: 128, unit: '名' }],
      ),
    ],
  },
} satisfies FigureDrawing<UnitsSpec>;

/** Beyond this many marks a figure is no longer countable; one mark then stands for more. */
const MOST_MARKS = 2000;

/** One mark a unit: dots for people, squares for places and organisations. */
function layoutUnits(_spec: UnitsSpec, data: FigureData, width: number): Scene {
  const marks: Mark[] = [];
  let top = 0;
  let series = 0;
  for (const group of data.groups) {
    const drawable = group.data.filter(isDrawable);
    const most = max(drawable, (datum) => datum.value) ?? 0;
    const per = Math.max(1, Math.ceil(most / MOST_MARKS));
    const pitch = most > 60 ? (width < 400 ? 10.6 : 11.2) : 18;
    const scale = per > 1 ? `一个记号代表${formatNumber(per)}` : '';
    const title = group.label && scale ? `${group.label}（${scale}）` : (group.label ?? scale);
    if (title) {
      const place = { x: 0, top, width, voice: 'quiet' as const };
      const block = textBlock(title, { ...place, scale: scale !== '' || undefined });
      marks.push(...block.marks);
      top = block.bottom + 4;
    }
    let left = 0;
    let rowBottom = top;
    for (const datum of drawable) {
      const count = Math.max(0, Math.round(datum.value / per));
      const title = `${datum.label} ${datum.shown}`;
      const label = textWidth(title, TYPE_SIZE.label);
      const needed = Math.min(width, Math.max(label, count * pitch));
      if (left > 0 && left + needed > width) {
        left = 0;
        top = rowBottom + 14;
      }
      const room = { x: left, top, width: width - left };
      const text = textBlock(title, { ...room, voice: 'label', fact: datum.fact.id });
      marks.push(...text.marks);
      const rows = field(datum, { count, left, top: text.bottom + 5, width: width - left, pitch });
      marks.push({ kind: 'path', d: rows.d, tone: seriesTone(series), fact: datum.fact.id });
      rowBottom = Math.max(rowBottom, rows.bottom);
      left += needed + 26;
      series += 1;
    }
    top = rowBottom + 20;
  }
  return { width, height: Math.max(0, top - 16), marks };
}

function field(
  datum: Datum,
  place: { count: number; left: number; top: number; width: number; pitch: number },
): { d: string; bottom: number } {
  const { count, left, top, width, pitch } = place;
  const size = pitch * 0.76;
  const across = Math.max(1, Math.floor((width + pitch - size) / pitch));
  const person = isPerson(datum);
  const outline = person ? disc(size) : box(size);
  const cells = range(count).map((index) => ({
    x: left + (index % across) * pitch,
    y: top + Math.floor(index / across) * pitch + (person ? size / 2 : 0),
    outline,
  }));
  return {
    d: cellsPath(cells) || 'M0 0',
    bottom: top + Math.max(1, Math.ceil(count / across)) * pitch,
  };
}

function isPerson(datum: Datum): boolean {
  return /[名人]/.test(datum.fact.unit ?? '');
}
