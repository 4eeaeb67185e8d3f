import mdx from '@astrojs/mdx';
import { build } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { markdownProcessor } from '../../markdown/processor.ts';

const SOURCE = path.resolve(import.meta.dirname, '../..');

/** Browsers inside chat programs are years behind; newer ways to write a colour are spelt out for them. */
const OLDEST = ['chrome90', 'safari14.1', 'firefox90'];

/**
 * Builds the page of one case apart from everything else: with its own `.astro`, so that a running
 * `npm run dev` is not disturbed, and the site’s own route, so that it looks as it will.
 * @param folder a new folder under the project; the content is in `content` in it
 * @param baseUrl of the site
 * @returns the folder of the built page
 * @throws what Astro throws where the text cannot be rendered
 */
export async function buildCase(folder: string, slug: string, baseUrl: string): Promise<string> {
  const { origin, pathname } = new URL(baseUrl);
  const base = pathname.replace(/\/?$/, '/');
  const root = path.resolve(folder);
  await writeProject(root, slug);
  process.env['CONTENT_DIR'] = path.join(root, 'content');
  await build({
    root,
    configFile: false,
    srcDir: path.join(root, 'src'),
    publicDir: path.join(root, 'public'),
    outDir: path.join(root, 'dist'),
    cacheDir: path.join(root, 'cache'),
    site: origin,
    base,
    trailingSlash: 'always',
    logLevel: 'silent',
    devToolbar: { enabled: false },
    build: { format: 'directory', inlineStylesheets: 'always' },
    markdown: { processor: markdownProcessor(base), syntaxHighlight: false },
    integrations: [mdx()],
    vite: {
      logLevel: 'silent',
      plugins: [withoutScripts()],
      build: { assetsInlineLimit: 0, cssTarget: OLDEST },
    },
  });
  return path.join(root, 'dist');
}

type Plugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

/** Everything on a page reads without scripts; the search, for one, would need the whole site. */
function withoutScripts(): Plugin {
  return {
    name: 'without-scripts',
    enforce: 'pre',
    transform: (_code: string, id: string) =>
      /\?astro&type=script/.test(id) ? { code: 'export {};', map: null } : undefined,
  };
}

async function writeProject(root: string, slug: string): Promise<void> {
  const pages = path.join(root, 'src', 'pages', 'cases');
  await mkdir(pages, { recursive: true });
  await mkdir(path.join(root, 'public'), { recursive: true });
  const from = (folder: string, file: string) =>
    JSON.stringify(path.relative(folder, path.join(SOURCE, file)).split(path.sep).join('/'));
  const src = path.join(root, 'src');
  const own = JSON.stringify(slug);
  const files = {
    [path.join(root, 'package.json')]: '{ "private": true, "type": "module" }\n',
    [path.join(src, 'content.config.ts')]: [
      `import { collections as site } from ${from(src, 'content.config.ts')};`,
      `import { renderingOnly } from ${from(src, 'integrations/preview/rendering-only.ts')};`,
      `const cases = { ...site.cases, loader: renderingOnly(${own}, site.cases.loader) };`,
      'export const collections = { ...site, cases };',
    ].join('\n'),
    [path.join(pages, '[slug].astro')]: [
      '---',
      `import Page, { getStaticPaths as every } from ${from(pages, 'pages/cases/[slug].astro')};`,
      'export async function getStaticPaths() {',
      `  return (await every()).filter(({ params }) => params.slug === ${own});`,
      '}',
      '---',
      '<Page {...Astro.props} />',
    ].join('\n'),
  };
  for (const [file, text] of Object.entries(files)) await writeFile(file, text);
}
