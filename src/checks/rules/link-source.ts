import { previewPath } from '../../domain/address.ts';
import { addressFault } from '../../markdown/address.ts';
import { addressesOf } from '../links/addresses.ts';
import { sitePages } from '../links/site-pages.ts';
import { validate } from '../../content/records.ts';
import type { Wording } from '../../markdown/breach.ts';
import { placed, type Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';
import type { Workspace } from '../../content/workspace.ts';

/** A link that leaves the site leads to a source, as it is registered. */
export const linkSource: Rule = {
  id: 'link-source',
  title: '站外链接须是登记过的来源',
  severity: 'error',
  ofAbsence: 'something',
  why: '正文链到站外，读者会以为本站核对过那一页；转载件和没有登记的网址可能被改动，不能链。',
  examples: {
    ok: [sound('见[示例报道](https://example.org/news/1)。')],
    bad: [faulty('见[转载](https://mirror.cn/1)。', ['https://mirror.cn/1'])],
  },
  check(workspace, report) {
    const known = knownAddresses(workspace);
    for (const document of workspace.documents) {
      for (const { url, start, end } of addressesOf(document).links) {
        const isPreview = previewPath(url) !== undefined;
        if (!isPreview && (!/^https?:\/\//i.test(url) || addressFault(url))) continue;
        if (known.allowed.has(bare(url)) || (known.isUnsure && !isPreview)) continue;
        const found = explain(url, known, document.text[start - 1] === '(');
        report(placed(document, { start, end, ...found }));
      }
    }
  },
};

interface Known {
  /** Without the anchor: another place on the same page is as good. */
  allowed: Set<string>;
  /** Written without scheme and last slash → as registered. */
  written: Map<string, string>;
  /** Of sources that may not be linked, by the same. */
  refused: Set<string>;
  baseUrl: string;
  /** Whether an address is not as its source has it on the web: of that the schema speaks. */
  isUnsure: boolean;
  /** Whether a page is at a path. */
  isPage: (path: string) => boolean;
}

function knownAddresses(workspace: Workspace): Known {
  const { documents } = workspace;
  const { published, drafts } = sitePages(workspace);
  const known: Known = {
    allowed: new Set(),
    written: new Map(),
    refused: new Set(),
    baseUrl: '',
    isUnsure: false,
    isPage: (path) => published.has(path) || drafts.has(path),
  };
  const allow = (url: unknown) => {
    if (typeof url !== 'string') return;
    known.allowed.add(bare(url));
    known.written.set(loose(url), url);
  };
  for (const document of documents) {
    const { kind, data } = document;
    if (kind === 'sources') {
      known.isUnsure ||= validate(document, kind).error?.issues.some(isOfAddress) ?? false;
      const { url, status } = (data ?? {}) as { url?: unknown; status?: unknown };
      if (status === 'excerpt') allow(url);
      else if (typeof url === 'string') known.refused.add(loose(url));
    } else if (kind === 'site') {
      const site = (data ?? {}) as Record<string, { url?: unknown } | string | undefined>;
      for (const part of [site['contentLicence'], site['contact']]) {
        if (typeof part === 'object') allow(part?.url);
      }
      if (typeof site['baseUrl'] === 'string') known.baseUrl = site['baseUrl'];
    }
  }
  return known;
}

function isOfAddress({ path }: { path: readonly PropertyKey[] }): boolean {
  return path[0] === 'url';
}

function explain(
  url: string,
  { allowed, written, refused, baseUrl, isPage }: Known,
  isNamed: boolean,
): Wording {
  const own = ownPath(url, baseUrl);
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(own ?? '')!;
  const page = own === undefined ? undefined : [path, `${path}/`].find(isPage);
  if (page !== undefined || previewPath(url) !== undefined) {
    return {
      message: '这是本站自己的页面，写了网址，网站换地方就断了。',
      fix: `从斜杠写起，写作 ${(page ?? path) + rest}。`,
      ...(page !== undefined && { replacement: page + rest }),
    };
  }
  const ascii = /^[\x21-\x7e]+/.exec(url)![0];
  if (ascii !== url && allowed.has(bare(ascii))) {
    return {
      message: '网址后面紧跟着中文，连在一起就不是那个网址了。',
      fix: `写作 [文字](${ascii})，把网址和后面的字分开。`,
    };
  }
  const registered = written.get(loose(url));
  if (registered !== undefined) {
    return {
      message: '这个网址与来源里登记的写法不同。',
      fix: `写作 ${registered}。`,
      replacement: registered,
    };
  }
  if (refused.has(loose(url))) {
    return {
      message: '这是转载件或未采用的来源，原页没有核对过，不能外链。',
      fix: '改为链到本站的来源页，写作 /sources/编号/。',
    };
  }
  return {
    message: '这个网址没有登记为来源，读者无从知道它是否可信。',
    fix: `${isNamed ? '去掉方括号和圆括号，只留文字' : '删去网址'}；要链接的，先在 sources 里登记这个来源，状态为 excerpt，网址一字不差。`,
  };
}

/** The path of a page whose whole address was copied, from the site or from its preview. */
function ownPath(url: string, baseUrl: string): string | undefined {
  const base = /^(?:https?:)?\/\/[^/]+(\/.*?)?\/?$/i.exec(baseUrl)?.[1] ?? '';
  const previewed = previewPath(url);
  if (previewed !== undefined) {
    return previewed.startsWith(`${base}/`) ? previewed.slice(base.length) : previewed;
  }
  const [site, whole] = [baseUrl.replace(/\/$/, ''), url].map((one) =>
    one.replace(/^https?:/i, ''),
  ) as [string, string];
  if (site === '' || whole.slice(0, site.length).toLowerCase() !== site.toLowerCase()) {
    return undefined;
  }
  const path = whole.slice(site.length);
  return /^(?:$|[/?#])/.test(path) ? path.replace(/^(?!\/)/, '/') : undefined;
}

function bare(url: string): string {
  return url.replace(/#.*$/s, '');
}

function loose(url: string): string {
  return bare(url)
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
