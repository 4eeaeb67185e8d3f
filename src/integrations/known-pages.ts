import { ledgerOf } from '../checks/built/built-ledger.ts';
import type { BuiltPage, BuiltSite } from '../checks/built/built-site.ts';
import type { EarlierLooks, KeptOfPage } from '../checks/built/run-output.ts';
import { digestOf, KeptByPage } from './kept-by-page.ts';

/** The pages that were in order when this code last looked at them, and what rules kept of each. */
export class KnownPages implements EarlierLooks {
  readonly #site: string;
  readonly #pages: KeptByPage<{ site: string; kept: KeptOfPage }>;

  /**
   * @param file where what is known is kept; one that cannot be read counts as empty
   * @param code the version of the code that looks at pages
   */
  constructor(file: string, code: string, site: BuiltSite) {
    this.#site = digestOfRecords(site);
    this.#pages = new KeptByPage(file, digestOf(code, site.baseUrl));
  }

  find({ place, html }: BuiltPage): ReturnType<EarlierLooks['find']> {
    const known = this.#pages.find(place, html);
    if (!known) return undefined;
    const { kept, site } = known;
    return { kept, holds: ({ reads }) => reads === 'page' || site === this.#site };
  }

  keep({ place, html }: BuiltPage, kept: KeptOfPage): void {
    this.#pages.keep({ site: this.#site, kept }, place, html);
  }

  /** Keeps what is known for the next build. */
  write(): void {
    this.#pages.write();
  }
}

/** What rules hold pages against. */
function digestOfRecords(site: BuiltSite): string {
  const figures = [...site.files].filter(([place]) => /^figures\/.*\.json$/.test(place));
  const names = site.names.map(({ starts }) => [...starts.values()].map(({ words }) => [...words]));
  return digestOf(ledgerOf(site)?.text() ?? '', JSON.stringify([figures, names]));
}
