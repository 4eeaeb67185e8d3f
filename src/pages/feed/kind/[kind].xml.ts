import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary } from '../../../collections.ts';
import { CASE_KINDS, type CaseKind } from '../../../domain/kinds.ts';
import { feedParts } from '../../../domain/feed.ts';
import { feedTitle } from '../../../domain/metadata/alternates.ts';
import { routes } from '../../../routes.ts';
import { caseItems, feedOf } from '../_feed.ts';

export function getStaticPaths() {
  return (Object.keys(CASE_KINDS) as CaseKind[]).map((kind) => ({
    params: { kind },
    props: { kind },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The newest cases of one kind. */
export async function GET(context: APIContext<Props>): Promise<Response> {
  const { kind } = context.props;
  const library = await loadLibrary();
  const { newest } = feedParts(library.publishedCases().filter((entry) => entry.kind === kind));
  const title = feedTitle(CASE_KINDS[kind].title, library);
  const channel = { title, self: routes.feedOfKind(kind) };
  return feedOf(context, library, channel, caseItems(newest, library));
}
