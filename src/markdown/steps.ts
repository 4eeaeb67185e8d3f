import type { Root } from 'hast';
import type { Options } from 'remark-rehype';
import { visit } from 'unist-util-visit';
import { headingAnchors } from './heading-ids.ts';
import { quotedLinks } from './quoted-links.ts';
import { joinHanLines } from './text-runs.ts';

/** GFM's column alignment becomes a data attribute: as `style=""` the CSP would block it. */
function tableAlignment() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if ((tagName !== 'td' && tagName !== 'th') || !properties['align']) return;
      properties['dataAlign'] = properties['align'];
      delete properties['align'];
    });
  };
}

/** Prefixes links to the site's own pages with the path under which it is published. */
function siteLinks({ base }: { base: string }) {
  const prefix = base.replace(/\/$/, '');
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'a' || typeof properties['href'] !== 'string') return;
      const { href } = properties;
      if (/^\/(?!\/)/.test(href)) properties['href'] = prefix + href;
      if (/^https?:/.test(href)) properties['rel'] = ['noopener', 'external'];
    });
  };
}

/** What becomes of a text after it was parsed, and of its elements, wherever a page is made of it. */
export const TEXT_STEPS = [joinHanLines, quotedLinks, headingAnchors] as const;

/** @param base the path under which the site is published, ending in a slash */
export function elementSteps(base: string) {
  return [[siteLinks, { base }] as [typeof siteLinks, { base: string }], tableAlignment] as const;
}

/** The words that footnotes bring with them. */
export const FOOTNOTES: Options = { footnoteLabel: '注释', footnoteBackLabel: '回到正文' };
