import Slugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const ANCHOR = /\s*\[#([a-z0-9-]+)\]\s*$/;

interface HeadingId {
  heading: Heading;
  id: string;
  /** Whether the author gave it, as `[#id]` at the heading's end. */
  given: boolean;
}

/**
 * The ids of a write-up's headings, for the build and for the checks of links alike: the one its
 * author gave, or else the words of the heading as Astro itself would make an id of them.
 */
export function headingIds(tree: Root): HeadingId[] {
  const slugger = new Slugger();
  const found: HeadingId[] = [];
  visit(tree, 'heading', (heading) => {
    const last = heading.children.at(-1);
    const given = last?.type === 'text' ? anchorOf(last.value) : undefined;
    found.push({
      heading,
      id: given ?? slugger.slug(wordsOf(heading)),
      given: given !== undefined,
    });
  });
  return found;
}

/** Finds the anchor at the end of a heading's text. */
export function anchorOf(text: string): string | undefined {
  return ANCHOR.exec(text)?.[1];
}

/** Takes the anchor that its author gave off the text of a heading. */
export function withoutAnchor(text: string): string {
  return text.replace(ANCHOR, '');
}

/** Reads the words of a heading, its anchor among them. */
export function wordsOf(heading: Heading): string {
  let words = '';
  visit(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words += node.value;
  });
  return words;
}

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
