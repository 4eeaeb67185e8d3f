import { markdownProcessor } from '../../../src/markdown/processor.ts';

type Renderer = Awaited<
  ReturnType<NonNullable<ReturnType<typeof markdownProcessor>['createMdxRenderer']>>
>;

let renderer: Promise<Renderer> | undefined;

/** @returns the module that the site's own pipeline makes of a write-up without front matter. */
export async function compileMdx(
  text: string,
  file = `${process.cwd()}/content/cases/a/index.mdx`,
  frontmatter: Record<string, unknown> = {},
): Promise<string> {
  const { code } = await (await (renderer ??= create())).process(text, file, frontmatter);
  return code;
}

async function create(): Promise<Renderer> {
  const { createMdxRenderer } = markdownProcessor('/');
  if (!createMdxRenderer) throw new Error('the processor does not compile MDX');
  return createMdxRenderer(
    { syntaxHighlight: false, gfm: true, smartypants: false },
    { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false },
  );
}
