/** Pagefind's program, as `integrations/search/pagefind-module.ts` hands it to the worker. */
declare module 'virtual:pagefind' {
  export interface InstanceOptions {
    /** Folder of the index, absolute, with the slash at its end. */
    basePath: string;
    /** What stands before the addresses in the index. */
    baseUrl?: string;
    /** Tells the builds apart in caches. */
    metaCacheTag?: string;
  }

  export interface Instance {
    /** @param query null gives all pages */
    search(query: string | null): Promise<{
      results: { id: string; words: number[]; data(): Promise<unknown> }[];
    }>;
    /** @throws if the other index does not load; every later search throws too */
    mergeIndex(folder: string, options?: Omit<InstanceOptions, 'basePath'>): Promise<void>;
  }

  /** Outside a worker the language of the page would decide how a query is cut into words. */
  export function createInstance(options: InstanceOptions): Instance;
}
