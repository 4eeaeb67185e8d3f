import {
  HtmlValidate,
  StaticConfigLoader,
  type Message,
  type ResolvedConfig,
} from 'html-validate/node';
import { excerpt } from '../built/places.ts';
import { KnownMarkup } from '../built/known-markup.ts';
import type { OutputRule } from '../rule.ts';
import { faultyPage, soundPage } from '../built/small-site.ts';

/**
 * The loader that comes with html-validate merges its tables of elements anew for every document,
 * which takes twice as long as the document itself.
 */
class ResolvedOnce extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

/** What the HTML standard demands. How markup is written is the templates' own matter. */
const engine = new HtmlValidate(
  new ResolvedOnce({
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
  reads: 'page',
  why: '不合规范的网页各家浏览器和读屏软件各有各的猜法：你看着没事，别人那里可能少一段、错一行。',
  examples: {
    ok: [soundPage('<h1>关于</h1>\n<ul>\n<li>驿站</li>\n</ul>\n<p>甲 &lt; 乙</p>')],
    bad: [
      faultyPage('<h1>关于</h1>\n<ul>\n<p>驿站</p>\n</ul>', ['p']),
      faultyPage('<h1>关于</h1>\n<p><img src="/a.webp"></p>', ['img']),
    ],
  },
  check(_site, report) {
    const known = new KnownMarkup();
    const isInOrder = (html: string) => {
      const part = known.unknownPart(html);
      if (!part || faultsOf(part.html).length > 0) return false;
      part.learn();
      return true;
    };
    return {
      page(page) {
        if (isInOrder(page.html)) return;
        for (const message of faultsOf(page.html)) {
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
    };
  },
};

function faultsOf(html: string): Message[] {
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

/** What is wrong with a page and what to do, in words for the rules of html-validate. */
interface Fault {
  what: string;
  fix: string;
}

const PLACEMENT = '把它挪到允许的位置，或换成合适的标签。';
const VALUE = '改成规范允许的写法，或删去这个属性。';
const TAGS = '让每个开始标签都有自己的结束标签，并按先后成对。';

const FAULTS: Record<string, Fault> = {
  'area-alt': { what: '图片热区没有替代文字', fix: '写上 alt。' },
  'aria-label-misuse': {
    what: 'aria-label 用在了念不出它的标签上',
    fix: '改用看得见的文字，或换到能用的标签上。',
  },
  'attr-spacing': { what: '两个属性之间缺空格', fix: '在两个属性之间加一个空格。' },
  'attribute-allowed-values': { what: '属性的值不是规范允许的', fix: VALUE },
  'attribute-misuse': { what: '这个属性不能和现有的属性一起用', fix: VALUE },
  'close-attr': { what: '结束标签上带了属性', fix: '属性只写在开始标签上。' },
  'close-order': { what: '标签没有成对，或先后交叉', fix: TAGS },
  deprecated: { what: '这个标签已经作废', fix: '换成现行的标签，样子交给样式表。' },
  'doctype-html': { what: '文件开头的声明不是 HTML 的', fix: '写作 <!doctype html>。' },
  'element-name': { what: '没有这个标签', fix: '检查标签名的拼写。' },
  'element-permitted-content': { what: '这个标签不能放在这里面', fix: PLACEMENT },
  'element-permitted-occurrences': { what: '这个标签出现的次数太多', fix: '只留一个。' },
  'element-permitted-order': { what: '标签的先后不对', fix: '按规范的次序排列。' },
  'element-permitted-parent': { what: '这个标签不能放在这里面', fix: PLACEMENT },
  'element-required-ancestor': { what: '这个标签不能单独使用', fix: '放进它应在的标签里。' },
  'element-required-attributes': { what: '缺少必须写的属性', fix: '补上这个标签必须写的属性。' },
  'element-required-content': { what: '里面缺少必须有的内容', fix: '补上它必须有的内容。' },
  'empty-title': { what: '网页没有名称', fix: '在 <title> 里写上这一页的名称。' },
  'map-dup-name': { what: '图片热区重名', fix: '改掉其中一个名称。' },
  'map-id-name': { what: '图片热区的编号与名称不同', fix: '让两者相同。' },
  'missing-doctype': { what: '文件开头缺少声明', fix: '第一行写 <!doctype html>。' },
  'multiple-labeled-controls': {
    what: '一个标签文字对着几个输入框',
    fix: '一个输入框配一个标签文字。',
  },
  'no-abstract-role': { what: '用了不能直接用的角色', fix: VALUE },
  'no-deprecated-attr': { what: '这个属性已经作废', fix: '删去它，样子交给样式表。' },
  'no-dup-attr': { what: '同一个属性写了两次', fix: '只留一个。' },
  'no-multiple-main': { what: '一页有几个 <main>', fix: '只留一个。' },
  'no-raw-characters': { what: '这个符号不能直接写', fix: '写作 &lt;、&gt; 或 &amp;。' },
  'parser-error': { what: '从这里起读不下去，多半是标签没有写完', fix: TAGS },
  'script-element': { what: '脚本标签没有成对', fix: '补上 </script>。' },
  'unrecognized-char-ref': {
    what: '没有这个字符代码',
    fix: '检查 & 后面的拼写；就是要 & 号的，写作 &amp;。',
  },
  'valid-autocomplete': { what: '自动填写的写法不对', fix: VALUE },
  'valid-for': { what: '标签文字指向的不是输入框', fix: '让 for 写输入框的编号。' },
  'valid-id': { what: '编号为空，或含有空格', fix: '编号至少一个字，不含空格。' },
  'void-content': { what: '这个标签没有内容，不该有结束标签', fix: '删去结束标签。' },
  'wcag/h37': { what: '图片没有替代文字', fix: '写上 alt：图里有什么；只作装饰的写 alt=""。' },
};

/** @returns a fault in Chinese; a general sentence for one that is not listed. */
function explainFault(ruleId: string): Fault {
  return FAULTS[ruleId] ?? { what: '这里不合 HTML 规范', fix: VALUE };
}
