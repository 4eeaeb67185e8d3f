import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary } from '../../collections.ts';
import { feedParts } from '../../domain/feed.ts';
import { feedOf } from './_feed.ts';

export async function getStaticPaths() {
  const { archives } = feedParts((await loadLibrary()).publishedCases());
  return archives.map((entries, index) => ({
    params: { number: String(index + 1) },
    props: { entries, number: index + 1, isLast: index === archives.length - 1 },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** An archive of the feed; the first holds the oldest cases. */
export async function GET(context: APIContext<Props>): Promise<Response> {
  const { entries, number, isLast } = context.props;
  return feedOf(context, await loadLibrary(), entries, {
    number,
    before: number > 1 ? number - 1 : undefined,
    after: isLast ? undefined : number + 1,
  });
}
