import { createHash } from 'node:crypto';
import { ledgerCsv } from '../../domain/ledger-row.ts';
import type { Library } from '../../domain/library.ts';
import type { LedgerCopy } from '../../domain/open-data.ts';
import { absolute, at } from '../../routes.ts';

const copies = new WeakMap<Library, Omit<LedgerCopy, 'address'>>();

/** Measures the CSV that the site publishes, once for all that speak of it. */
export function ledgerCopy(library: Library, host: URL | undefined): LedgerCopy {
  let copy = copies.get(library);
  if (!copy) {
    const csv = Buffer.from(ledgerCsv(library.facts.values(), library));
    copy = { bytes: csv.length, sha256: createHash('sha256').update(csv).digest('hex') };
    copies.set(library, copy);
  }
  return { ...copy, address: (path) => absolute(at(path), host) };
}
