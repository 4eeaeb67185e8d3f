import type { BuiltSite } from '../../built/built-site.ts';

/** What `/figures/<id>.json` says. */
export interface FigureFile {
  takeaway: string;
  summary: string;
  cautions: string[];
  data: ({ id: string; labelInFigure: string; written: string } & Record<string, unknown>)[];
  sources: Record<string, unknown>;
}

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
    const value = JSON.parse(text ?? '') as Partial<FigureFile> | null;
    const { takeaway, summary, cautions, data, sources } = value ?? {};
    if (takeaway === undefined || summary === undefined) return undefined;
    if (!Array.isArray(cautions) || !Array.isArray(data) || !sources) return undefined;
    const whole = data.every((datum: Partial<FigureFile['data'][number]> | null) =>
      [datum?.id, datum?.labelInFigure, datum?.written].every((part) => typeof part === 'string'),
    );
    if (!whole) return undefined;
    return { takeaway, summary, cautions, data, sources };
  } catch {
    return undefined;
  }
}
