/** The `_headers` format that static hosts share: a path pattern, then indented headers. */
export interface HeaderBlock {
  pattern: RegExp;
  headers: [string, string][];
  /** Headers of earlier blocks that these paths are not to have: lines that begin with `!`. */
  without: string[];
}

/** @returns the blocks of a `_headers` file in order. */
export function parseHeaders(text: string): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const escaped = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&');
      blocks.push({
        pattern: new RegExp(`^${escaped.replaceAll('*', '.*')}$`),
        headers: [],
        without: [],
      });
      continue;
    }
    const removed = /^\s+!\s*(\S+)/.exec(line)?.[1];
    if (removed) {
      blocks.at(-1)?.without.push(removed);
      continue;
    }
    const [name, ...rest] = line.trim().split(':');
    blocks.at(-1)?.headers.push([name!, rest.join(':').trim()]);
  }
  return blocks;
}

/** @returns every header that applies to a path, later blocks over earlier ones. */
export function headersFor(blocks: HeaderBlock[], pathname: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pattern, headers, without } of blocks) {
    if (!pattern.test(pathname)) continue;
    for (const name of without) found.delete(name);
    for (const [name, value] of headers) found.set(name, value);
  }
  return found;
}
