/**
 * The rooms of `src/` and what each may import of the others, itself included. Top-level modules
 * are rooms of their own: `collections`, `routes` and `responses` serve what makes pages.
 */
export const MAY_IMPORT = {
  domain: ['domain'],
  // One tree of HTML, one escape.
  html: ['html'],
  figures: ['domain', 'html', 'figures'],
  search: ['domain', 'html', 'search'],
  markdown: ['domain', 'markdown'],
  // A content root as one joined model with places; one file of it reads the disk.
  content: ['domain', 'figures', 'markdown', 'content'],
  checks: ['domain', 'html', 'figures', 'markdown', 'content', 'checks'],
  // The handbook's pages come with every site; its examples stand among those of the rules.
  handbook: ['domain', 'content', 'checks', 'handbook'],
  // What staff are helped to write: proposals and edits, as texts.
  authoring: ['domain', 'figures', 'markdown', 'content', 'checks', 'authoring'],
  importing: ['domain', 'html', 'markdown', 'content', 'checks', 'authoring', 'importing'],
  review: ['domain', 'figures', 'markdown', 'content', 'checks', 'review'],
  // What a case is shown from before it is published, as one file or in the studio.
  preview: ['domain', 'html', 'content', 'checks', 'preview'],
  // The same, in a browser.
  studio: [
    ...['domain', 'html', 'figures', 'markdown', 'content', 'checks'],
    ...['authoring', 'importing', 'review', 'preview', 'search', 'styles', 'studio'],
    // A preview is made of the site's own components.
    ...['components', 'layouts', 'routes', 'middleware'],
  ],
  'content.config': ['domain', 'figures', 'content'],
  collections: ['domain', 'figures', 'content'],
  routes: ['domain'],
  responses: [],
  // What is done to every page, wherever it comes from.
  middleware: ['domain', 'html', 'figures', 'content', 'collections'],
  styles: [],
  components: [
    'domain',
    'html',
    'figures',
    'search',
    // The handbook is made from the rules.
    'content',
    'checks',
    'handbook',
    'collections',
    'routes',
    'responses',
    'styles',
    'components',
  ],
  layouts: [
    'domain',
    'figures',
    'search',
    'collections',
    'routes',
    'responses',
    'styles',
    'components',
    'layouts',
  ],
  pages: [
    'domain',
    'html',
    'figures',
    'search',
    // The handbook is made from the rules and from what files may hold.
    'content',
    'checks',
    'handbook',
    'authoring',
    'collections',
    'routes',
    'responses',
    'styles',
    'components',
    'layouts',
    'pages',
  ],
  integrations: [
    'domain',
    'html',
    'figures',
    'search',
    'markdown',
    'content',
    'checks',
    'authoring',
    'review',
    'preview',
    // The route of a figure's PNG stands beside the font that it reads.
    'collections',
    'components',
    'styles',
    'integrations',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Room = keyof typeof MAY_IMPORT;

const DIRECTION =
  'domain → figures, markdown, search → content → components → layouts → pages；checks 可用 content；' +
  'authoring、importing、review 可用 checks；integrations 与 scripts 调用它们';

/** Pure rooms run under plain Node and in tests, without files and without Astro. */
const PURE: readonly Room[] = ['domain', 'html', 'figures', 'search'];

/** The part of the search that lives in the browser: its worker has the engine bundled in. */
const IN_BROWSER = /^src\/search\/client\//;

/** The model of the content runs in a browser too; these two tell it what lies on a disk. */
const CONTENT_ON_DISK = /^src\/content\/(?:read|root)\.ts$/;

const MAY_READ_FILES = /^(src\/content\/read\.ts|src\/integrations\/|scripts\/)/;

/** @returns the room of a file; undefined for one outside `src/`. */
export function roomOf(file: string): string | undefined {
  const name = /^src\/([^/]+)/.exec(file)?.[1];
  return name?.replace(/\.ts$/, '');
}

/** @returns what is wrong with one import, or undefined; names the file, the import, the way out. */
export function faultOf(file: string, imported: string): string | undefined {
  const from = roomOf(file);
  const what = `${file} 引用了 ${imported}`;
  if (/^(node:)?fs(\/|$)/.test(imported) && !MAY_READ_FILES.test(file)) {
    return `${what}：只有 src/content/read.ts、src/integrations/ 和 scripts/ 可以读写文件`;
  }
  if (from === undefined) return undefined;
  if (!(from in MAY_IMPORT)) {
    return `${what}：${from} 不是约定的房间，先在 tests/architecture/law.ts 里定下它的位置`;
  }
  const room = from as Room;
  if (
    PURE.includes(room) &&
    !IN_BROWSER.test(file) &&
    /^(node|astro|virtual):|^astro(\/|$)/.test(imported)
  ) {
    return `${what}：${room} 是纯的，不用 Node 和 Astro；要读什么，由调用它的一方传进来`;
  }
  if (room === 'content' && !CONTENT_ON_DISK.test(file) && /^(node|astro):/.test(imported)) {
    return `${what}：内容的模型在浏览器里也要能用，只有 read.ts 和 root.ts 可以用 Node`;
  }
  if (room === 'studio' && /^(node|astro):/.test(imported)) {
    return `${what}：studio 在浏览器里运行，不用 Node`;
  }
  const to = roomOf(imported);
  if (to === undefined) {
    return /^(content|scripts|tests|public)\//.test(imported)
      ? `${what}：src 只引用 src 和依赖包`
      : undefined;
  }
  const allowed: readonly string[] = MAY_IMPORT[room];
  if (allowed.includes(to)) return undefined;
  const rooms = allowed.length > 0 ? allowed.join('、') : '（没有）';
  return `${what}：${room} 只能引用 ${rooms}。方向是 ${DIRECTION}`;
}
