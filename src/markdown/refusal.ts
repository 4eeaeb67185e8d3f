import { pictureWording, urlWording } from './address.ts';
import {
  attributeWording,
  componentWording,
  exampleOf,
  htmlFix,
  type Suggest,
} from './component-wording.ts';
import { BREACHES, type Breach, type FenceFinding, type Wording } from './breach.ts';
import { faultWording } from './fault-wording.ts';
import { fence } from './fence.ts';
import type { ParsedMdx } from './read.ts';

/** The rules of the fence, under which everything that it refuses is reported. */
export type RefusalRule = (typeof BREACHES)[Breach];

/** Something that a write-up may not hold, as its author is told. */
export interface Refusal extends Wording {
  rule: RefusalRule;
  start: number;
  end: number;
  /** The address of a picture, for rules that know the files. */
  picture?: string;
}

/**
 * Finds everything in a write-up that it may not hold, in no order.
 * @param text what was parsed; offsets are offsets in it
 * @param suggest finds the name that was meant
 */
export function refusalsIn(
  { tree, faults }: Pick<ParsedMdx, 'tree' | 'faults'>,
  text: string,
  suggest: Suggest = () => undefined,
): Refusal[] {
  return [
    ...faults.map((fault): Refusal => {
      const { start, end } = fault;
      return { rule: 'mdx-syntax', start, end, ...faultWording(fault) };
    }),
    ...fence(tree, text).map((finding): Refusal => {
      const { breach, subject, start, end } = finding;
      const picture = breach === 'picture' && { picture: subject };
      return { rule: BREACHES[breach], start, end, ...picture, ...breachWording(finding, suggest) };
    }),
  ];
}

function breachWording(finding: FenceFinding, suggest: Suggest): Wording {
  const { breach, subject, owner = '' } = finding;
  switch (breach) {
    case 'import': {
      const word = subject.startsWith('export') ? 'export' : 'import';
      return {
        message: `以 ${word} 开头的行会被当作程序代码，案例里不能有代码。`,
        fix: `删去这一行；如果是正文，换个词开头，或写作 \`${word}\`。`,
      };
    }
    case 'expression':
      return /^\s*\/[*/]/.test(subject)
        ? {
            message: '花括号里的注释是程序的写法，案例里不能有代码。',
            fix: '删去注释；要告诉同事的话，写在提交说明里。',
          }
        : {
            message: '花括号里的内容会被当作程序代码执行，案例里不能有代码。',
            fix: owner
              ? `写作 ${subject}="……"，用半角双引号，不用花括号。`
              : '删去花括号和里面的代码；要显示花括号，写成全角｛｝。',
          };
    case 'braces':
      return {
        message: '半角花括号是程序的写法，里面的字读者看不到。',
        fix: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(subject)
          ? `要写账本里的数字，写作 <Fact id="${subject}" />；要显示花括号，写成全角｛${subject}｝。`
          : `花括号写成全角｛${subject.length > 20 ? '……' : subject}｝，或删去花括号。`,
      };
    case 'spread':
      return {
        message: `<${owner}> 里的花括号是程序的写法，案例里不能有代码。`,
        fix: `删去花括号，属性一个一个写出来，例如 ${exampleOf(owner)}。`,
      };
    case 'component':
      return componentWording(subject, suggest);
    case 'html':
      return {
        message: `正文里不能写 HTML 标签 <${subject}>。`,
        fix: htmlFix(subject, finding.tag),
      };
    case 'html-attribute':
      return {
        message: `<${owner}> 里不能写属性，样式由网站统一定。`,
        fix: `只写 ${owner === 'br' ? '<br />' : `<${owner}>……</${owner}>`}。`,
      };
    case 'url':
      return urlWording(subject);
    case 'picture':
      return pictureWording(subject);
    case 'node':
      if (subject.startsWith('[')) {
        return {
          message: '方括号会变成一个点不动的勾选框，读者不知道要做什么。',
          fix: '删去方括号，做完没有用文字说明。',
        };
      }
      return {
        message: `这里用了网站不认得的写法（${subject}），不能保证读者看到的是对的。`,
        fix: '改用编写指南里列出的写法。',
      };
    default:
      return attributeWording(finding, suggest);
  }
}
