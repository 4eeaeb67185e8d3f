import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import mdx from '@astrojs/mdx';
import { build, type AstroInlineConfig } from 'astro';
import type { Finding } from '../../checks/finding.ts';
import { countOf } from '../../checks/reporters/reporter.ts';
import { parsed } from '../../content/records.ts';
import type { Workspace } from '../../content/workspace.ts';
import { formatDate } from '../../domain/period.ts';
import { markdownProcessor } from '../../markdown/processor.ts';
import { liveSite } from '../../preview/links.ts';
import { layContent } from './lay-content.ts';
import { selfContained } from './self-contained.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

/** Browsers inside chat programs are years behind; newer ways to write a colour are spelt out for them. */
const OLDEST = ['chrome90', 'safari14.1', 'firefox90'];

/**
 * Makes one case into a file that is read without a server.
 * @param findings what the check says of the content
 * @param started is handed the folder in which the page is made, to be removed if the work is cut off
 * @returns the file’s text; undefined where the case, or the site around it, is too broken to be shown
 * @throws what Astro throws where it stops for another reason
 */
export async function exportCase(
  workspace: Workspace,
  slug: string,
  findings: readonly Finding[],
  started: (folder: string) => void = () => undefined,
): Promise<string | undefined> {
  const cache = path.join(PROJECT, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'preview-'));
  started(folder);
  try {
    if (!(await layContent(workspace, slug, path.join(folder, 'content')))) return undefined;
    const own = parsed(workspace, 'case').find(({ document }) => document.id === slug);
    const [site] = parsed(workspace, 'site');
    if (!own || !site) return undefined;
    const { baseUrl } = site.value;
    const { title } = own.value;
    const built = await buildCase(folder, slug, baseUrl);
    return await selfContained({
      html: await readFile(path.join(built, 'cases', slug, 'index.html'), 'utf8'),
      folder: built,
      slug,
      title,
      remark: remarkOn(workspace, slug, findings),
      live: liveSite(workspace, baseUrl, `/cases/${slug}/`),
      layers: await readFile(path.join(PROJECT, 'public', 'layers.css'), 'utf8'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns “2026年11月25日导出。检查发现本文有2处问题（1个错误，1个提醒）。” */
function remarkOn(workspace: Workspace, slug: string, findings: readonly Finding[]): string {
  const own = findings.filter(({ file }) => file.includes(`/cases/${slug}/`));
  const others = findings.length - own.length;
  const { errors, warnings } = countOf(own);
  const said = [
    ...(own.length > 0 ? [`本文有${own.length}处问题（${errors}个错误，${warnings}个提醒）`] : []),
    ...(others > 0 ? [`${own.length > 0 ? '其他' : '本文以外的'}文件有${others}处`] : []),
  ];
  const found = said.length > 0 ? `检查发现${said.join('，')}。` : '检查没有发现问题。';
  return `${formatDate(workspace.today)}导出。${found}`;
}

/**
 * Builds the page of one case apart from everything else: with its own `.astro`, so that a running
 * `npm run dev` is not disturbed, and the site’s own route, so that it looks as it will.
 * @param root a new folder under the project; the content is in `content` in it
 * @returns the folder of the built page
 */
async function buildCase(root: string, slug: string, baseUrl: string): Promise<string> {
  const { origin, pathname } = new URL(baseUrl);
  const base = pathname.replace(/\/?$/, '/');
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
  const src = path.join(root, 'src');
  const from = (folder: string, file: string) =>
    JSON.stringify(
      path.relative(folder, path.join(PROJECT, 'src', file)).replaceAll(path.sep, '/'),
    );
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
