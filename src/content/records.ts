import type { z } from 'zod';
import { caseSchema } from '../domain/case.ts';
import { discrepanciesSchema } from '../domain/discrepancy.ts';
import { factFileSchema, factSchema, type Fact } from '../domain/fact.ts';
import { glossarySchema, synonymsSchema } from '../domain/glossary.ts';
import { pageSchema, siteSchema } from '../domain/site.ts';
import { permalinksSchema } from '../domain/permalinks.ts';
import { seriesSchema } from '../domain/series.ts';
import { sourceSchema } from '../domain/source.ts';
import { taxonomySchema } from '../domain/taxonomy.ts';
import { figureSchema } from '../figures/schema.ts';
import { once } from '../domain/once.ts';
import type { DocumentKind, Workspace, WorkspaceDocument } from './workspace.ts';

/** The schema of each kind of document. */
export const SCHEMAS = {
  site: siteSchema,
  taxonomy: taxonomySchema,
  glossary: glossarySchema,
  discrepancies: discrepanciesSchema,
  permalinks: permalinksSchema,
  synonyms: synonymsSchema,
  facts: factFileSchema,
  series: seriesSchema,
  sources: sourceSchema,
  figures: figureSchema,
  case: caseSchema,
  page: pageSchema,
} as const satisfies Partial<Record<DocumentKind, z.ZodType>>;

export type SchemaKind = keyof typeof SCHEMAS;
export type ValueOf<K extends SchemaKind> = z.infer<(typeof SCHEMAS)[K]>;

/** A valid document of one kind. */
export interface Parsed<K extends SchemaKind> {
  document: WorkspaceDocument;
  value: ValueOf<K>;
}

/** Finds the documents of a kind that satisfy their schema; `schema` reports the others. */
export function parsed<K extends SchemaKind>(workspace: Workspace, kind: K): Parsed<K>[] {
  return workspace.documents.flatMap((document) => {
    if (document.kind !== kind) return [];
    const result = validate(document, kind);
    return result.success ? [{ document, value: result.data as ValueOf<K> }] : [];
  });
}

const validated = new WeakMap<WorkspaceDocument, z.ZodSafeParseResult<unknown>>();

/** Holds a document against its schema, once for all who ask. */
export function validate(
  document: WorkspaceDocument,
  kind: SchemaKind,
): z.ZodSafeParseResult<unknown> {
  const schema: z.ZodType = SCHEMAS[kind];
  const result = validated.get(document) ?? schema.safeParse(document.data, { reportInput: true });
  validated.set(document, result);
  return result;
}

export interface LocatedFact {
  fact: Fact;
  document: WorkspaceDocument;
  path: (string | number)[];
}

/**
 * Finds every valid fact with the place of its record. A fault in one fact, or in the title of its
 * file, does not hide the others.
 */
export function locatedFacts({ documents }: Pick<Workspace, 'documents'>): LocatedFact[] {
  return documents.flatMap((document) => (document.kind === 'facts' ? factsOf(document) : []));
}

const factsOf = once((document: WorkspaceDocument): LocatedFact[] => {
  const { facts } = (document.data ?? {}) as { facts?: unknown };
  if (!Array.isArray(facts)) return [];
  return facts.flatMap((record, index) => {
    const result = factSchema.safeParse(record);
    return result.success ? [{ fact: result.data, document, path: ['facts', index] }] : [];
  });
});
