import type { UsablePicture } from './pictures.ts';

/**
 * Reads what was typed after `--alt`: 图1=路边的驿站.
 * @returns the words by picture, and what is wrong with the rest, as Chinese sentences
 */
export function readAlts(
  typed: readonly string[],
  usable: ReadonlyMap<number, UsablePicture>,
): { words: Map<string, string>; faults: string[] } {
  const words = new Map<string, string>();
  const faults: string[] = [];
  const names = [...usable.values()].map(({ name }) => name);
  for (const one of typed) {
    const [, number, said = ''] = /^图?\s*(\d+)\s*[=＝:：]\s*(.*)$/s.exec(one) ?? [];
    const name = `图${number}`;
    if (number === undefined || said.trim() === '') {
      faults.push(`“${one}”写作 图1=说明，例如 图1=路边的驿站，门口有长椅。`);
    } else if (!names.includes(name)) {
      faults.push(
        `没有${name}${names.length > 0 ? `，只有${names.join('、')}` : '：稿件里没有能用的图片'}。`,
      );
    } else words.set(name, said.trim());
  }
  return { words, faults };
}
