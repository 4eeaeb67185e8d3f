/** What stands for `<` and `&` in HTML. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** @returns a page that looks like a terminal in which something was typed and answered. */
export function terminalPage(typed: string, answered: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>终端</title><style>
/* Quotes and ellipses take one cell, as in most terminals. */
@font-face {
  font-family: Narrow; src: local('Liberation Mono'), local('DejaVu Sans Mono');
  unicode-range: U+2018-201D, U+2026; size-adjust: 83.3%;
}
body { margin: 0; background: white; }
main {
  width: fit-content; max-width: 42rem; padding: 1.1rem 1.3rem 1.3rem;
  border-radius: 0.5rem; background: rgb(31 27 22);
}
pre {
  margin: 0; color: rgb(236 228 215); white-space: pre-wrap; overflow-wrap: anywhere;
  font: 0.9375rem/1.65 Narrow, 'Noto Sans Mono CJK SC', 'Sarasa Mono SC', 'Microsoft YaHei', monospace;
}
b { color: rgb(217 173 107); font-weight: 400; }
</style><main><pre><b>&gt; ${escaped(typed)}</b>

${escaped(answered)}</pre></main></html>`;
}
