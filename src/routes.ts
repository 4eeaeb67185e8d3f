import { PATHS, pathTo, type FIGURE_EXTENSIONS, type PathName } from './domain/paths.ts';

/** The base under which the site is published. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Puts the base before a site path. */
export const at = (path: string): string => base + path;

/** Takes the base from a path of this site. */
export const withoutBase = (path: string): string => path.slice(base.length);

/** Puts the host before a path, where the site has one. */
export const absolute = (path: string, site: URL | undefined): string =>
  site ? new URL(path, site).href : path;

type Routes = {
  [Name in PathName]: (typeof PATHS)[Name] extends `${string}*${string}`
    ? (id: string) => string
    : string;
};

const names = Object.keys(PATHS) as PathName[];

/** The paths of the site with the base: `routes.data`, `routes.case(slug)`. */
export const routes = {
  ...(Object.fromEntries(
    names.map((name) => [
      name,
      PATHS[name].includes('*') ? (id: string) => at(pathTo(name, id)) : at(PATHS[name]),
    ]),
  ) as Routes),
  figureFile: (id: string, extension: (typeof FIGURE_EXTENSIONS)[number]) =>
    at(`/figures/${id}.${extension}`),
  citation: (page: 'case' | 'figure', id: string, extension: string) =>
    at(`${pathTo(page, id)}cite.${extension}`),
};
