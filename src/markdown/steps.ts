import type { Options } from 'remark-rehype';
import { headingAnchors } from './heading-ids.ts';
import { joinHanLines } from './join-han-lines.ts';
import { quotedLinks } from './quoted-links.ts';
import { siteLinks } from './site-links.ts';
import { tableAlignment } from './table-alignment.ts';

/** What becomes of a text after it was parsed, and of its elements, wherever a page is made of it. */
export const TEXT_STEPS = [joinHanLines, quotedLinks, headingAnchors] as const;

/** @param base the path under which the site is published, ending in a slash */
export function elementSteps(base: string) {
  return [[siteLinks, { base }] as [typeof siteLinks, { base: string }], tableAlignment] as const;
}

/** The words that footnotes bring with them. */
export const FOOTNOTES: Options = { footnoteLabel: '注释', footnoteBackLabel: '回到正文' };
