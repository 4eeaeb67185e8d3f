import type { RegisteredNames } from '../../domain/numbers/names.ts';
import { parsePage, within, type Element } from '../../html/tree.ts';
import { Positions } from '../../content/documents/positions.ts';
import type { Range } from '../finding.ts';

/** A page as the build wrote it. */
export interface BuiltPage {
  /** Path under the built site, e.g. `cases/red-station/index.html`. */
  place: string;
  /** The path with the folder of the build before it, as findings name it. */
  file: string;
  /** The path at which a reader finds it, without the base: `/cases/red-station/`. */
  address: string;
  html: string;
  /** Every element in order, as a browser parses the page. */
  elements: readonly Element[];
  /** @returns the place of part of the page; offsets count UTF-16 units of `html`. */
  range: (start: number, end: number) => Range;
}

/** What a build wrote, before it is published. Its pages are handed over one by one. */
export interface BuiltSite {
  /** The folder of the build. */
  root: string;
  /** Where the site is published; what lies elsewhere is another host. */
  baseUrl: string;
  /** Names in which digits are no data, and the words that authors excepted. */
  names: readonly RegisteredNames[];
  /** Texts of the other files that are checked: JSON, CSV, style sheets; by path. */
  files: ReadonlyMap<string, string>;
}

/**
 * @param root the folder of the build
 * @param place path under the folder, with forward slashes
 */
export function builtPage(root: string, place: string, html: string): BuiltPage {
  const positions = new Positions(html);
  return {
    place,
    file: fileIn(root, place),
    address: `/${place.replace(/(^|\/)index\.html$/, '$1')}`,
    html,
    elements: [...within(parsePage(html))],
    range: (start, end) => positions.range(start, end),
  };
}

/** @returns a path under the built site as findings name it. */
export function fileIn(root: string, place: string): string {
  return `${root.replaceAll('\\', '/').replace(/\/$/, '')}/${place}`;
}
