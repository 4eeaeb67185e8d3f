import type { FacetId } from './facets.ts';

/** A part of a page under one heading; what stands before the first heading has none. */
export interface Section {
  /** The id of the heading on its page; empty for the page's own head. */
  anchor: string;
  heading: string;
  /** Readable text, a paragraph, list item, cell or caption each. */
  paragraphs: string[];
}

/** A fact as its card says it. */
export interface FactAnswer {
  label: string;
  /** With its hedge and unit. */
  value: string;
  period: string;
  scope: string;
  /** Publisher and date; 推算 for what was worked out. */
  source: string;
  /** Site path of the source's page with the base. */
  sourceUrl?: string;
}

/** What of a record is kept to be shown and searched again in the browser. */
export interface Fragment {
  /** Site path with the base; with an anchor for what has no page of its own. */
  url: string;
  title: string;
  /** What it is, in Chinese: “品牌”, “数据”, “图表”, “术语”. */
  kind: string;
  /** 简称、旧称 and other names that find it as its title does. */
  aliases: string[];
  /** ISO date of the last change; empty where none is known. */
  date: string;
  sections: Section[];
  /** Only of a fact. */
  answer?: FactAnswer;
}

/** One thing that can be found. */
export interface SearchRecord extends Fragment {
  /** Values by facet; a facet that does not apply is left out. */
  facets: Partial<Record<FacetId, string[]>>;
}
