import { fold, nearest } from '../content/nearest.ts';
import type { Option } from './question.ts';
import type { Read } from '../domain/read.ts';

const BETWEEN = /[,，;；]/;

/** @returns the value of the option that was typed: its id or its Chinese label. */
export function readChoice(options: readonly Option[], typed: string): Read<string> {
  const wanted = fold(typed.trim());
  const byId = options.find(({ value }) => fold(value) === wanted);
  if (byId) return { value: byId.value };
  const [found, ...others] = options.filter(({ label, also = [] }) =>
    [label, ...also].some((name) => fold(name) === wanted),
  );
  if (found && others.length > 0) {
    const ids = [found, ...others].map(({ value }) => value).join('、');
    return { fault: `叫“${typed.trim()}”的有${others.length + 1}个，写编号：${ids}。` };
  }
  if (found) return { value: found.value };
  const names = options.flatMap(({ value, label }) => [value, label]);
  const close = nearest(typed.trim(), names);
  const meant = close === undefined ? '' : `是不是“${close}”？`;
  // Of a long list, the one that was meant is enough.
  const offer = meant && options.length > MOST_LISTED ? '' : `可以写：${listed(options)}。`;
  return { fault: `没有“${typed.trim()}”可选。${meant}${offer}` };
}

/** @returns the values of several options, typed one by one or with commas between; each once. */
export function readChoices(options: readonly Option[], typed: readonly string[]): Read<string[]> {
  const values = new Set<string>();
  for (const words of typed) {
    for (const read of pieces(options, words)) {
      if ('fault' in read) return read;
      values.add(read.value);
    }
  }
  return { value: [...values] };
}

/** A label may hold a comma or a 、 of its own, so that the whole is tried before its parts. */
function pieces(options: readonly Option[], words: string): Read<string>[] {
  for (const separator of [/$^/, BETWEEN, /[,，;；、]/]) {
    const parts = words.split(separator).filter((part) => part.trim() !== '');
    const read = parts.map((part) => readChoice(options, part));
    if (read.every((part) => 'value' in part) || separator.test('、')) return read;
  }
  return [];
}

/** More options than this are no help on one line. */
const MOST_LISTED = 12;

function listed(options: readonly Option[]): string {
  const names = options.slice(0, MOST_LISTED).map(nameOf);
  return names.join('、') + (options.length > MOST_LISTED ? `……共${options.length}个` : '');
}

/** @returns an option as a person may type it, with its label: `stations（阵地）`. */
export function nameOf({ value, label }: Option): string {
  return value === label ? value : `${value}（${label}）`;
}
