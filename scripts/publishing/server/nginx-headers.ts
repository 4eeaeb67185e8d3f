import type { HeaderBlock } from '../../support/headers.ts';

/**
 * Headers of a `_headers` file as nginx maps from the path, one a header. nginx takes the first
 * pattern that matches and `_headers` the last, so the order turns round; an empty value sends
 * nothing, which is what `!` asks for.
 * @param base the path under which the site stands, with a slash at both ends
 * @param prefix begins each variable's name
 */
export function headerMaps(blocks: readonly HeaderBlock[], base: string, prefix: string) {
  const names = new Set(blocks.flatMap(({ headers }) => headers.map(([name]) => name)));
  return [...names].map((name, at) => {
    const variable = `$${prefix}_header_${at + 1}`;
    const lines = blocks.toReversed().flatMap(({ pattern, headers, without }) => {
      const set = headers.findLast(([own]) => own === name)?.[1];
      const value = set ?? (without.includes(name) ? '' : undefined);
      return value === undefined
        ? []
        : [`    "~${placed(pattern.source, base)}" ${quoted(value)};`];
    });
    return { name, variable, map: mapOf('$uri', variable, [...lines, '    default "";']) };
  });
}

/** @returns the text of a map block. */
export function mapOf(from: string, variable: string, lines: readonly string[]): string {
  return `map ${from} ${variable} {\n${lines.join('\n')}\n}`;
}

/** A page is asked for by its folder, but nginx looks at the file that it sends. */
function placed(source: string, base: string): string {
  const under = source.replace(/^\^(\\?)\//, '^').replace(/\/\$$/, '/(index\\.html)?$');
  return `^${escaped(base)}${under.slice(1)}`;
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** @throws where nginx would read something else than the value */
function quoted(value: string): string {
  if (/[$"\\\n]/.test(value)) throw new Error(`_headers 里的值不能有 $、" 和 \\：${value}`);
  return `"${value}"`;
}
