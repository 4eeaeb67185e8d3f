import { operandsOf } from '../../domain/expression.ts';
import { sourcesOfFact, type Fact } from '../../domain/fact.ts';
import type { Identified, LedgerFact, Records } from '../../domain/library.ts';
import type { Source } from '../../domain/source.ts';
import { factsInTemplate } from '../../domain/mentions.ts';
import { once } from '../../domain/once.ts';
import type { BuiltSite } from './built-site.ts';

export const LEDGER_FILE = 'data/facts.json';

/** The ledger as the site publishes it, which every page must agree with. */
export class BuiltLedger implements Records {
  readonly facts: ReadonlyMap<string, LedgerFact>;
  readonly sources: ReadonlyMap<string, Identified<Source>>;
  readonly #scopes: ReadonlyMap<string, string>;

  constructor({ facts, sources, scopes }: LedgerText) {
    this.facts = new Map(facts.map(({ usedIn: _, ...fact }) => [fact.id, fact as LedgerFact]));
    this.sources = new Map(Object.entries(sources));
    this.#scopes = new Map(scopes.map(({ id, label }) => [id, label]));
  }

  /** @returns all that it holds, as one text; where its facts are used is no part of it. */
  text(): string {
    return JSON.stringify([[...this.facts], [...this.sources], [...this.#scopes]]);
  }

  /** @returns what the ledger names and does not hold; a whole ledger can be written out. */
  missing(): string[] {
    const facts = [...this.facts.values()];
    const operands = facts.flatMap((fact) =>
      fact.status === 'derived' ? operandsOf(fact.derivation) : [],
    );
    const templates = facts.flatMap(({ notes }) => (notes ? factsInTemplate(notes) : []));
    const sources = facts.flatMap((fact) => [
      ...sourcesOfFact(fact),
      ...(fact.history ?? []).map(({ source }) => source),
    ]);
    const missing = [
      ...[...operands, ...templates].filter((id) => !this.facts.has(id)),
      ...sources.filter((id) => !this.sources.has(id)),
      ...facts.map(({ scope }) => scope).filter((id) => !this.#scopes.has(id)),
    ];
    return [...new Set(missing)];
  }

  fact(id: string): LedgerFact {
    return found(this.facts.get(id), id);
  }

  source(id: string): Identified<Source> {
    return found(this.sources.get(id), id);
  }

  scopeLabel(id: string): string {
    return found(this.#scopes.get(id), id);
  }

  sourceIdsOf(fact: Fact): string[] {
    if (fact.status !== 'derived') return [...new Set(sourcesOfFact(fact))];
    const operands = operandsOf(fact.derivation);
    return [...new Set(operands.flatMap((id) => this.sourceIdsOf(this.fact(id))))];
  }
}

interface LedgerText {
  facts: (LedgerFact & { usedIn?: unknown })[];
  sources: Record<string, Identified<Source>>;
  scopes: { id: string; label: string }[];
}

/** @returns the ledger of a built site, read once; undefined where there is none to be read. */
export const ledgerOf = once(({ files }: BuiltSite) => readLedger(files.get(LEDGER_FILE) ?? ''));

/** Reads a file of the ledger, whole or of a theme; undefined where it cannot be read. */
export function readLedger(text: string): BuiltLedger | undefined {
  try {
    const { facts, sources, scopes } = JSON.parse(text) as Partial<LedgerText>;
    return facts && sources && scopes ? new BuiltLedger({ facts, sources, scopes }) : undefined;
  } catch {
    return undefined;
  }
}

function found<T>(record: T | undefined, id: string): T {
  if (record === undefined) throw new Error(`没有编号为“${id}”的记录`);
  return record;
}
