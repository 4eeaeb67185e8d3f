import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary } from '../../../collections.ts';
import { citedCase } from '../../../components/site/cited-case.ts';
import { CITATION_FORMATS } from '../../../domain/work-citation.ts';

export async function getStaticPaths() {
  const { cases } = await loadLibrary();
  return [...cases.values()].flatMap((entry) =>
    CITATION_FORMATS.map((format) => ({
      params: { slug: entry.slug, extension: format.extension },
      props: { entry, format },
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props, site }: APIContext<Props>): Promise<Response> {
  const work = citedCase(props.entry, await loadLibrary(), site);
  return new Response(props.format.write(work), {
    headers: { 'Content-Type': `${props.format.mediaType}; charset=utf-8` },
  });
}
