import type { FacetTable } from './facet-table.ts';
import type { PackedMetadata } from './metadata.ts';

/** Goes up when what the browser reads is written otherwise: sites of another format are not merged. */
export const FORMAT = 2;

/**
 * What the client reads first of an index: `pagefind/search.json`. Its name is the same for every
 * build, so it is to be asked for with `cache: 'no-cache'`.
 */
export interface IndexEntry {
  format: number;
  /** What the id of each record begins with; the rest is the record's number in base 36. */
  prefix: string;
  /** How many records there are. */
  count: number;
  /** Only where Pagefind's own names were kept: the id of each record, by number. */
  ids?: string[];
  /** In the place of Pagefind's own, which need not be loaded then. */
  metadata?: PackedMetadata;
  /** Facets and dates by record number, as `facet-table.ts` encodes them. */
  facets: FacetTable;
  /** The name of the file with the `SentTables` of the fallbacks, beside this one; needed once a query finds nothing. */
  tables: string;
  /** The name of the file with what readers say for the names of the corpus; none where nobody registered any. */
  spoken?: string;
  /** The name of the file with the names that are offered while somebody types. */
  names: string;
  /** The name of the file with all others, for reading without a network; none where they are large. */
  whole?: string;
  /** Other zones' sites to search along with this one; `url` is the front page of each. */
  peers: { name: string; url: string }[];
}
