import { factsInFigureTexts } from './figure.ts';
import type { Library } from './library.ts';
import { factsInBody, factsInTexts } from './mentions.ts';

/** A place where a fact is shown. */
export interface Use {
  kind: 'case' | 'figure' | 'discrepancy' | 'overview' | 'home' | 'page';
  /** The id of the record; the site path of a page. */
  id: string;
  title: string;
}

/** @returns for every fact that is shown, where: cases first, then figures and the rest. */
export function collectUses(library: Library): ReadonlyMap<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (ids: Iterable<string>, use: Use) => {
    for (const id of new Set(ids)) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  for (const { slug: id, title, summary, body } of library.cases.values()) {
    add([...factsInTexts([summary]), ...factsInBody(body)], { kind: 'case', id, title });
  }
  for (const figure of library.figures.values()) {
    const drawn = library.factsOfFigure(figure).map((fact) => fact.id);
    const { id, title } = figure;
    add([...drawn, ...factsInFigureTexts(figure)], { kind: 'figure', id, title });
  }
  for (const { id, topic, sides } of library.discrepancies) {
    const named = sides.flatMap((side) => ('fact' in side ? [side.fact] : []));
    add(named, { kind: 'discrepancy', id, title: topic });
  }
  for (const { id, label, summary, items } of library.taxonomy.strands) {
    add(factsInTexts([summary, ...items.map((item) => item.summary)]), {
      kind: 'overview',
      id,
      title: label,
    });
  }
  for (const { path, title, body } of library.pages) {
    add(factsInBody(body), { kind: 'page', id: path, title });
  }
  const { home } = library.site;
  add([...home.facts, ...factsInTexts([home.intro])], { kind: 'home', id: 'home', title: '首页' });
  return uses;
}
