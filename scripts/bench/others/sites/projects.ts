import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const GENERATORS = ['astro', 'starlight'] as const;
export type Generator = (typeof GENERATORS)[number];

const CONFIGS: Record<Generator, string> = {
  astro: `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  docs: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './src/content/docs' }) }),
};
`,
  starlight: `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
};

const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const docs = await getCollection('docs');
  return docs.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
  <body><h1>{entry.data.title}</h1><Content /></body>
</html>
`;

/** Writes a project of one page for each case of a content root. */
export function writeProject(folder: string, generator: Generator, root: string): void {
  rmSync(folder, { recursive: true, force: true });
  const docs = path.join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(path.join(folder, 'src/content.config.ts'), CONFIGS[generator]);
  if (generator === 'astro') {
    mkdirSync(path.join(folder, 'src/pages'));
    writeFileSync(path.join(folder, 'src/pages/[...slug].astro'), PAGE);
  }
  for (const slug of readdirSync(path.join(root, 'cases'))) {
    const text = readFileSync(path.join(root, 'cases', slug, 'index.mdx'), 'utf8');
    writeFileSync(path.join(docs, `${slug}.mdx`), plainText(text));
  }
}

/** A case without records, figures and all else that another generator does not know. */
function plainText(text: string): string {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const title = /^title: .*$/m.exec(head)?.[0] ?? '';
  const plain = body
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/<Fact [^>]*\/>/g, '12个')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\]\(\/cases\/([^/]+)\/\)/g, '](/$1/)');
  return `---\n${title}\n---\n${plain}`;
}
