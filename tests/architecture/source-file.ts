import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  file: string;
  text: string;
}

/** Folders of what was installed or made: none of it is ours, and others write in it meanwhile. */
const NOT_OURS = /^(?:node_modules|\.work|\.cache)$/;

/** @returns every file of ours under a folder whose name ends in one of the extensions, in order. */
export function filesUnder(folder: string, extensions: string[]): SourceFile[] {
  return pathsUnder(folder)
    .filter((file) => extensions.some((end) => file.endsWith(end)))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.test(entry.name) ? [] : pathsUnder(place);
    return entry.isFile() ? [place] : [];
  });
}

/** @returns the code of a file: all of a module; front matter and scripts of an Astro component. */
export function codeOf({ file, text }: SourceFile): string {
  if (!file.endsWith('.astro')) return text;
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [frontMatter, ...scripts].join('\n');
}

/** @returns the text of a component without its style sheet. */
export function withoutStyle(text: string): string {
  return text.replace(/\n?<style[^>]*>[\s\S]*?<\/style>\n?/g, '');
}

/**
 * @returns what a file imports, statically, dynamically or by re-export; relative paths resolved
 * from the repository's root.
 */
export function importsOf(source: SourceFile): string[] {
  const { importedFiles } = ts.preProcessFile(codeOf(source), true, true);
  const folder = path.posix.dirname(source.file);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? path.posix.join(folder, fileName) : fileName,
  );
}

/**
 * @param imports what each file imports
 * @returns the files that import themselves, at any remove
 */
export function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  return [...imports.keys()].filter((file) => {
    const reached = new Set<string>();
    const waiting = [...imports.get(file)!];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...(imports.get(next) ?? []));
    }
    return reached.has(file);
  });
}
