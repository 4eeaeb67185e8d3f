import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { CASE_SECTIONS } from '../../domain/case.ts';
import { COMPONENT_NAMES } from '../../domain/vocabulary.ts';
import type { Refusal } from '../../markdown/refusal.ts';
import { mendTag } from '../../markdown/tag-text.ts';
import { spanOf, textRuns } from '../../markdown/text-runs.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

/** A component’s tag that readers would see as text; offsets count units of the text. */
export interface TypedTag {
  start: number;
  end: number;
  /** With half-width signs. */
  tag: string;
}

const OPENS = /[〈《‹⟨﹤]/g;
const CLOSES = /[〉》›⟩﹥]/g;
const NAMES = COMPONENT_NAMES.join('|');

/** With an attribute it is a tag wherever it ends; `《Gap》` may be the name of a book. */
const TAG = new RegExp(
  String.raw`<\s*/?\s*(?:${NAMES})\s+[a-z]+\s*=[^<>\n]{0,200}>?|<\s*/?\s*(?:${NAMES})\s*/?\s*>`,
  'gi',
);

/** （Fact id="stations"）: no other words in brackets look so. */
const BRACKETED = new RegExp(
  String.raw`[(（\[【](\s*(?:${NAMES})\s+id\s*=[^()（）\[\]【】<>\n]{1,80})[)）\]】]`,
  'g',
);

/** @returns the tags in a text, in half-width signs, in full-width ones, or in both. */
export function typedTags(text: string): TypedTag[] {
  const half = text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(OPENS, '<')
    .replace(CLOSES, '>')
    .replace(BRACKETED, '<$1>');
  return [...half.matchAll(TAG)].flatMap(({ 0: tag, index: start }) => {
    const end = start + tag.length;
    if (!tag.includes('=') && /[《》]/.test(text.slice(start, end))) return [];
    return [{ start, end, tag: tag.replace(/[“”‘’']/g, '"').replace(/\s+/g, ' ') }];
  });
}

/** @returns what was meant as a tag or a heading, and would be shown as it is typed. */
export function* typedMarkup(document: WorkspaceDocument): Generator<Refusal> {
  const { tree } = document.mdx();
  for (const { words } of textRuns(tree, document.text)) {
    for (const tag of typedTags(words.text)) {
      const { start, end } = words.place(tag.start, tag.end);
      const instead = mendTag(tag.tag) ?? tag.tag;
      yield {
        rule: 'mdx-component',
        start,
        end,
        message: '这里想写标签，但不成标签，读者会看到这些符号。',
        fix: `符号都用半角的，写作 ${instead}。`,
      };
    }
  }
  for (const { words } of textRuns(tree, document.text)) {
    for (const { pattern, message, fix } of MARKS) {
      for (const match of words.text.matchAll(pattern)) {
        const { start, end } = words.place(match.index, match.index + match[0].length);
        // Whoever writes \* means the sign.
        if (document.text.slice(start, end).includes('\\')) continue;
        yield { rule: 'mdx-syntax', start, end, message, fix: fix(match) };
      }
    }
  }
  const found: Refusal[] = [];
  visit(tree, 'paragraph', (node) => {
    found.push(...typedHeadings(node, document.text), ...typedTable(node, document.text));
  });
  // Who reads by headings takes a level that is left out for a part that is missing.
  let above = 1;
  visit(tree, 'heading', (node) => {
    const [start, end] = spanOf(node);
    const marks = '#'.repeat(node.depth);
    if (node.depth > above + 1 && document.text.startsWith(marks, start)) {
      found.push({
        rule: 'mdx-syntax',
        start,
        end,
        message: `上一个标题是${above}级，这一个是${node.depth}级，中间跳过了一级。`,
        fix: `写作“${marks.slice(0, above + 1)}${document.text.slice(start + node.depth, end)}”。`,
      });
    }
    above = node.depth;
  });
  yield* found;
}

/** What readers would see of marks that Markdown does not take for any. */
const MARKS: { pattern: RegExp; message: string; fix: (match: RegExpMatchArray) => string }[] = [
  {
    pattern: /(?:\*\*|＊＊)[^*＊\n]{1,60}(?:\*\*|＊＊)/g,
    message: '加粗没有生效，读者会看到这些星号。',
    fix: ([words]) =>
      `星号用半角的，里面两头不留空格，写作 **${words.replace(/[*＊]/g, '').trim()}**。`,
  },
  {
    pattern: /\[\^\s?([^\]\s]{1,20})\]/g,
    message: '这个脚注没有内容，读者会看到这几个符号。',
    fix: ([, name]) => `在文末另起一段，写上“[^${name}]: ……”；不要脚注的，把它删去。`,
  },
  {
    // Of [甲]（/乙/） the rules of links speak.
    pattern:
      /(?<![!！])(?:【([^】\n]{1,60})】\s?|\[([^\]\n]{1,60})\]\s)[(（]([./][^)）\s]{1,200})[)）]/g,
    message: '这里想写链接，但不成链接，读者会看到这些括号。',
    fix: ([, words, others, address]) =>
      `括号用半角的，中间不留空格，写作 [${words ?? others}](${address})。`,
  },
];

/** Lines between bars that make no table. */
function typedTable(node: Nodes, text: string): Refusal[] {
  const [start, end] = spanOf(node);
  const lines = text.slice(start, end).split(/\r?\n/);
  if (lines.length < 2 || !lines.every((line) => /^\s*[|｜].*[|｜]\s*$/.test(line))) return [];
  const columns = lines[0]!.split(/[|｜]/).length - 2;
  const rule = `|${' --- |'.repeat(columns)}`;
  const message = '这几行想写表格，但不成表格，读者会看到竖线。';
  const fix = `竖线用半角的，第二行写“${rule}”，表格上下各空一行。`;
  return [{ rule: 'mdx-syntax', start, end, message, fix }];
}

const HASHES = /^([ \t>]*)([#＃]+)[ \t\u3000]*([^#＃\s].*?)[ \t]*$/;
const SECTIONS: readonly string[] = CASE_SECTIONS;

/** @returns the lines of a paragraph that were meant as headings, each with its words. */
export function typedHeadings(node: Nodes, text: string): (Refusal & { name: string })[] {
  if (node.type !== 'paragraph') return [];
  const found: (Refusal & { name: string })[] = [];
  const [first, last] = spanOf(node);
  let at = first;
  for (const whole of text.slice(first, last).split('\n')) {
    const [, lead = '', hashes, name = ''] = HASHES.exec(whole.replace(/\r$/, '')) ?? [];
    const start = at + lead.length;
    const isFirst = at === first;
    at += whole.length + 1;
    // `#党建#` is a topic, and `#` within a paragraph a sign.
    if (!hashes || (hashes === '#' && (!isFirst || /^[^\s#]+#/.test(name)))) continue;
    const own = hashes.length > 1 ? hashes.replaceAll('＃', '#').slice(0, 6) : '###';
    const replacement = `${SECTIONS.includes(name) ? '##' : own} ${name}`;
    const why = hashes.includes('＃')
      ? '井号是全角的'
      : hashes.length > 6
        ? '井号多于六个'
        : '井号后面没有空格';
    found.push({
      rule: 'mdx-syntax',
      start,
      end: start + whole.trimEnd().length - lead.length,
      message: `${why}，成不了标题。`,
      fix: `上下各空一行，写作“${replacement}”。`,
      name,
      ...(isFirst && { replacement }),
    });
  }
  return found;
}
