import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { headingAnchors } from './heading-ids.ts';
import { joinHanLines } from './join-han-lines.ts';
import { quotedLinks } from './quoted-links.ts';
import { refuseBreaches } from './refuse.ts';
import { siteLinks } from './site-links.ts';
import { tableAlignment } from './table-alignment.ts';

/**
 * The one Markdown pipeline of the site, on unified: Astro's default processor does not close
 * emphasis next to full-width quotes (`**“品牌”**建设`).
 * @param base the path under which the site is published, ending in a slash
 */
export function markdownProcessor(base: string) {
  return unified({
    gfm: true,
    smartypants: false,
    remarkPlugins: [refuseBreaches, remarkCjkFriendly, joinHanLines, quotedLinks, headingAnchors],
    rehypePlugins: [[siteLinks, { base }], tableAlignment],
    remarkRehype: { footnoteLabel: '注释', footnoteBackLabel: '回到正文' },
  });
}
