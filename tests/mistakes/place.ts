import type { Range } from '../../src/checks/finding.ts';

/** A text with the place that a finding marks in it; offsets count UTF-16 units. */
export interface Marked {
  text: string;
  start: number;
  end: number;
}

/** @returns a text with what a range marks in it; an editor does not count a byte order mark. */
export function mark(text: string, { line, column, endLine, endColumn }: Range): Marked {
  const offsetOf = (lineNumber: number, columnNumber: number) => {
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    for (let current = 1; current < lineNumber; current += 1) at = text.indexOf('\n', at) + 1;
    return at + columnNumber - 1;
  };
  return { text, start: offsetOf(line, column), end: offsetOf(endLine, endColumn) };
}

export function replace({ text, start, end }: Marked, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** @returns the marked place widened to whole lines, the break at their end among them. */
export function wholeLines({ text, start, end }: Marked): Marked {
  const close = text.indexOf('\n', end);
  return {
    text,
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: close < 0 ? text.length : close + 1,
  };
}

/**
 * @returns the marked place widened to what a person replaces with some words: the tag for a tag,
 * the element for Markdown of its text, the object for an object, the name for a name; within quotation marks for a
 * word without
 */
export function meant({ text, start, end }: Marked, words: string): Marked {
  const marked = text.slice(start, end);
  if (/^["'“]/.test(marked) && !/^["'{[\d-]/.test(words) && !/^(?:true|false)$/.test(words)) {
    return { text, start: start + 1, end: end - 1 };
  }
  const [name = ''] = /^[\w-]+(?==)/.exec(marked) ?? [];
  if (name !== '' && /^[\w-]+$/.test(words)) return { text, start, end: start + name.length };
  if (marked === '{' && words.startsWith('{')) {
    return { text, start, end: text.indexOf('}', start) + 1 };
  }
  const opened = text.lastIndexOf('<', start);
  const isTag = opened >= 0 && text.slice(opened + 1, end) === marked && !marked.startsWith('<');
  if (isTag && /^[<!*~[]/.test(words)) {
    const close = text.indexOf('>', start) + 1;
    return { text, start: opened, end: close };
  }
  return { text, start, end };
}
