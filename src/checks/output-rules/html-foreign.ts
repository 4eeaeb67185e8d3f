import { attributeRange, contentRange, excerpt, tagRange, textOf } from '../built/built-html.ts';
import { fileIn, type BuiltPage, type Element } from '../built/built-site.ts';
import { Positions } from '../records/positions.ts';
import type { OutputRule } from '../rule.ts';
import { faultyPage, soundPage } from '../built/small-site.ts';
import { cssUrls, loadedUrls } from './loaded-urls.ts';

/** A page asks nothing of any other host; links that a reader follows are free. */
export const htmlForeign: OutputRule = {
  id: 'html-foreign',
  title: '网页向别的网站要东西',
  severity: 'error',
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
      const inside = element.tagName === 'style' ? contentRange : tagRange;
      report({
        file: page.file,
        position: name ? attributeRange(page, element, name) : inside(page, element),
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
