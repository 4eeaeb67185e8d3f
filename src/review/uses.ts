import type { Use } from '../domain/uses.ts';
import { figuresInBody } from '../domain/mentions.ts';
import type { UseOfNumber } from './change.ts';
import type { Edition } from './edition.ts';

const KINDS: Record<Use['kind'], { name: string; path: (id: string) => string }> = {
  case: { name: '案例', path: (id) => `/cases/${id}/` },
  figure: { name: '图表', path: (id) => `/figures/${id}/` },
  discrepancy: { name: '存疑', path: (id) => `/discrepancies/#${id}` },
  overview: { name: '脉络', path: () => '/overview/' },
  home: { name: '首页', path: () => '/' },
  page: { name: '页面', path: (path) => path },
};

/** @returns where a number is shown, by itself or in a figure, each place once. */
export function usesIn(fact: string, { library }: Edition): UseOfNumber[] {
  const direct = library.usesOf(fact);
  const figures = direct.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
  const around = [...library.cases.values()]
    .filter(({ body }) => figures.length > 0 && namesAny(body, figures))
    .map(({ slug, title }): Use => ({ kind: 'case', id: slug, title }));
  const series = [...library.series.values()]
    .filter(({ points }) => points.some((point) => point.fact === fact))
    .map(({ id, title }) => ({ kind: '序列', title, path: `series/${id}.json` }));
  const uses = [...direct, ...around].map(({ kind, id, title }) => ({
    kind: KINDS[kind].name,
    title,
    path: KINDS[kind].path(id),
  }));
  return [...new Map([...uses, ...series].map((use) => [use.path, use])).values()];
}

function namesAny(body: string, figures: string[]): boolean {
  if (!figures.some((id) => body.includes(id))) return false;
  const shown = figuresInBody(body);
  return figures.some((id) => shown.includes(id));
}
