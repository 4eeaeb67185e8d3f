import { attribute, textOf, type Element } from '../../html/tree.ts';
import { inAttribute, excerpt, inTag } from '../built/places.ts';
import type { OutputRule } from '../rule.ts';
import { faultyPage, soundPage } from '../built/small-site.ts';

/** Attributes that lead somewhere when used; a javascript: address in one is code. */
const LEADING = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'];
/** Data that a script element may hold; browsers never run it. */
const DATA_BLOCK = /^application\/(?:[a-z.+-]+\+)?json$/i;

/** No style or code stands inside a page. */
export const htmlInline: OutputRule = {
  id: 'html-inline',
  title: '网页里夹带样式或代码',
  severity: 'error',
  reads: 'page',
  why: '网站的安全策略（CSP）只放行单独的样式和脚本文件；写在网页里的样式不起作用，写在网页里的代码是最常见的攻击入口。',
  examples: {
    ok: [
      soundPage('<h1>关于</h1>\n<script src="/reading.js"></script>'),
      soundPage('<h1>关于</h1>\n<script type="application/ld+json">{"a":1}</script>'),
    ],
    bad: [
      faultyPage('<h1 style="color: red">关于</h1>\n<p onclick="go()">按这里</p>', [
        'style="color: red"',
        'onclick="go()"',
      ]),
      faultyPage('<h1>关于</h1>\n<script>alert(1)</script>', ['<script>']),
    ],
  },
  check: (_site, report) => ({
    page(page) {
      const { address } = page;
      for (const element of page.elements) {
        const own = inlineElement(element);
        if (own) {
          const message = `网页 ${address} 里${own}。`;
          report({ ...inTag(page, element), message, fix: OWN_FILE });
        }
        for (const { name, value } of element.attrs) {
          const what = inlineAttribute(name, value);
          if (!what) continue;
          report({
            ...inAttribute(page, element, name),
            message: `网页 ${address} 的 <${element.tagName}> 带着${what}：“${excerpt(value)}”。`,
            fix: OWN_FILE,
          });
        }
      }
    },
  }),
};

const OWN_FILE = '删去；样式写进样式表，代码写进单独的脚本文件，由网页引用。';

function inlineElement(element: Element): string | undefined {
  if (element.tagName === 'style') return '有 <style> 样式块';
  if (element.tagName !== 'script' || attribute(element, 'src') !== undefined) return undefined;
  if (DATA_BLOCK.test(attribute(element, 'type') ?? '')) return undefined;
  return textOf(element).trim() ? '有直接写在网页里的脚本' : undefined;
}

function inlineAttribute(name: string, value: string): string | undefined {
  if (name === 'style') return '样式属性 style';
  if (name === 'srcdoc') return '内嵌网页 srcdoc';
  if (/^on[a-z]/.test(name)) return `事件代码 ${name}`;
  // Browsers drop white space and control characters from an address before they read it.
  const scheme = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
  return LEADING.includes(name) && /^(?:javascript|vbscript):/.test(scheme)
    ? '代码地址'
    : undefined;
}
