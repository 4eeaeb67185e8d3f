import type { FigureCommon } from '../domain/figure.ts';
import type { LedgerFact } from '../domain/library.ts';
import type { Series } from '../domain/series.ts';
import type { FigureRecords } from './data.ts';

/** A fictional record: what a figure looks at, the rest is the same for all of them. */
export type ExampleFact = Pick<LedgerFact, 'id' | 'label'> &
  Partial<
    Pick<
      LedgerFact,
      'value' | 'text' | 'unit' | 'qualifier' | 'period' | 'scope' | 'comparison' | 'group'
    >
  > & { derivation?: string };

/** A declaration with the records it names. Its numbers are made up, and pages say so. */
export interface FigureExample<Spec extends FigureCommon> {
  /** What it is an example of, for the handbook. */
  title: string;
  spec: Spec;
  facts: ExampleFact[];
  series?: Record<string, Pick<Series, 'title' | 'points' | 'comparability' | 'cautions'>>;
}

/** The examples of a type: the gallery draws the right ones and says what the checks say of the wrong. */
export interface FigureExamples<Spec extends FigureCommon> {
  right: FigureExample<Spec>[];
  wrong: FigureExample<Spec>[];
}

/** What every declaration must say and no drawing depends on. */
export const EXAMPLE_COMMON = {
  takeaway: '示例数据，全属虚构。',
  cautions: [],
  themes: ['example'],
  updated: '2026-01-01',
};

/**
 * Makes what writes the examples of a type: what each shows, what it declares, and its records.
 * @param common what all of its examples declare alike
 */
export function exampleOf<Spec extends FigureCommon & { type: string }>(
  type: Spec['type'],
  common: Partial<Spec> = {},
) {
  type Declared = Omit<Spec, 'type' | 'sources' | keyof typeof EXAMPLE_COMMON>;
  return (
    title: string,
    declared: Declared,
    facts: ExampleFact[] = [],
    series?: FigureExample<Spec>['series'],
  ): FigureExample<Spec> => {
    const spec = { ...EXAMPLE_COMMON, type, ...common, ...declared } as unknown as Spec;
    return { title, spec, facts, ...(series && { series }) };
  };
}

/** @returns a whole record of the ledger for a fictional one. */
export function exampleFact({ derivation, ...given }: ExampleFact): LedgerFact {
  const common = {
    unit: given.text === undefined ? '个' : undefined,
    qualifier: 'exact' as const,
    period: { in: '2024' },
    scope: '全区',
    group: 'example',
    subject: '示例',
    theme: 'example',
    themeTitle: '示例数据（虚构）',
    ...given,
  };
  if (derivation !== undefined) return { ...common, status: 'derived', derivation };
  const evidence = { source: 'example', locator: { paragraph: 1 }, quote: '示例' };
  return { ...common, status: 'single', ...evidence };
}

/** @returns the records of an example, looked up as those of the site are. */
export function exampleRecords({
  facts,
  series = {},
}: Pick<FigureExample<FigureCommon>, 'facts' | 'series'>): FigureRecords & {
  facts: ReadonlyMap<string, LedgerFact>;
  series: ReadonlyMap<string, Series>;
} {
  const records = new Map(facts.map((fact) => [fact.id, exampleFact(fact)]));
  const runs = Object.entries(series).map(([id, run]) => [id, { ...run, group: id }] as const);
  return {
    facts: records,
    fact: (id) => {
      const found = records.get(id);
      if (!found) throw new Error(`the example has no fact “${id}”`);
      return found;
    },
    series: new Map(runs),
  };
}
