import { createHash } from 'node:crypto';
import { ledgerCsv } from '../../domain/ledger-row.ts';
import type { Library } from '../../domain/library.ts';
import { once } from '../../domain/once.ts';
import type { LedgerCopy } from '../../domain/open-data.ts';
import { absolute, at } from '../../routes.ts';

const sizeOf = once((library: Library): Omit<LedgerCopy, 'address'> => {
  const csv = Buffer.from(ledgerCsv(library.facts.values(), library));
  return { bytes: csv.length, sha256: createHash('sha256').update(csv).digest('hex') };
});

/** Measures the CSV that the site publishes. */
export function ledgerCopy(library: Library, host: URL | undefined): LedgerCopy {
  return { ...sizeOf(library), address: (path) => absolute(at(path), host) };
}
