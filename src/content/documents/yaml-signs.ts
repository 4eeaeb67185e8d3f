import { isAlias, isScalar, visit, type Document, type Node } from 'yaml';

/** A tag, an anchor or a reference to one; offsets count in the text of the document. */
export interface YamlSign {
  start: number;
  end: number;
  message: string;
  fix: string;
}

/** Tags and anchors before a value. */
const MARKS = /(?:[!&][^\s,[\]{}]*\s*)+$/;

/** @returns the signs by which YAML names types and repeats values, which no author means. */
export function yamlSigns(document: Document, text: string): YamlSign[] {
  const signs: YamlSign[] = [];
  visit(document, {
    Node(_, node) {
      const { range } = node as Node;
      if (!range) return;
      const [from, end] = range;
      const isMarked = isAlias(node) || node.tag !== undefined || node.anchor !== undefined;
      const marks = isMarked ? (MARKS.exec(text.slice(0, from))?.[0] ?? '') : '';
      if (!isAlias(node) && marks === '') return;
      const start = from - marks.length;
      signs.push({ start, end, ...wordingOf(node as Node, marks, text.slice(start, end).trim()) });
    },
  });
  return signs;
}

const SIGNS: Readonly<Record<string, string>> = { '*': '星号', '!': '半角感叹号', '&': '“&”' };

/** Before words without quotation marks such a sign was meant as one of them. */
function wordingOf(node: Node, marks: string, typed: string): Pick<YamlSign, 'message' | 'fix'> {
  if (isAlias(node) || (isScalar(node) && node.type === 'PLAIN' && !/^![!<]/.test(marks))) {
    const full = /^!(?=.*\p{Script=Han})/u.test(typed);
    if (full) {
      const words = typed
        .replace('!', '！')
        .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
      return { message: '感叹号是半角的，网站会当作给程序看的记号。', fix: `写作 ${words}。` };
    }
    const message = `以${SIGNS[typed[0]!] ?? '这个符号'}开头的文字要用半角双引号括起来。`;
    return { message, fix: `写作 ${JSON.stringify(typed)}。` };
  }
  const mark = marks.trim();
  return {
    message: `${mark} 是给程序看的记号，网站不用它。`,
    fix: `删去 ${mark}，每一项都照样写出来。`,
  };
}
