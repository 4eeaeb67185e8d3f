import type { APIContext, InferGetStaticPropsType } from 'astro';
import { figureRoutes, loadLibrary } from '../../collections.ts';
import { plainText } from '../../domain/format.ts';
import { formatDate } from '../../domain/period.ts';
import { FRAMES } from '../../figures/contract.ts';
import { layoutFigure, summaryOf } from '../../figures/draw.ts';
import { paletteOf, standaloneSvg } from '../../figures/standalone.ts';
import { absolute, routes } from '../../routes.ts';
import tokens from '../../styles/tokens.css?raw';

export const getStaticPaths = figureRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The drawing as a file of its own, with what a reader must know once it has left its page. */
export async function GET({ props: { figure }, site }: APIContext<Props>): Promise<Response> {
  const library = await loadLibrary();
  const { name, contentLicence } = library.site;
  const sources = library.sourceIdsOfFigure(figure).map((id) => {
    const { publisher, date } = library.source(id);
    return date ? `${publisher}，${formatDate(date.slice(0, 7))}` : publisher;
  });
  const cautions = figure.cautions.map((caution) => plainText(caution, library));
  const picture = {
    id: figure.id,
    title: figure.title,
    takeaway: plainText(figure.takeaway, library),
    summary: summaryOf(figure, library),
    notes: [
      ...(cautions.length > 0 ? [`提醒：${cautions.join('')}`] : []),
      `来源：${[...new Set(sources)].join('；')}。`,
      `制图：${name}（不是政府网站），${contentLicence.name}，${absolute(routes.figure(figure.id), site)}`,
    ],
    scene: layoutFigure(figure, library, FRAMES.wide),
  };
  return new Response(standaloneSvg(picture, paletteOf(tokens, 'light')), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}
