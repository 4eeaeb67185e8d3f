import { pathTo } from '../domain/paths.ts';
import type { CaseEntry } from '../domain/library.ts';

/** What a build knows of the pages of the build before it, and learns of its own. */
interface PageMemory {
  /** The site path of the page that is being made; none yet while pages are listed. */
  page: string;
  /** Whether a page that is not of a case read the text of that case. */
  isShared: boolean;
  /** Cases whose own page is taken over as it is, so that their text need not be made into one. */
  kept: Set<string>;
  /** Addresses of all pages that are taken over, which the site map lists with the others. */
  addresses: string[];
}

/** Modules are loaded several times over in a build, so that only the process can keep this. */
const MEMORY = Symbol.for('content.page-memory');

export function pageMemory(): PageMemory {
  const kept = globalThis as { [MEMORY]?: PageMemory };
  return (kept[MEMORY] ??= { page: '', isShared: false, kept: new Set(), addresses: [] });
}

/** Tells the pages and files of one case, such as its citation, from all others, by their site path. */
export function isOwnPage(path: string, slug: string): boolean {
  const start = pathTo('case', slug).slice(0, -1);
  return path.startsWith(start) && /^[/.]/.test(path.slice(start.length));
}

/** Notes where the text of a case is read; what else stands in it was read before. */
export function watchBody(entry: CaseEntry): void {
  const { slug, body } = entry;
  const get = () => {
    const memory = pageMemory();
    memory.isShared ||= !isOwnPage(memory.page, slug);
    return body;
  };
  Object.defineProperty(entry, 'body', { enumerable: true, get });
}
