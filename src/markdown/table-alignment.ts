import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** GFM's column alignment becomes a data attribute: as `style=""` the CSP would block it. */
export function tableAlignment() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if ((tagName !== 'td' && tagName !== 'th') || !properties['align']) return;
      properties['dataAlign'] = properties['align'];
      delete properties['align'];
    });
  };
}
