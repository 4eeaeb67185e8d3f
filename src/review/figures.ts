import { pagesOf } from '../domain/site-page.ts';
import type { Figure } from '../figures/index.ts';
import { type Palette, pictureOf, standaloneSvg } from '../figures/standalone.ts';
import type { Identified } from '../domain/library.ts';
import type { FigureChange } from './change.ts';
import type { Edition } from './edition.ts';
import { filled } from './wording.ts';

/** @returns the figures that look different, with their pictures before and after. */
export function compareFigures(before: Edition, after: Edition, palette: Palette): FigureChange[] {
  const [old, now] = [before.library.figures, after.library.figures];
  const ids = [...new Set([...now.keys(), ...old.keys()])].sort();
  return ids.flatMap((id): FigureChange[] => {
    const [former, figure] = [old.get(id), now.get(id)];
    if (former && figure && inputsOf(former, before) === inputsOf(figure, after)) return [];
    const pictures = {
      before: former && drawn(former, before, palette),
      after: figure && drawn(figure, after, palette),
    };
    if (former && figure && pictures.before === pictures.after) return [];
    return [
      {
        id,
        title: (figure ?? former)!.title,
        fate: former ? (figure ? 'changed' : 'removed') : 'added',
        shownIn: pagesWith(id, figure ? after : before),
        ...(pictures.before && { before: pictures.before }),
        ...(pictures.after && { after: pictures.after }),
      },
    ];
  });
}

/** Drawing is dear; most figures rest on the same records as before. */
function inputsOf(figure: Identified<Figure>, { library }: Edition): string {
  const facts = library.factsOfFigure(figure);
  const declared = JSON.stringify(figure);
  const series = [...library.series.values()].filter(({ id }) => declared.includes(`"${id}"`));
  return JSON.stringify([figure, facts, series, textsOf(figure, { library })]);
}

function textsOf(figure: Figure, { library }: Pick<Edition, 'library'>): string[] {
  const { takeaway, howToRead = '', cautions } = figure;
  return [takeaway, howToRead, ...cautions].map((text) => filled(text, library));
}

/** @returns the figure as a file that stands alone; undefined where it cannot be drawn. */
function drawn(
  figure: Identified<Figure>,
  { library }: Edition,
  palette: Palette,
): string | undefined {
  try {
    const picture = pictureOf(figure, library, { text: (one) => filled(one, library) });
    return standaloneSvg(picture, palette);
  } catch {
    // It names a record that does not exist; the findings say which.
    return undefined;
  }
}

function pagesWith(figure: string, { library }: Edition): string[] {
  return pagesOf(library)
    .filter(({ kind, texts, figures }) => texts && kind !== 'figure' && figures.includes(figure))
    .map(({ label, title }) => (title === label ? title : `《${title}》`));
}
