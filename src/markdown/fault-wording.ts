import { COMPONENT_NAMES, HTML_WORDS, wordOf } from '../domain/vocabulary.ts';
import type { Wording } from './breach.ts';
import type { MdxFault, PlainKind } from './fault.ts';
import { mendTag } from './tag-text.ts';
import { htmlFix } from './component-wording.ts';
import { DEEPEST, LONGEST, LONGEST_TEXT, MOST_LINES, MOST_MARKS } from './limits.ts';

/** What is said of a place whatever stands there. */
const PLAIN_FAULTS = {
  angle: {
    message: '半角的小于号会被当作标签的开头，后面的字就读不出来了。',
    fix: '小于号写成全角＜，或写“小于”“不足”；书名用《》。',
  },
  comment: {
    message: '正文里不能写 <!-- 注释 -->，网站读不懂。',
    fix: '删去注释；要告诉同事的话，写在提交说明里。',
  },
  brace: {
    message: '半角花括号没有成对，后面的字都读不出来。',
    fix: '花括号写成全角｛｝，或删去。',
  },
  long: {
    message: `正文超过 ${LONGEST} 个字符，网站不读这么长的文件。`,
    fix: '分成几篇来写。',
  },
  deep: {
    message: `列表、引文或标签一层套一层，超过了 ${DEEPEST} 层，网站不读。`,
    fix: '减少层数，列表最多两三层。',
  },
  dense: {
    message: `有一段超过 ${LONGEST_TEXT} 个字符、${MOST_LINES} 行，或其中星号、下划线、波浪线、方括号超过 ${MOST_MARKS} 个，网站不读。`,
    fix: '用空行分成几段，删去多余的符号。',
  },
  more: {
    message: '后面还有读不懂的地方，没有一一列出。',
    fix: '先改好上面这些，再检查一遍。',
  },
  unreadable: { message: '正文读不出来。', fix: '把最近改动的地方改回去，再检查一遍。' },
} as const satisfies Record<PlainKind, Wording>;

/** @returns what is wrong at a place where MDX cannot be read, and what to type instead. */
export function faultWording({ kind, text, name = '' }: MdxFault): Wording {
  switch (kind) {
    case 'address':
      return {
        message: '网址两边不用尖括号，网站会当作标签。',
        fix: text.includes('://') ? `写作 [文字](${text.slice(1, -1)})。` : '去掉两边的尖括号。',
      };
    case 'tag':
      return tagWording(text, name);
    case 'closing':
      return {
        message: `结束标签 ${text} 里不能有别的东西。`,
        fix: `写作 </${name}>，属性写在开头的 <${name}> 里。`,
      };
    case 'unclosed':
      return unclosedWording(text, name);
    case 'unopened':
      return {
        message: `有 ${text}，前面却没有与它相配的 <${name}>。`,
        fix: `在前面补上 <${name}>，或删去 ${text}。`,
      };
    case 'mismatch':
      return {
        message: `结束标签 ${text} 与前面的 <${name}> 对不上。`,
        fix: `改成 </${name}>，大小写也要一样。`,
      };
    case 'misplaced':
      return {
        message: `<${name}> 和 </${name}> 不在同一段里，网站配不成对。`,
        fix:
          wordOf(name)?.placement === 'block'
            ? `<${name}> 和 </${name}> 各占一行，与里面的文字之间各空一行。`
            : `<${name}> 和 </${name}> 要写在同一段、同一层里。`,
      };
    default:
      return PLAIN_FAULTS[kind];
  }
}

function tagWording(text: string, name: string): Wording {
  const mended = mendTag(text);
  const example = wordOf(name)?.example.replace(/\n+/g, '') ?? `<${name}>`;
  const instead = mended ? `写作 ${mended}。` : undefined;
  const marks = text.match(/"/g)?.length ?? 0;
  const slips: [isSo: boolean, what: string, hint: string][] = [
    [/=\s*[“”＂‘’]/.test(text), '里用了中文引号', '引号要用半角的 "'],
    [/＝/.test(text), '里用了全角等号', '等号要用半角的 ='],
    [/[＞／]/.test(text), '的结尾用了全角符号', '结尾要用半角的 />'],
    [!text.endsWith('>'), '没有写完，缺少引号或结尾的 >', '补全'],
    [/=\s*[^\s"'{=>]/.test(text), '里的值没有加引号', '加上半角双引号'],
    [marks % 2 === 1, '里的引号没有成对', '补上半角双引号'],
  ];
  const [, what, hint] = slips.find(([isSo]) => isSo) ?? [];
  return {
    message: `<${name}> ${what ?? '的写法不对，网站读不懂'}。`,
    fix: instead ?? (hint ? `${hint}，例如 ${example}。` : `照这个样子写：${example}。`),
  };
}

function unclosedWording(text: string, name: string): Wording {
  if (name === 'br') {
    return {
      message: '<br> 没有结尾，网站读不懂。',
      fix: '写作 <br />。',
      ...(text === '<br>' && { replacement: '<br />' }),
    };
  }
  const word = wordOf(name);
  if (word?.children === 'none') {
    return {
      message: `${text} 没有结尾，后面的字都会被当作它的内容。`,
      fix: `在 > 前面加一个斜杠，写作 ${text.replace(/\s*>$/, ' />')}。`,
      replacement: text.replace(/\s*>$/, ' />'),
    };
  }
  if (word || HTML_WORDS.includes(name)) {
    return {
      message: `${text} 没有结尾。`,
      fix: `在文字后面补上 </${name}>。`,
    };
  }
  const meant = COMPONENT_NAMES.find((one) => one.toLowerCase() === name.toLowerCase());
  if (meant) {
    return {
      message: `没有 <${name}> 这个组件，标签分大小写。`,
      fix: meantFix(text, name, meant),
    };
  }
  if (/^[a-z][a-z0-9-]*$/.test(name)) {
    return {
      message: `正文里不能写 HTML 标签 <${name}>，它也没有结尾。`,
      fix: htmlFix(name, text),
    };
  }
  return {
    message: `尖括号里的“${name}”会被当作标签，后面的字就读不出来了。`,
    fix: /\p{Script=Han}/u.test(name)
      ? `书名写作《${name}》；大于、小于号写成全角＞、＜。`
      : '书名用《》，大于、小于号写成全角＞、＜。',
  };
}

function meantFix(text: string, name: string, meant: string): string {
  const tag = text.replace(name, meant);
  const whole = mendTag(tag) ?? tag;
  return wordOf(meant)?.children === 'none'
    ? `写作 ${whole}。`
    : `改成 <${meant}>，并写上结尾 </${meant}>。`;
}
