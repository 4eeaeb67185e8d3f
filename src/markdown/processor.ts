import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { refuseBreaches } from './refuse.ts';
import { elementSteps, FOOTNOTES, TEXT_STEPS } from './steps.ts';

/**
 * The one Markdown pipeline of the site, on unified: Astro's default processor does not close
 * emphasis next to full-width quotes (`**“品牌”**建设`).
 * @param base the path under which the site is published, ending in a slash
 */
export function markdownProcessor(base: string) {
  return unified({
    gfm: true,
    smartypants: false,
    remarkPlugins: [refuseBreaches, remarkCjkFriendly, ...TEXT_STEPS],
    rehypePlugins: [...elementSteps(base)],
    remarkRehype: FOOTNOTES,
  });
}
