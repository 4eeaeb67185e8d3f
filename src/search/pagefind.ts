/** The part of Pagefind's browser API that this site uses; the package ships no types for it. */
export interface Pagefind {
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string | null,
    options: { filters: Record<string, { any: string[] }> },
  ): Promise<PagefindSearch>;
}

export interface PagefindSearch {
  results: { id: string; data: () => Promise<PagefindResult> }[];
  filters: Record<string, Record<string, number>>;
}

export interface PagefindResult {
  url: string;
  meta: { title?: string };
  /** HTML: escaped text with `<mark>` around the words found. */
  excerpt: string;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
