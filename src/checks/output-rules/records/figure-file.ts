import { figureFileSchema, type FigureFile } from '../../../figures/figure-file.ts';
import type { BuiltSite } from '../../built/built-site.ts';

export type { FigureFile };

const read = new WeakMap<BuiltSite, Map<string, FigureFile | undefined>>();

/** @returns the file of a figure, read once; undefined where it is missing or cannot be read. */
export function figureFile(site: BuiltSite, id: string): FigureFile | undefined {
  const files = read.get(site) ?? new Map<string, FigureFile | undefined>();
  read.set(site, files);
  if (!files.has(id)) files.set(id, parseFigure(site.files.get(`figures/${id}.json`)));
  return files.get(id);
}

function parseFigure(text: string | undefined): FigureFile | undefined {
  try {
    return figureFileSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
