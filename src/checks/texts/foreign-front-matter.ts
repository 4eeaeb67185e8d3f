import type { WorkspaceDocument } from '../../content/workspace.ts';
import type { TextFault } from '../rule.ts';

const MARKS = /^\uFEFF?(\s*)(---[^\s-]\S*|\+\+\+\S*|;;;\S*|---(?=[ \t]*\r?\n))/;

/** @returns how front matter opens that other tools read, or read as a program, and this site does not. */
export function foreignFrontMatter({
  place,
  text,
  bodyStart,
}: WorkspaceDocument): TextFault | undefined {
  if (!place.endsWith('.mdx') || bodyStart > 0) return undefined;
  const [all, space = '', mark = ''] = MARKS.exec(text) ?? [];
  if (all === undefined) return undefined;
  const end = all.length;
  const start = end - mark.length;
  if (mark !== '---') {
    return {
      start,
      end,
      message: `信息栏不能以 ${mark} 开头：别的写法可能被当作程序执行。`,
      fix: '第一行只写三个半角减号 ---，信息栏之后再单独写一行 ---。',
    };
  }
  // Without space before it, its end is missing; the schema says so.
  if (space === '') return undefined;
  return {
    start: start - space.length,
    end: start,
    message: '信息栏前面有空行或空格，网站认不出信息栏。',
    fix: '删去前面的空行和空格，让 --- 成为文件的第一行。',
    replacement: '',
  };
}

/** Astro ends front matter at the first line that begins with either mark, whatever follows. */
const EARLY_END = /^(?:---|\+\+\+)/gm;

/** @returns the lines at which the site would end front matter earlier than its author. */
export function* earlyEnds({ text, bodyStart }: WorkspaceDocument): Generator<TextFault> {
  if (bodyStart === 0) return;
  const open = text.indexOf('\n') + 1;
  const close = text.slice(0, bodyStart).trimEnd().lastIndexOf('\n') + 1;
  for (const { index, 0: mark } of text.slice(open, close).matchAll(EARLY_END)) {
    yield {
      start: open + index,
      end: open + index + mark.length,
      message: `信息栏里有一行以 ${mark} 开头，网站会把后面的当作正文。`,
      fix: '删去这一行；是某个字段里的文字，就接在上一行后面，用半角双引号括起来。',
    };
  }
}
