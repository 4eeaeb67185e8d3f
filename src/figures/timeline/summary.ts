import { eventsOf } from './events.ts';
import type { FigureData } from '../data.ts';

/** @returns what happened when, earliest first; what has no period is left out, as in the drawing. */
export function summariseTimeline(data: FigureData): string {
  const entries = eventsOf(data).flatMap((event) => event.entries);
  if (entries.length === 0) return '没有可以画出的数据。';
  const said = entries.map(({ date, dateFact, said: texts }) => {
    const pairs = texts.map(({ label, datum }) =>
      datum.fact.id === dateFact ? label : label + datum.shown,
    );
    return [date, ...pairs].filter(Boolean).join('，');
  });
  return `${said.join('；')}。`;
}
