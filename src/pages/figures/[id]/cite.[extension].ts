import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary } from '../../../collections.ts';
import { CITATION_FORMATS } from '../../../domain/work-citation.ts';
import { citedFigure } from '../../../components/figures/cited-figure.ts';

export async function getStaticPaths() {
  const library = await loadLibrary();
  return [...library.figures.values()].flatMap((figure) =>
    CITATION_FORMATS.map((format) => ({
      params: { id: figure.id, extension: format.extension },
      props: { figure, format },
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props, site }: APIContext<Props>): Promise<Response> {
  const work = citedFigure(props.figure, (await loadLibrary()).site, site);
  return new Response(props.format.write(work), {
    headers: { 'Content-Type': `${props.format.mediaType}; charset=utf-8` },
  });
}
