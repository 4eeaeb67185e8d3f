import type { Readable, Writable } from 'node:stream';

/** Where a person reads and types. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** What the prompts themselves say in English and offer no setting for. */
const ENGLISH: readonly [RegExp, string][] = [[/(?<=\s|\[\d+m)none(?=\s|\x1b|$)/g, '没有选']];

/** @returns a terminal whose output is in Chinese throughout. */
export function inChinese({ input, output }: Terminal): Terminal {
  const write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    const text =
      typeof chunk === 'string'
        ? ENGLISH.reduce((said, [english, chinese]) => said.replace(english, chinese), chunk)
        : chunk;
    return Reflect.apply(output.write, output, [text, ...rest]) as boolean;
  };
  const translated = new Proxy(output, {
    get: (target, name) => {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { input, output: translated };
}
