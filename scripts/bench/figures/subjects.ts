import { parsed } from '../../../src/content/records.ts';
import { readWorkspace } from '../../../src/content/read.ts';
import type { FigureRecords } from '../../../src/figures/data.ts';
import { drawingOf } from '../../../src/figures/drawings.ts';
import { exampleRecords } from '../../../src/figures/example.ts';
import { FIGURE_TYPES, type FigureTypeName } from '../../../src/figures/index.ts';
import { drawFrames } from './frames.ts';

/** One figure to be timed. */
export interface Subject {
  name: string;
  type: FigureTypeName;
  draw: () => string;
}

/** @returns every figure of a content root, then every right example, types in their order. */
export async function readSubjects(root: string): Promise<Subject[]> {
  const real = await publishedFigures(root);
  const names = Object.keys(FIGURE_TYPES) as FigureTypeName[];
  return names.flatMap((type) => [
    ...real.filter((subject) => subject.type === type),
    ...examplesOf(type),
  ]);
}

async function publishedFigures(root: string): Promise<Subject[]> {
  const workspace = await readWorkspace(root);
  const ledger = parsed(workspace, 'facts').flatMap(({ document, value: { title, facts } }) =>
    facts.map((fact) => ({ ...fact, theme: document.id, themeTitle: title })),
  );
  const facts = new Map(ledger.map((fact) => [fact.id, fact]));
  const records: FigureRecords = {
    fact: (id) => {
      const fact = facts.get(id);
      if (!fact) throw new Error(`${root} has no fact “${id}”`);
      return fact;
    },
    series: new Map(parsed(workspace, 'series').map(({ document, value }) => [document.id, value])),
  };
  return parsed(workspace, 'figures').map(({ document: { id }, value }) => ({
    name: id,
    type: value.type,
    draw: () => drawFrames(value, records, id),
  }));
}

function examplesOf(type: FigureTypeName): Subject[] {
  return drawingOf({ type }).examples.right.map((example, index) => {
    const records = exampleRecords(example);
    const name = `${type}-example-${index + 1}`;
    return { name, type, draw: () => drawFrames(example.spec, records, name) };
  });
}
