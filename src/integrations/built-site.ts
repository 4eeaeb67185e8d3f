import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtPage, fileIn, type BuiltPages, type BuiltSite } from '../checks/built/built-site.ts';
import { exceptionsOf } from '../checks/numbers/number-scan.ts';
import { OUTPUT_RULES } from '../checks/output-rules/index.ts';
import { namesOf } from '../checks/numbers/registered-names.ts';
import { countOf } from '../checks/reporters/reporter.ts';
import { renderTerminal } from '../checks/reporters/terminal.ts';
import type { Finding } from '../checks/finding.ts';
import { checkOutput } from '../checks/built/run-output.ts';
import { readOnce } from '../content/read.ts';
import { registerNames, type RegisteredNames } from '../domain/numbers/names.ts';
import { contentRoot } from '../content/root.ts';
import { codeVersion } from './code-version.ts';
import { filesIn } from './files.ts';
import { KnownPages } from './known-pages.ts';
import { readSite } from './site.ts';

/** Texts that the rules read besides pages; the search index and programs are not among them. */
const READ = /^(?:data|figures)\/[^/]+\.(?:json|csv)$|^data\/[^/]+\/facts\.(?:json|csv)$|\.css$/;
const NOT_OURS = /^pagefind\//;

/**
 * Checks what a build wrote: how many errors there are, and what to say of them.
 * @param places where the site will stand: published, or rejected where there is an error
 * @param cacheDir keeps which pages were in order, so that they are not looked at again
 */
export async function checkBuilt(
  folder: string,
  { published, rejected }: { published: string; rejected: string },
  cacheDir: string,
): Promise<{ errors: number; report: string | undefined }> {
  const { site, pages, read, count } = await readBuiltSite(folder, rejected);
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
async function readBuiltSite(
  folder: string,
  root: string,
): Promise<{
  site: BuiltSite;
  pages: BuiltPages;
  count: number;
  read: (place: string) => string;
}> {
  const places = filesIn(folder).filter((place) => !NOT_OURS.test(place));
  const read = (place: string) => readFileSync(path.join(folder, place), 'utf8');
  const others = places.filter((place) => READ.test(place));
  const pages = places.filter((place) => place.endsWith('.html'));
  return {
    site: {
      root,
      baseUrl: readSite().baseUrl,
      names: await readNames(),
      files: new Map(others.map((place) => [place, read(place)])),
    },
    pages: { places: pages, open: (place) => builtPage(root, place, read(place)) },
    count: pages.length + others.length,
    read,
  };
}

/** What the content check lets pass: a page may show a name or an exception of any file. */
async function readNames(): Promise<RegisteredNames[]> {
  const workspace = await readOnce(contentRoot());
  const { registered, titles } = namesOf(workspace);
  const exceptions = workspace.documents.flatMap(exceptionsOf).map(({ text }) => text);
  return [registered, titles, registerNames(exceptions)];
}
