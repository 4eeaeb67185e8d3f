import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { entryOf } from '../content/library.ts';
import { isOwnPage, pageMemory } from '../content/page-memory.ts';
import { readOnce } from '../content/read.ts';
import { contentRoot } from '../content/root.ts';
import type { Workspace } from '../content/workspace.ts';
import { detached } from '../domain/detached.ts';
import { namedIn } from '../domain/mentions.ts';
import { PATHS, pathTo } from '../domain/paths.ts';
import { BUNDLED, filesIn, writeWhole } from './files.ts';
import { digestOf } from './kept-by-page.ts';

/** What pages are made of, as digests. */
interface Inputs {
  /** Of all but the texts of cases: of these, of what they name. */
  common: string;
  /** Of the text of each case, by its slug. */
  texts: Record<string, string>;
}

/** A file as it was written, by which it is known again, and what the bundler made that it loads. */
interface KeptFile {
  size: number;
  changed: number;
  loads: string[];
}

interface KeptPages extends Inputs {
  /** Whether a page that is not of a case read the text of that case. */
  isShared: boolean;
  files: Record<string, KeptFile>;
}

/**
 * Takes pages over from the published site where nothing that they show has changed: all that stands
 * outside the texts of cases is as it was, and so is the text of the case that a page is of. Such
 * pages are neither made nor written again, and the texts behind them are not made into programs.
 * @param program tells one state of the program, its environment and the day from another
 * @param published where the site stands that the build will replace
 * @param file keeps what the published pages were made of; `write` puts there what the new ones are
 */
export function keptPages(
  program: string,
  published: string,
  file: string,
): { integration: AstroIntegration; write: () => void } {
  const memory = pageMemory();
  let inputs: Inputs = { common: '', texts: {} };
  let kept = new Map<string, KeptFile>();
  let places: string[] = [];
  let made: Record<string, KeptFile> = {};
  let sitePath = (url: URL) => url.pathname;
  let address = (place: string) => place;
  const integration: AstroIntegration = {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': async ({ config }) => {
        const base = config.base.replace(/\/?$/, '/');
        sitePath = ({ pathname }) => pathname.slice(base.length - 1);
        address = (place) => new URL(base + place.replace(/index\.html$/, ''), config.site).href;
        inputs = inputsOf(await readOnce(contentRoot()), program);
        const before = readKept(file);
        kept = filesToKeep(before, inputs, published);
        // A page that is taken over reads nothing now, and may have read a text when it was made.
        memory.isShared = kept.size > 0 && before?.isShared === true;
        const slugs = Object.keys(inputs.texts);
        memory.kept = new Set(slugs.filter((slug) => kept.has(placeOf(pathTo('case', slug)))));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: async () => {
            const all = await own.getStaticPaths();
            places = all.map(({ pathname, route }) => placeOf(pathname, route.type === 'page'));
            const isPage = (place: string) => /(?:^|\/)index\.html$/.test(place);
            memory.addresses.push(
              ...places.filter((place) => kept.has(place) && isPage(place)).map(address),
            );
            return all.filter((_, index) => !kept.has(places[index]!));
          },
          render: (request, options) => {
            memory.page = sitePath(new URL(request.url));
            return own.render(request, options);
          },
        }));
      },
      'astro:build:generated': ({ dir }) => {
        const staging = fileURLToPath(dir);
        const anew = places.filter((place) => !kept.has(place));
        if (kept.size > 0) {
          const loaded = anew.flatMap((place) => asWritten(staging, place)?.loads ?? []);
          removeOriginals(staging, published, new Set(loaded));
        }
        for (const [place, { loads }] of kept) {
          for (const one of [place, ...loads]) takeOver(one, published, staging);
        }
      },
      'astro:build:done': ({ dir }) => {
        const entries = places.map((place) => [
          place,
          kept.get(place) ?? asWritten(fileURLToPath(dir), place),
        ]);
        made = Object.fromEntries(entries.filter(([, found]) => found)) as typeof made;
      },
    },
  };
  const write = () => {
    const now: KeptPages = { ...inputs, isShared: memory.isShared, files: made };
    writeWhole(file, JSON.stringify(now));
  };
  return { integration, write };
}

