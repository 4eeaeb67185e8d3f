import type { z } from 'zod';
import { caseSchema } from '../domain/case.ts';
import { discrepanciesSchema } from '../domain/discrepancy.ts';
import { factFileSchema, type Fact } from '../domain/fact.ts';
import { glossarySchema } from '../domain/glossary.ts';
import { pageSchema } from '../domain/page.ts';
import { seriesSchema } from '../domain/series.ts';
import { siteSchema } from '../domain/site.ts';
import { sourceSchema } from '../domain/source.ts';
import { taxonomySchema } from '../domain/taxonomy.ts';
import { figureSchema } from '../figures/index.ts';
import type { DocumentKind, Workspace, WorkspaceDocument } from './workspace.ts';

/** The schema of each kind of document. */
export const SCHEMAS = {
  site: siteSchema,
  taxonomy: taxonomySchema,
  glossary: glossarySchema,
  discrepancies: discrepanciesSchema,
  facts: factFileSchema,
  series: seriesSchema,
  sources: sourceSchema,
  figures: figureSchema,
  case: caseSchema,
  page: pageSchema,
} as const satisfies Partial<Record<DocumentKind, z.ZodType>>;

export type SchemaKind = keyof typeof SCHEMAS;

/** A valid document of one kind. */
export interface Parsed<K extends SchemaKind> {
  document: WorkspaceDocument;
  value: z.infer<(typeof SCHEMAS)[K]>;
}

/** @returns the documents of a kind that satisfy their schema; `schema` reports the others. */
export function parsed<K extends SchemaKind>(workspace: Workspace, kind: K): Parsed<K>[] {
  return workspace.documents.flatMap((document) => {
    if (document.kind !== kind) return [];
    const result = SCHEMAS[kind].safeParse(document.data);
    return result.success ? [{ document, value: result.data as Parsed<K>['value'] }] : [];
  });
}

export interface LocatedFact {
  fact: Fact;
  document: WorkspaceDocument;
  path: (string | number)[];
}

/** @returns every valid fact with the place of its record. */
export function locatedFacts(workspace: Workspace): LocatedFact[] {
  return parsed(workspace, 'facts').flatMap(({ document, value }) =>
    value.facts.map((fact, index) => ({ fact, document, path: ['facts', index] })),
  );
}
