import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary } from '../../collections.ts';
import { plainText } from '../../domain/describe.ts';
import { allData } from '../../figures/data.ts';
import { drawFigure } from '../../figures/index.ts';
import { jsonResponse } from '../../files.ts';

export async function getStaticPaths() {
  const library = await loadLibrary();
  return [...library.figures.values()].map((figure) => ({
    params: { id: figure.id },
    props: { figure },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props: { figure } }: APIContext<Props>): Promise<Response> {
  const library = await loadLibrary();
  const { data, summary } = drawFigure(figure, library);
  const facts = allData(data);
  const sourceIds = new Set(facts.flatMap(({ fact }) => library.sourceIdsOf(fact)));
  return jsonResponse({
    id: figure.id,
    type: figure.type,
    title: figure.title,
    takeaway: plainText(figure.takeaway, library),
    summary,
    cautions: figure.cautions.map((caution) => plainText(caution, library)),
    data: facts.map(({ fact, label, written }) => ({ labelInFigure: label, written, ...fact })),
    sources: Object.fromEntries([...sourceIds].map((id) => [id, library.source(id)])),
    licence: library.site.contentLicence,
  });
}
