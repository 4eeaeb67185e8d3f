/** @returns a page that looks like a comment on a change; `html` is trusted */
export function reportPage(html: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>改动</title><style>
body { margin: 0; background: white; }
main {
  width: 33rem; max-height: 40rem; overflow: hidden;
  mask-image: linear-gradient(black 88%, transparent); padding: 0.4rem 1.5rem 1rem;
  border: 1px solid rgb(221 211 194); border-radius: 0.5rem; color: rgb(31 27 22);
  font: 0.9375rem/1.7 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif;
}
h1 { font-size: 1.35rem; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; }
ul { padding-inline-start: 1.4rem; }
code { padding: 0.05rem 0.3rem; border-radius: 0.2rem; background: rgb(243 237 226); }
</style><main>${html}</main></html>`;
}
