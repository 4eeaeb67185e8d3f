import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Prefixes links to the site's own pages with the path under which it is published. */
export function siteLinks({ base }: { base: string }) {
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
