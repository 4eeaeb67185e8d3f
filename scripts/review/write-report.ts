import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../src/integrations/files.ts';
import type { Change } from '../../src/review/change.ts';
import { COMMENT_LIMIT, renderReport, pictureFiles } from '../../src/review/markdown/report.ts';
import type { ReviewFormat } from '../../src/review/arguments.ts';

const WHOLE = 'review-full.md';

/**
 * Writes a report into a folder: for people with its pictures beside it, or for programs.
 * @returns what was written, in order
 */
export function writeReport(change: Change, out: string, format: ReviewFormat): string[] {
  const files = format === 'json' ? jsonFiles(change) : markdownFiles(change);
  mkdirSync(path.join(out, 'figures'), { recursive: true });
  removeFormer(out, files);
  for (const [name, text] of files) writeWhole(path.join(out, name), text);
  if (readdirSync(path.join(out, 'figures')).length === 0) {
    rmSync(path.join(out, 'figures'), { recursive: true });
  }
  return [...files.keys()];
}

/**
 * @param pictured whether the pictures are written beside it, so that it can name them
 * @returns the report as one JSON text, ended by a line end
 */
export function jsonReport(change: Change, pictured: boolean): string {
  const figures = change.figures.map(({ before: _, after: __, ...figure }, index) => ({
    ...figure,
    ...(pictured && { pictures: pictureFiles(change.figures[index]!) }),
  }));
  return `${JSON.stringify({ ...change, figures }, null, 2)}\n`;
}

function jsonFiles(change: Change): Map<string, string> {
  return new Map([['review.json', jsonReport(change, true)], ...picturesOf(change)]);
}

function markdownFiles(change: Change): Map<string, string> {
  const options = { pictured: true, whole: WHOLE };
  const whole = renderReport(change, { ...options, limit: Infinity });
  const files = new Map([
    ['review.md', renderReport(change, { ...options, limit: COMMENT_LIMIT })],
  ]);
  if (files.get('review.md') !== whole) files.set(WHOLE, whole);
  return new Map([...files, ...picturesOf(change)]);
}

function picturesOf({ figures }: Change): [string, string][] {
  return figures.flatMap((figure) => {
    const { before, after } = pictureFiles(figure);
    return [
      ...(before && figure.before ? [[before, figure.before] as [string, string]] : []),
      ...(after && figure.after ? [[after, figure.after] as [string, string]] : []),
    ];
  });
}

/** Pictures of an earlier report would be taken for those of this one. */
function removeFormer(out: string, files: ReadonlyMap<string, string>): void {
  const pictures = readdirSync(path.join(out, 'figures'))
    .filter((name) => /-(?:before|after)\.svg$/.test(name))
    .map((name) => `figures/${name}`);
  for (const name of ['review.md', WHOLE, 'review.json', ...pictures]) {
    if (!files.has(name)) rmSync(path.join(out, name), { force: true });
  }
}