/** Where Astro writes what stands at a site path. */
function placeOf(sitePath: string, isPage = true): string {
  const place = sitePath.replace(/^\/|\/$/g, '');
  if (!isPage) return place;
  return `/${place}.html` === PATHS.notFound
    ? `${place}.html`
    : path.posix.join(place, 'index.html');
}

function inputsOf({ documents, assets }: Workspace, program: string): Inputs {
  const common = createHash('sha256').update(program);
  const texts: Inputs['texts'] = {};
  for (const document of documents) {
    const { place, text, kind, id, bodyStart } = document;
    const entry = kind === 'case' ? entryOf(document) : undefined;
    common.update(`${place}\0`);
    if (entry) {
      texts[id] = digestOf(text.slice(bodyStart));
      common.update(`${text.slice(0, bodyStart)}\0${JSON.stringify(namedIn(entry))}\0`);
    } else common.update(`${text}\0`);
  }
  for (const { place, bytes } of assets) common.update(`${place}\0`).update(digestOf(bytes()));
  return { common: common.digest('base64url'), texts };
}

function filesToKeep(
  before: KeptPages | undefined,
  { common, texts }: Inputs,
  published: string,
): Map<string, KeptFile> {
  if (before?.common !== common) return new Map();
  const edited = Object.keys(texts).filter((slug) => texts[slug] !== before.texts[slug]);
  if (before.isShared && edited.length > 0) return new Map();
  const isEdited = (place: string) => edited.some((slug) => isOwnPage(`/${place}`, slug));
  const stands = (place: string, { size, changed }: KeptFile) => {
    const found = statSync(path.join(published, place), { throwIfNoEntry: false });
    return found?.size === size && found.mtimeMs === changed;
  };
  return new Map(
    Object.entries(before.files).filter(
      ([place, one]) =>
        !isEdited(place) &&
        stands(place, one) &&
        one.loads.every((loaded) => existsSync(path.join(published, loaded))),
    ),
  );
}

function readKept(file: string): KeptPages | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptPages;
  } catch {
    return undefined;
  }
}

/** Two names of one file take no room; on another disk it is copied. */
function takeOver(place: string, from: string, to: string): void {
  const target = path.join(to, place);
  if (existsSync(target)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    linkSync(path.join(from, place), target);
  } catch {
    copyFileSync(path.join(from, place), target);
  }
}

const PROGRAM_OR_STYLE = /\.(?:css|js)$/;

/**
 * Removes pictures that are published in another size only. Astro does that where it makes the sizes,
 * which it did when it made the pages that are taken over.
 * @param loaded what new pages load
 */
function removeOriginals(staging: string, published: string, loaded: ReadonlySet<string>): void {
  for (const place of filesIn(path.join(staging, BUNDLED)).map((name) => `${BUNDLED}/${name}`)) {
    if (PROGRAM_OR_STYLE.test(place) || loaded.has(place)) continue;
    if (!existsSync(path.join(published, place))) rmSync(path.join(staging, place));
  }
}

const LOADED = new RegExp(`/(${BUNDLED}/[^"'\\s,?#)]+)`, 'g');

/** @returns what a file is known by; nothing for one that Astro did not write. */
function asWritten(folder: string, place: string): KeptFile | undefined {
  const file = path.join(folder, place);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return undefined;
  const html = place.endsWith('.html') ? readFileSync(file, 'utf8') : '';
  const loads = [...new Set([...html.matchAll(LOADED)].map(([, loaded]) => detached(loaded!)))];
  return { size: found.size, changed: found.mtimeMs, loads };
}
