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

/** The pages of a build, opened one by one so that no more than one is held as a tree. */
export interface BuiltPages {
  /** Paths under the built site. */
  places: readonly string[];
  open: (place: string) => BuiltPage;
}

/** What a build wrote, before it is published, besides its pages. */
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
 * A page is parsed when a rule first asks for its elements.
 * @param root the folder of the build
 * @param place path under the folder, with forward slashes
 */
export function builtPage(root: string, place: string, html: string): BuiltPage {
  let elements: readonly Element[] | undefined;
  let positions: Positions | undefined;
  return {
    place,
    file: fileIn(root, place),
    address: `/${place.replace(/(^|\/)index\.html$/, '$1')}`,
    html,
    get elements() {
      return (elements ??= [...within(parsePage(html))]);
    },
    range: (start, end) => (positions ??= new Positions(html)).range(start, end),
  };
}

/** @returns a path under the built site as findings name it. */
export function fileIn(root: string, place: string): string {
  return `${root.replaceAll('\\', '/').replace(/\/$/, '')}/${place}`;
}
