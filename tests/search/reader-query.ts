/** How a reader comes to type it. */
export type ReaderClass =
  | 'name'
  | 'half name'
  | 'alias'
  | 'glossary'
  | 'slip'
  | 'pinyin'
  | 'initials'
  | 'mixed'
  | 'traditional'
  | 'number'
  | 'other spelling'
  | 'words'
  | 'figure'
  | 'source'
  | 'guide'
  | 'latin'
  | 'question'
  | 'everyday';

/** What a reader of this site types, and the one page meant, or the two that are both right. */
export interface ReaderQuery {
  class: ReaderClass;
  query: string;
  /** Site paths without a base; one must come first, two both among the first three. */
  right: readonly [string] | readonly [string, string];
}

/** @returns a maker of queries of one class. */
export const queriesOf =
  (name: ReaderClass) =>
  (query: string, ...right: [string] | [string, string]): ReaderQuery => ({
    class: name,
    query,
    right,
  });
