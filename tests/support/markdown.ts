import { markdownProcessor } from '../../src/markdown/processor.ts';

/** @returns the HTML that the site's own pipeline makes of some Markdown, published under a base. */
export async function render(markdown: string, base = '/'): Promise<string> {
  const renderer = await markdownProcessor(base).createRenderer({ syntaxHighlight: false });
  const { code } = await renderer.render(markdown);
  return code;
}
