import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary } from '../../collections.ts';
import { feedParts } from '../../domain/feed.ts';
import { routes } from '../../routes.ts';
import { caseItems, feedOf } from './_feed.ts';

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
  const library = await loadLibrary();
  const archive = (at: number) => routes.feedArchive(String(at));
  const links = {
    current: routes.feed,
    'prev-archive': number > 1 ? archive(number - 1) : undefined,
    'next-archive': isLast ? undefined : archive(number + 1),
  };
  const title = library.site.name;
  const channel = { title, self: archive(number), links, isArchive: true };
  return feedOf(context, library, channel, caseItems(entries, library));
}
