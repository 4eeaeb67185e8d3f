import type { SearchRecord } from '../../../src/search/record.ts';

export const ENGINE_IDS = ['ours', 'pagefind', 'minisearch'] as const;

export type EngineId = (typeof ENGINE_IDS)[number];

/** A search engine under measurement, as a folder that a server gives to a browser. */
export interface Engine {
  /** Files of the index by their path in the folder, for its size. */
  isIndex: (path: string) => boolean;
  /**
   * Writes all that a browser loads. The folder gets an `ask.js`, a module that sets
   * `window.ask(query)`, which loads what the first ten results need, and where that does not name
   * every result, `window.askAll(query)`.
   * @returns URL of a record by the id that `ask` gives; empty where it gives URLs
   */
  build: (records: readonly SearchRecord[], folder: string) => Promise<Map<string, string>>;
  /** Bundles the page's program, which a site does once; not part of the build measured. */
  bundle?: (folder: string) => Promise<void>;
}

/** What `window.ask` resolves to. */
export interface Found {
  /** Results in order, ids or URLs: the first ten at least. */
  ids: string[];
  /** How many there are. */
  total: number;
  /** From the question until the first ten could be shown, in milliseconds. */
  milliseconds: number;
}
