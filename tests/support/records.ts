import type { Case } from '../../src/domain/case.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Source } from '../../src/domain/source.ts';

type Recorded = Extract<Fact, { status: 'single' | 'transmitted-copy' | 'excluded' }>;
type Corroborated = Extract<Fact, { status: 'corroborated' }>;
type Derived = Extract<Fact, { status: 'derived' }>;

/** A valid number from one source: 建立党组织 75个. */
export function fact(overrides: Partial<Recorded> = {}): Recorded {
  return {
    id: 'party-organisations',
    label: '建立党组织',
    value: 75,
    unit: '个',
    qualifier: 'exact',
    period: { in: '2024' },
    scope: 'both-zones',
    subject: '组织覆盖',
    source: 'herald',
    locator: { paragraph: 4 },
    quote: '建立党组织75个',
    status: 'single',
    ...overrides,
  };
}

/** The same number, with a second source that says so. */
export function corroboratedFact(overrides: Partial<Corroborated> = {}): Corroborated {
  return {
    ...fact(),
    status: 'corroborated',
    corroboration: [{ source: 'daily', locator: { page: 2 }, quote: '党组织达75个' }],
    ...overrides,
  };
}

/** A number worked out from others. */
export function derivedFact(overrides: Partial<Derived> = {}): Derived {
  return {
    id: 'organisations-twice',
    label: '党组织（推算）',
    value: 150,
    unit: '个',
    qualifier: 'exact',
    period: { from: '2023', to: '2024' },
    scope: 'both-zones',
    subject: '组织覆盖',
    status: 'derived',
    derivation: '{party-organisations} * 2',
    ...overrides,
  };
}

export function source(overrides: Partial<Source> = {}): Source {
  return {
    title: '党建引领聚合力',
    publisher: '中国高新网',
    date: '2025-04-09',
    url: 'https://example.org/news/1',
    kind: 'media',
    status: 'excerpt',
    relevance: 'subject',
    ...overrides,
  };
}

/** The front matter of a valid case. */
export function caseRecord(overrides: Partial<Case> = {}): Case {
  return {
    kind: 'station',
    title: '红色驿站',
    aliases: ['驿站'],
    summary: '建立党组织{party-organisations}。',
    strands: ['coverage'],
    audiences: ['couriers'],
    industries: ['freight'],
    themes: ['stations'],
    period: { in: '2024' },
    sources: ['herald'],
    related: [],
    status: 'published',
    published: '2026-11-23',
    updated: '2026-11-23',
    aiAssisted: false,
    ...overrides,
  };
}

/** @returns the record with one field left out. */
export function without<T extends object>(record: T, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));
}

/** @returns a file of the ledger. */
export function factFile(...facts: Record<string, unknown>[]): string {
  return JSON.stringify({ title: '组织', facts }, null, 2);
}
