import { COMPONENT_NAMES, wordOf } from '../domain/vocabulary.ts';

/** The name of the tag that a text begins with. */
export const TAG_NAME = /^<\s*\/?\s*([\p{ID_Start}$_][\p{ID_Continue}$.:-]*)/u;

const IN_TAG = /[\p{ID_Continue}\s:.=/$_-]/u;
/** Tags further back than this are not tried. */
const MOST_TRIED = 100;

/** @returns the offset of a one-based line and column, as the parser counts them. */
export function offsetOf(text: string, line: number, column: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let current = 1; current < line && ends.exec(text); current += 1);
  return ends.lastIndex + column - 1;
}

export function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}

/** @returns where the tag that begins at an offset ends; at the end of its name if it has no end. */
export function tagEnd(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  const whole = /^<(?:[^<>"'“”]|"[^"<>]*"|'[^'<>]*'|["'“”])*>/.exec(line);
  if (whole) return start + whole[0].length;
  return start + Math.max(TAG_NAME.exec(line)?.[0].length ?? 1, 1);
}

/** @returns the place of the closing tag that belongs to an opening tag, before another opens. */
export function partnerOf(text: string, from: number, name: string): [number, number] | undefined {
  const escaped = name.replace(/[$.]/g, String.raw`\$&`);
  const next = new RegExp(String.raw`<(/?)${escaped}(?![\p{ID_Continue}$.:-])\s*`, 'gu');
  next.lastIndex = from;
  const found = next.exec(text);
  return found?.[1] ? [found.index, tagEnd(text, found.index)] : undefined;
}

/** @returns the place of the last tag of a name that opens before an offset. */
export function lastOpening(
  text: string,
  name: string,
  before: number,
): [number, number] | undefined {
  const start = before > 0 ? text.lastIndexOf(`<${name}`, before - 1) : -1;
  return start < 0 ? undefined : [start, tagEnd(text, start)];
}

/** @returns where the tag begins within which a parser stopped. */
export function openTag(text: string, at: number): number {
  let found = Math.max(0, text.lastIndexOf('<', at));
  let candidate = found;
  for (let tried = 0; tried < MOST_TRIED && candidate > 0; tried += 1) {
    candidate = text.lastIndexOf('<', candidate - 1);
    if (candidate < 0) break;
    if (isInsideTag(text, candidate, at)) found = candidate;
  }
  return found;
}

/** @returns the nearest brace before an offset that nothing closes. */
export function openBrace(text: string, at: number): number {
  let closed = 0;
  for (let index = Math.min(at, text.length) - 1; index >= 0; index -= 1) {
    if (text[index] === '}') closed += 1;
    if (text[index] !== '{') continue;
    if (closed === 0) return index;
    closed -= 1;
  }
  return Math.max(0, text.lastIndexOf('{', at));
}

function isInsideTag(text: string, start: number, at: number): boolean {
  if (!TAG_NAME.test(text.slice(start, start + 40))) return false;
  for (let index = start + 1; index < at; index += 1) {
    const sign = text[index]!;
    if (sign === '"' || sign === "'") {
      if (!/=\s*$/.test(text.slice(Math.max(start, index - 8), index))) return false;
      const close = text.indexOf(sign, index + 1);
      if (close < 0 || close >= at) return true;
      index = close;
    } else if (!IN_TAG.test(sign)) return false;
  }
  return true;
}

/** A tag as it is typed by someone whose keyboard is set to Chinese, from its name to its end. */
const SPOILT =
  /^<[A-Za-z]+(?:\s+[a-z]+\s*[=＝]\s*(?:["“”＂'‘’][^"“”＂'‘’<>＞\n]*["“”＂'‘’]|[^\s"“”＂'‘’<>＞／/]+))*\s*[/／]?\s*[>＞]?/;
/** <Factid="stations" /> */
const GLUED = new RegExp(`^<(${COMPONENT_NAMES.join('|')})(?=[a-z]+=)`);
const SOUND = /^<[A-Z][A-Za-z]*(?:\s+[a-z]+="[^"<>]*")*\s*\/?>$/;

/** @returns where a tag ends that has attributes but no end of its own. */
export function spoiltTagEnd(text: string, start: number, name: string): number | undefined {
  const found = SPOILT.exec(text.slice(start))?.[0].trimEnd();
  return found !== undefined && found.length > name.length + 1 ? start + found.length : undefined;
}

/** @returns a tag with half-width signs, its values quoted and its end in place, if that is all. */
export function mendTag(text: string): string | undefined {
  const half = text
    .replace(/[“”＂‘’']/g, '"')
    .replace(/＝/g, '=')
    .replace(/／/g, '/')
    .replace(/＞/g, '>')
    .replace(/\s*=\s*/g, '=')
    .replace(/(\s[a-z]+)\s+(?=")/g, '$1=')
    .replace(GLUED, '<$1 ');
  const quoted = half.replace(/=([^\s"<>/]+)/g, '="$1"');
  const name = /^<([A-Za-z]+)/.exec(quoted)?.[1] ?? '';
  const paired =
    (quoted.match(/"/g)?.length ?? 0) % 2 === 1 ? quoted.replace(/"?\s*(\/?>?)$/, '"$1') : quoted;
  const end = wordOf(name)?.children === 'none' ? ' />' : '>';
  const mended = paired.replace(/\s*\/?\s*>?\s*$/, end);
  return SOUND.test(mended) && mended !== text ? mended : undefined;
}
