import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtPage, fileIn, type BuiltPages, type BuiltSite } from '../checks/built/built-site.ts';
import { OUTPUT_RULES } from '../checks/output-rules/index.ts';
import { countOf } from '../checks/reporters/reporter.ts';
import { renderTerminal } from '../checks/reporters/terminal.ts';
import type { Finding } from '../checks/finding.ts';
import { checkOutput } from '../checks/built/run-output.ts';
import type { RegisteredNames } from '../domain/numbers/names.ts';
import { codeVersion } from './code-version.ts';
import { filesIn } from './files.ts';
import { KnownPages } from './known-pages.ts';
import { readSite } from './site.ts';

/** Texts that the rules read besides pages; the search index and programs are not among them. */
const READ = /^(?:data|figures)\/[^/]+\.(?:json|csv)$|^data\/[^/]+\/facts\.(?:json|csv)$|\.css$/;
const NOT_OURS = /^pagefind\//;

/** What is to be checked. */
export interface BuiltQuestion {
  /** Where the build wrote it. */
  folder: string;
  /** Where the site will stand: published, or rejected where there is an error. */
  published: string;
  rejected: string;
  /** Keeps which pages were in order, so that they are not looked at again. */
  cacheDir: string;
  /** What the content check lets pass. */
  names: RegisteredNames[];
}

/** What there is to say of a build. */
export interface BuiltAnswer {
  errors: number;
  report: string | undefined;
}

/** Checks what a build wrote. */
export function checkBuilt(question: BuiltQuestion): BuiltAnswer {
  const { folder, published, rejected, cacheDir, names } = question;
  const { site, pages, read, count } = readBuiltSite(folder, rejected, names);
  const known = new KnownPages(path.join(cacheDir, 'known-pages'), codeVersion(), site);
  const findings = checkOutput(site, pages, OUTPUT_RULES, known);
  known.write();
  if (findings.length === 0) return { errors: 0, report: undefined };
  const { errors } = countOf(findings);
  const render = (shown: Finding[], root: string) => {
    const textOf = (file: string) => read(file.slice(fileIn(root, '').length));
    return renderTerminal({ findings: shown, files: count, rules: OUTPUT_RULES, textOf });
  };
  if (errors === 0) {
    const placeOf = (file: string) => file.slice(fileIn(rejected, '').length);
    const moved = findings.map((one) => ({ ...one, file: fileIn(published, placeOf(one.file)) }));
    return { errors, report: render(moved, published) };
  }
  const head = `网页有误，没有发布。建好的网页留在“${rejected}”，可以打开核对。`;
  return { errors, report: `${head}\n\n${render(findings, rejected)}` };
}

/** Reads a build in `folder`, its pages one by one, as it will stand in `root`. */
function readBuiltSite(
  folder: string,
  root: string,
  names: RegisteredNames[],
): { site: BuiltSite; pages: BuiltPages; count: number; read: (place: string) => string } {
  const places = filesIn(folder).filter((place) => !NOT_OURS.test(place));
  const read = (place: string) => readFileSync(path.join(folder, place), 'utf8');
  const others = places.filter((place) => READ.test(place));
  const pages = places.filter((place) => place.endsWith('.html'));
  return {
    site: {
      root,
      baseUrl: readSite().baseUrl,
      names,
      files: new Map(others.map((place) => [place, read(place)])),
    },
    pages: { places: pages, open: (place) => builtPage(root, place, read(place)) },
    count: pages.length + others.length,
    read,
  };
}
