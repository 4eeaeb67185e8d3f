import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary } from '../../../collections.ts';
import { casesOfStrand, feedParts } from '../../../domain/feed.ts';
import { feedTitle } from '../../../domain/metadata/alternates.ts';
import { routes } from '../../../routes.ts';
import { caseItems, feedOf } from '../_feed.ts';

export async function getStaticPaths() {
  const { taxonomy } = await loadLibrary();
  return taxonomy.strands.map((strand) => ({ params: { id: strand.id }, props: { strand } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The newest cases of one strand. */
export async function GET(context: APIContext<Props>): Promise<Response> {
  const { strand } = context.props;
  const library = await loadLibrary();
  const { newest } = feedParts(casesOfStrand(strand, library));
  const title = feedTitle(strand.label, library);
  const channel = { title, self: routes.feedOfStrand(strand.id) };
  return feedOf(context, library, channel, caseItems(newest, library));
}
