import { attribute, textOf, type Element } from '../../html/tree.ts';
import { inAttribute, inContent, excerpt, inTag } from '../built/places.ts';
import { fileIn, type BuiltPage } from '../built/built-site.ts';
import { Positions } from '../../content/documents/positions.ts';
import type { OutputRule } from '../rule.ts';
import { faultyPage, soundPage } from '../built/small-site.ts';

/** A page asks nothing of any other host; links that a reader follows are free. */
export const htmlForeign: OutputRule = {
  id: 'html-foreign',
  title: '网页向别的网站要东西',
  severity: 'error',
  reads: 'page',
  why: '打开本站的网页只连本站：不向别的网站要图片、字体和脚本，读者看了什么不会被别人知道，别的网站关了本站也照常。链接到来源不在此列，那是读者自己点开的。',
  examples: {
    ok: [
      soundPage(
        '<h1>关于</h1>\n<p><a href="https://news.example/1">原文</a><img src="/a.webp" alt="驿站门口"></p>',
      ),
    ],
    bad: [
      faultyPage('<h1>关于</h1>\n<p><img src="https://cdn.example/a.png" alt="驿站"></p>', [
        'src="https://cdn.example/a.png"',
      ]),
      faultyPage('<h1>关于</h1>\n<form action="//count.example/hit"><button>送出</button></form>', [
        'action="//count.example/hit"',
      ]),
    ],
  },
  check(site, report) {
    const base = new URL(site.baseUrl);
    const isForeign = (url: string) => {
      const { protocol, host } = URL.parse(url, base) ?? base;
      // What a page carries in itself, and what opens another program, asks no host.
      return /^(?:https?|wss?|ftp):$/.test(protocol) && host !== base.host;
    };
    const fix = '把文件放到本站再引用；只是给读者看的网址，写成链接。';
    const tell = (page: BuiltPage, element: Element, url: string, name?: string) => {
      const inside = element.tagName === 'style' ? inContent : inTag;
      report({
        ...(name ? inAttribute(page, element, name) : inside(page, element)),
        message: `网页 ${page.address} 的 <${element.tagName}> 会向别的网站要东西：“${excerpt(url)}”。`,
        fix,
      });
    };
    return {
      page(page) {
        for (const element of page.elements) {
          for (const { name, url } of loadedUrls(element)) {
            if (isForeign(url)) tell(page, element, url, name);
          }
          if (element.tagName !== 'style') continue;
          for (const { url } of cssUrls(textOf(element))) {
            if (isForeign(url)) tell(page, element, url);
          }
        }
      },
      end() {
        for (const [place, text] of site.files) {
          if (!place.endsWith('.css')) continue;
          const positions = new Positions(text);
          for (const { url, start, end } of cssUrls(text)) {
            if (!isForeign(url)) continue;
            report({
              file: fileIn(site.root, place),
              position: positions.range(start, end),
              message: `样式表 ${place} 会向别的网站要东西：“${excerpt(url)}”。`,
              fix,
            });
          }
        }
      },
    };
  },
};

/** Attributes whose address a browser fetches by itself, or sends something to. */
const LOADING: Record<string, readonly string[]> = {
  src: ['img', 'script', 'iframe', 'source', 'video', 'audio', 'track', 'embed', 'input', 'frame'],
  poster: ['video'],
  data: ['object'],
  action: ['form'],
  formaction: ['button', 'input'],
  background: ['body', 'table', 'tr', 'td', 'th'],
  manifest: ['html'],
  ping: ['a', 'area'],
};
/** In drawings these fetch what they show; a link of a drawing waits for the reader. */
const DRAWN = new Set(['use', 'image', 'feimage', 'pattern', 'lineargradient', 'radialgradient']);
/** Kinds of <link> that only state how pages belong together. */
const STATING = new Set(
  'alternate author bookmark canonical help license me next nofollow prev privacy-policy search terms-of-service up'.split(
    ' ',
  ),
);

interface LoadedUrl {
  /** The attribute that holds the address. */
  name: string;
  url: string;
}

/** @returns the addresses that an element makes a browser ask, by attribute. */
function loadedUrls(element: Element): LoadedUrl[] {
  return element.attrs.flatMap(({ name: local, prefix, value }) => {
    const name = prefix ? `${prefix}:${local}` : local;
    return urlsOf(element, local, value).map((url) => ({ name, url }));
  });
}

function urlsOf(element: Element, name: string, value: string): string[] {
  const tag = element.tagName.toLowerCase();
  if (name === 'srcset' || name === 'imagesrcset') return candidates(value);
  if (name === 'ping') return value.split(/\s+/).filter(Boolean);
  if (name === 'style') return cssUrls(value).map(({ url }) => url);
  if (LOADING[name]?.includes(tag)) return [value];
  if (name === 'content' && tag === 'meta') return refreshUrl(element, value);
  if (name !== 'href') return [];
  if (tag === 'base' || DRAWN.has(tag)) return [value];
  return tag === 'link' && !isStating(attribute(element, 'rel') ?? '') ? [value] : [];
}

/** `rel="alternate stylesheet"` still fetches. */
function isStating(rel: string): boolean {
  const words = rel.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length > 0 && words.every((word) => STATING.has(word));
}

/** The HTML standard parts candidates by commas after white space or a descriptor, not within an address. */
function candidates(srcset: string): string[] {
  return [...srcset.matchAll(/[\s,]*([^\s,]\S*[^\s,])(?:\s+[^,]*)?(?:,|$)/g)].map(
    ([, url]) => url!,
  );
}

function refreshUrl(element: Element, content: string): string[] {
  if (attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return [];
  const url = /;\s*url\s*=\s*["']?([^"']+)/i.exec(content)?.[1];
  return url ? [url.trim()] : [];
}

const CSS_URL =
  /\/\*[\s\S]*?\*\/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')|image-set\(\s*(?:"([^"]*)"|'([^']*)')/gi;

/** @returns the addresses that a style sheet loads, each with its place; comments are passed over. */
function cssUrls(css: string): { url: string; start: number; end: number }[] {
  return [...css.matchAll(CSS_URL)].flatMap(({ 0: whole, index, ...groups }) => {
    const url = [1, 2, 3, 4, 5, 6, 7].map((group) => groups[group]).find(Boolean);
    return url ? [{ url, start: index, end: index + whole.length }] : [];
  });
}
