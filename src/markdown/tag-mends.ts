import { wordOf } from '../domain/vocabulary.ts';

/** A tag as it is typed by someone whose keyboard is set to Chinese, from its name to its end. */
const SPOILT =
  /^<[A-Za-z]+(?:\s+[a-z]+\s*[=＝]\s*(?:["“”＂'‘’][^"“”＂'‘’<>＞\n]*["“”＂'‘’]|[^\s"“”＂'‘’<>＞／/]+))*\s*[/／]?\s*[>＞]?/;
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
    .replace(/\s*=\s*/g, '=');
  const quoted = half.replace(/=([^\s"<>/]+)/g, '="$1"');
  const name = /^<([A-Za-z]+)/.exec(quoted)?.[1] ?? '';
  const paired =
    (quoted.match(/"/g)?.length ?? 0) % 2 === 1 ? quoted.replace(/"?\s*(\/?>?)$/, '"$1') : quoted;
  const end = wordOf(name)?.children === 'none' ? ' />' : '>';
  const mended = paired.replace(/\s*\/?\s*>?\s*$/, end);
  return SOUND.test(mended) && mended !== text ? mended : undefined;
}
