import { meant, replace, wholeLines, type Marked } from './place.ts';
import { withFiles, type Step } from './step.ts';
import { typedWords } from './words.ts';

/** What messages say to type, and how it is typed. */
export const TEXT_STEPS: readonly Step[] = [
  edit(/加上一行/, (marked, words) => addLine(marked, said(words, '加上一行'))),
  edit(/在它后面加上/, ({ text, end }, words) =>
    replace({ text, start: end, end }, said(words, '在它后面加上')),
  ),
  edit(/在它前面加上/, ({ text, start }, words) =>
    replace({ text, start, end: start }, said(words, '在它前面加上')),
  ),
  edit(/在“[^”]*”之前加上/, ({ text }, words) => {
    const [, name = '', rest = ''] = /^在“([^”]*)”之前加上(.*)$/.exec(words)!;
    return text.replace(`## ${name}`, (heading) => `${typedWords(rest)}\n\n${heading}`);
  }),
  edit(/把 [a-zA-Z]+(?:（[^）]*）| )改成/, (marked, words) => {
    const [, field = '', rest = ''] = /^把 ([a-zA-Z]+)(?:（[^）]*）| )改成(.*)$/.exec(words)!;
    return setField(marked, field, typedWords(rest)!);
  }),
  edit(/另起一行/, (marked) => {
    const tag = meant(marked, '<');
    return replace(tag, `\n\n${tag.text.slice(tag.start, tag.end)}\n\n`);
  }),
  edit(/补上 <\//, ({ text, end }, words) => {
    const close = text.indexOf('\n\n', text.indexOf('\n\n', end) + 2);
    return replace({ text, start: close, end: close }, `\n\n${said(words, '补上')}`);
  }),
  edit(/去掉方括号和圆括号/, ({ text, start, end }) => {
    const open = text.lastIndexOf('[', start);
    const close = text.indexOf(')', end) + 1;
    const label = text.slice(open + 1, text.indexOf(']', open));
    return replace({ text, start: open, end: close }, label);
  }),
  edit(/删去 <[^>]*> 和 <\//, ({ text }, words) => {
    const [, name = ''] = /^删去 <([^\s>…]+)/.exec(words)!;
    return text.replace(new RegExp(`</?${name}(?![\\w-])[^>]*>`, 'g'), '');
  }),
  edit(/删去这一[行项]/, (marked) => replace(wholeLines(marked), '')),
  edit(/删去这一节/, ({ text, start }) => {
    const next = text.indexOf('\n## ', start);
    return replace({ text, start, end: next < 0 ? text.length : next + 1 }, '');
  }),
  edit(/并成一节/, (marked) => replace(wholeLines(marked), '')),
  edit(/合成一处，放在正文末尾/, ({ text }) => {
    const gap = /<Gap>\s*(.*?)\s*<\/Gap>\s*/gs;
    const told = [...text.matchAll(gap)].map(([, words]) => words);
    return `${text.replace(gap, '').trimEnd()}\n\n<Gap>\n\n${told.join('')}\n\n</Gap>\n`;
  }),
  edit(/合成一两句，放进末尾的 <Gap>/, ({ text, start }) => {
    const end = text.indexOf('\n', start);
    const joined = text.slice(start, end).replace(/。(?!$)/g, '，');
    return `${text.slice(0, start)}${text.slice(end)}`.replace(
      /。\s*<\/Gap>/,
      `；${joined}\n\n</Gap>`,
    );
  }),
  edit(/写作|写成|改成|改为|是不是/, (marked, words) => {
    const typed = typedWords(words.slice(/^(?:是不是|..)/.exec(words)![0].length))!;
    const place = meant(marked, typed);
    return typed.includes('文字') ? wrap(marked, typed) : replace(place, typed);
  }),
  edit(/删去/, (marked) => replace(marked, '')),
];

function edit(says: RegExp, change: (marked: Marked, words: string) => string): Step {
  return {
    says,
    act: ({ files, place, marked, words }) => withFiles(files, { [place]: change(marked, words) }),
  };
}

function said(words: string, verb: string): string {
  return typedWords(words.slice(verb.length))!;
}

/** A line goes below the one that is marked, with the indentation of what follows. */
function addLine({ text, start }: Marked, line: string): string {
  const next = text.indexOf('\n', start) + 1;
  const indent = /^[ ]*/.exec(text.slice(next))![0];
  const comma = line.startsWith('"') && !line.endsWith(',') ? ',' : '';
  return `${text.slice(0, next)}${indent}${line}${comma}\n${text.slice(next)}`;
}

/** The field of the record in which the mark stands. */
function setField({ text, start }: Marked, field: string, value: string): string {
  let open = start;
  for (let depth = 1; depth > 0 && open > 0;) {
    open -= 1;
    if (text[open] === '}') depth += 1;
    if (text[open] === '{') depth -= 1;
  }
  const record = text
    .slice(open)
    .replace(
      new RegExp(`("${field}"\\s*:\\s*)("[^"]*"|[^,\\s]+)`),
      (_, name: string) => name + value,
    );
  return text.slice(0, open) + record;
}

/** The text of an element, marked up as the message shows. */
function wrap({ text, start }: Marked, typed: string): string {
  const open = text.lastIndexOf('<', start);
  const [whole, , inner = ''] = /^<(\S+?)(?:\s[^>]*)?>(.*?)<\/\1>/s.exec(text.slice(open))!;
  return replace({ text, start: open, end: open + whole.length }, typed.replace('文字', inner));
}
