import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ledgerOf } from '../checks/built/built-ledger.ts';
import type { BuiltPage, BuiltSite } from '../checks/built/built-site.ts';
import type { EarlierLooks, KeptOfPage } from '../checks/built/run-output.ts';
import { writeWhole } from './files.ts';

/** A page that was in order: what it was, beside what it was looked at, and what rules kept of it. */
interface KnownPage {
  page: string;
  site: string;
  kept: KeptOfPage;
}

/**
 * The pages that were in order when this code last looked at them. It holds only pages of the site
 * as it is: what is no longer built is forgotten.
 */
export class KnownPages implements EarlierLooks {
  readonly #site: string;
  readonly #before: ReadonlyMap<string, KnownPage>;
  readonly #now = new Map<string, KnownPage>();
  readonly #file: string;
  readonly #code: string;

  /**
   * @param file where what is known is kept; one that cannot be read counts as empty
   * @param code the version of the code that looks at pages
   */
  constructor(file: string, code: string, site: BuiltSite) {
    this.#file = file;
    this.#code = digestOf(code, site.baseUrl);
    this.#site = digestOfRecords(site);
    this.#before = readKnown(file, this.#code);
  }

  find(page: BuiltPage): ReturnType<EarlierLooks['find']> {
    const known = this.#before.get(page.place);
    if (known?.page !== digestOf(page.html)) return undefined;
    const { kept, site } = known;
    return { kept, holds: ({ reads }) => reads === 'page' || site === this.#site };
  }

  keep({ place, html }: BuiltPage, kept: KeptOfPage): void {
    this.#now.set(place, { page: digestOf(html), site: this.#site, kept });
  }

  /** Keeps what is known for the next build. */
  write(): void {
    const lines = [this.#code, ...[...this.#now].map((entry) => JSON.stringify(entry))];
    writeWhole(this.#file, lines.join('\n'));
  }
}

/** A line for the code and one for each page: no text of all pages is parsed at once. */
function readKnown(file: string, code: string): Map<string, KnownPage> {
  try {
    const [head, ...lines] = readFileSync(file, 'utf8').split('\n');
    if (head !== code) return new Map();
    return new Map(lines.map((line) => JSON.parse(line) as [string, KnownPage]));
  } catch {
    return new Map();
  }
}

/** What rules hold pages against. */
function digestOfRecords(site: BuiltSite): string {
  const figures = [...site.files].filter(([place]) => /^figures\/.*\.json$/.test(place));
  const names = site.names.map(({ starts }) => [...starts.values()].map(({ words }) => [...words]));
  return digestOf(ledgerOf(site)?.text() ?? '', JSON.stringify([figures, names]));
}

function digestOf(...texts: string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64url');
}
