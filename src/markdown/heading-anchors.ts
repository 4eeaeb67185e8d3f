import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const ANCHOR = /\s*\[#([a-z0-9-]+)\]\s*$/;

/** `### “四送”活动 [#four-sends]` gives the heading an id that survives a change of its words. */
export function headingAnchors() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading) => {
      const last = heading.children.at(-1);
      if (last?.type !== 'text') return;
      const anchor = ANCHOR.exec(last.value)?.[1];
      if (!anchor) return;
      last.value = last.value.replace(ANCHOR, '');
      heading.data = { ...heading.data, hProperties: { id: anchor } };
    });
  };
}
