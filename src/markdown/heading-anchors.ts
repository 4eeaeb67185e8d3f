import type { Root } from 'mdast';
import { headingIds, withoutAnchor } from './heading-ids.ts';

/** `### “四送”活动 [#four-sends]` gives the heading an id that survives a change of its words. */
export function headingAnchors() {
  return (tree: Root): void => {
    for (const { heading, id, given } of headingIds(tree)) {
      const last = heading.children.at(-1);
      if (given && last?.type === 'text') last.value = withoutAnchor(last.value);
      heading.data = { ...heading.data, hProperties: { id } };
    }
  };
}
