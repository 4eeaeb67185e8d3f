import { COMPONENT_NAMES, wordOf } from '../domain/vocabulary.ts';
import type { FenceFinding, Wording } from './breach.ts';

/** Finds the nearest of some names, if one is near. */
export type Suggest = (typed: string, names: readonly string[]) => string | undefined;

/** @returns what to say of a tag that is no component. */
export function componentWording(name: string, suggest: Suggest): Wording {
  const all = COMPONENT_NAMES.map((one) => `<${one}>`).join('、');
  if (name === '') {
    return { message: '<> 是程序的写法，正文里不能用。', fix: '删去 <> 和 </>，里面的文字留下。' };
  }
  if (!/^[A-Za-z]/.test(name)) {
    return {
      message: `尖括号里的“${name}”会被当作标签，读者看不到。`,
      fix: '书名用《》，括注用（），大于、小于号写成全角＞、＜。',
    };
  }
  if (/^(?:o|w|v|m|st1):/.test(name)) {
    return {
      message: `<${name}> 是从 Word 带来的标签，网站不认得。`,
      fix: `删去 <${name}> 和 </${name}>，里面的文字留下。`,
    };
  }
  const [first = ''] = name.split(/[.:]/);
  const same = COMPONENT_NAMES.find((one) => one.toLowerCase() === first.toLowerCase());
  const close = same ?? suggest(name, COMPONENT_NAMES);
  return {
    message: `没有 <${name}> 这个组件。`,
    fix: close ? `是不是“${close}”？例如 ${exampleOf(close)}。` : `只能用 ${all}。`,
  };
}

/** @returns what to say of a component’s attributes, contents and place. */
export function attributeWording(
  { breach, subject: name, owner = '', tag = '' }: FenceFinding,
  suggest: Suggest,
): Wording {
  const attributes = wordOf(owner)?.attributes ?? {};
  const example = exampleOf(owner || name);
  switch (breach) {
    case 'directive':
      return {
        message: `“${name}”是程序的指令，案例里不能有代码。`,
        fix: `删去“${name}”，例如 ${example}。`,
      };
    case 'attribute': {
      const names = Object.keys(attributes);
      const close = suggest(name, names);
      return {
        message: `<${owner}> 没有“${name}”这个属性。`,
        fix: close
          ? `是不是“${close}”？`
          : names.length > 0
            ? `删去它；只能用 ${names.join('、')}，例如 ${example}。`
            : `只写 <${owner}>，不带属性。`,
      };
    }
    case 'attribute-twice':
      return { message: `“${name}”写了两次。`, fix: '只留一个。' };
    case 'attribute-value': {
      const values = attributes[name]?.values;
      return {
        message: `“${name}”的取值不对。`,
        fix: values
          ? `写作 ${values.map((value) => `${name}="${value}"`).join('、')} 之一。`
          : `后面写上 ="编号"，例如 ${example}。`,
      };
    }
    case 'attribute-form':
      return {
        message: `“${name}”的值里用了 & 代码，网站找不到它引用的是哪一条。`,
        fix: '把 & 代码换成它代表的字。',
      };
    case 'attribute-missing':
      return {
        message: `<${owner}> 缺少“${name}”。`,
        fix: `补上，写作 ${example}，引号里换成要用的编号。`,
      };
    case 'children':
      return {
        message: `<${name}> 中间的内容不会显示。`,
        fix: `写作 ${tag.includes('=') ? tag.replace(/\s*>$/, ' />') : example}，要说的话写在它外面。`,
      };
    case 'words-missing':
      return { message: `<${name}> 里面是空的。`, fix: `在中间写上文字；不需要就整个删去。` };
    default:
      return {
        message: `<${name}> 是单独的一块，不能放在句子、标题或表格里。`,
        fix: '另起一行，上下各空一行。',
      };
  }
}

/** @returns how a component is written, on one line. */
export function exampleOf(name: string): string {
  return (wordOf(name)?.example ?? '<Fact id="编号" />').replace(/\n+/g, '');
}

/** `<p…>`: whatever stands in the tag goes with it. */
const plain = (name: string) => `删去 <${name}…> 和 </${name}>，里面的文字留下`;

/** What to type instead of an element of HTML. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...same(['b', 'strong'], '加粗写作 **文字**。'),
  ...same(['i', 'em'], '强调写作 *文字*。'),
  ...same(['s', 'del', 'strike'], '删除线写作 ~~文字~~。'),
  ...same(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], '小标题写作 ## 标题，前后各空一行。'),
  p: `${plain('p')}；段落之间空一行就行。`,
  div: `${plain('div')}；段落之间空一行就行。`,
  ...same(['ul', 'li'], '列表每项一行，以 - 和空格开头。'),
  ...same(['ol'], '编号列表每项一行，以 1. 和空格开头。'),
  ...same(['table', 'thead', 'tbody', 'tr', 'td', 'th'], '表格用竖线写：| 项目 | 说明 |。'),
  ...same(['a'], '链接写作 [文字](/cases/编号/)。'),
  ...same(['img', 'picture', 'figure'], '图片写作 ![说明](./文件名)。'),
  ...same(['hr'], '分隔线单独一行写 ---，上下空一行。'),
  ...same(['blockquote'], '引文以 > 和空格开头。'),
  ...same(['code', 'pre', 'kbd'], '照样显示的文字放在反引号里：`文字`。'),
  ...same(['script', 'style', 'iframe', 'object', 'embed'], '整段删去：案例里不能有程序和样式。'),
  ...same(['video', 'audio'], '删去；音频、视频写明出处，用文字说明。'),
  ...same(['details', 'summary'], '删去标签；内容直接写出来，或另写一节。'),
};

function same(names: string[], fix: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, fix]));
}

/**
 * @param tag the tag as it is typed, or its address alone, where that is known
 * @returns what to type instead of an element
 */
export function htmlFix(name: string, tag = ''): string {
  const address = /(?:src|href)=["“]?([^"”\s>]+)/.exec(tag)?.[1];
  if (address && name === 'img') return `写作 ![图里有什么](${address})，方括号里说图里有什么。`;
  if (address && name === 'a') return `链接写作 [文字](${address})。`;
  return Object.hasOwn(INSTEAD, name) ? INSTEAD[name]! : `${plain(name)}。`;
}
