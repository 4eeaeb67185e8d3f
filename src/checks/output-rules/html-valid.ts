import { HtmlValidate, StaticConfigLoader, type Message } from 'html-validate/node';
import { excerpt } from '../built/built-html.ts';
import type { BuiltPage } from '../built/built-site.ts';
import type { OutputRule } from '../rule.ts';
import { faultyPage, soundPage } from '../built/small-site.ts';
import { explainFault } from './html-faults.ts';

/** What the HTML standard demands. How markup is written is the templates' own matter. */
const engine = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      'missing-doctype': 'error',
      'empty-title': 'error',
      'wcag/h37': 'error',
      // `html-ids` finds repeated ids, with the place of the later one.
      'no-dup-id': 'off',
      'no-unused-disable': 'off',
    },
  }),
);

/** Every page is HTML as the standard has it. */
export const htmlValid: OutputRule = {
  id: 'html-valid',
  title: '网页不合 HTML 规范',
  severity: 'error',
  why: '不合规范的网页各家浏览器和读屏软件各有各的猜法：你看着没事，别人那里可能少一段、错一行。',
  examples: {
    ok: [soundPage('<h1>关于</h1>\n<ul>\n<li>驿站</li>\n</ul>\n<p>甲 &lt; 乙</p>')],
    bad: [
      faultyPage('<h1>关于</h1>\n<ul>\n<p>驿站</p>\n</ul>', ['p']),
      faultyPage('<h1>关于</h1>\n<p><img src="/a.webp"></p>', ['img']),
    ],
  },
  check: (_site, report) => ({
    page(page) {
      for (const message of faultsOf(page)) {
        const { start, end } = placeOf(message, page.html);
        const { what, fix } = explainFault(message.ruleId);
        report({
          file: page.file,
          position: page.range(start, end),
          message: `网页 ${page.address} 的“${excerpt(shownFrom(start, end, page.html))}”：${what}。`,
          fix,
        });
      }
    },
  }),
};

function faultsOf({ html }: BuiltPage): Message[] {
  // A comment of a page must not switch the check off; the length stays, and with it every place.
  const checked = html.replaceAll('[html-validate-', '[html validate-');
  const { results } = engine.validateStringSync(checked);
  const messages = results.flatMap((result) => result.messages);
  // One tag out of step puts every tag around it out of step too.
  const first = messages.find(({ ruleId }) => ruleId === 'close-order');
  return messages.filter(
    (message) =>
      !isLanguage(message, html) && (message.ruleId !== 'close-order' || message === first),
  );
}

/** The tag that a fault names is marked without its bracket. */
function shownFrom(start: number, end: number, html: string): string {
  return html.slice(html[start - 1] === '<' ? start - 1 : start, end + 24);
}

/** A page without a language is a finding of `html-lang`. */
function isLanguage({ ruleId, offset, size }: Message, html: string): boolean {
  return ruleId === 'element-required-attributes' && html.slice(offset, offset + size) === 'html';
}

function placeOf({ offset, size }: Message, html: string): { start: number; end: number } {
  const start = Math.min(Math.max(0, offset), html.length);
  return { start, end: Math.min(start + Math.max(1, size), Math.max(html.length, start)) };
}
