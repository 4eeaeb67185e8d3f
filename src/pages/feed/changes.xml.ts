import type { APIContext } from 'astro';
import { loadLibrary } from '../../collections.ts';
import { CHANGES_LENGTH, changesOf } from '../../domain/changes.ts';
import { sentence } from '../../domain/format.ts';
import { feedTitle } from '../../domain/metadata/alternates.ts';
import { at, routes } from '../../routes.ts';
import { feedOf } from './_feed.ts';

/** What was corrected or withdrawn last, for who has cited it. */
export async function GET(context: APIContext): Promise<Response> {
  const library = await loadLibrary();
  const items = changesOf(library).flatMap((change) => {
    if (change.kind === 'number') {
      const { anchor, written, after, why } = change.former;
      return {
        title: `更正：${change.fact.label}`,
        description: `由${written}改为${after}。${sentence(why)}`,
        link: routes.fact(anchor),
        date: change.date,
      };
    }
    if (change.kind !== 'withdrawn') return [];
    const { address, reason } = change.withdrawn;
    return { title: `撤下：${address}`, description: reason, link: at(address), date: change.date };
  });
  const channel = { title: feedTitle('更正', library), self: routes.feedOfChanges };
  return feedOf(context, library, channel, items.slice(0, CHANGES_LENGTH));
}
