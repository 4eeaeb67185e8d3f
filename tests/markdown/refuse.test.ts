import { describe, expect, it, test } from 'vitest';
import { render } from '../support/markdown.ts';
import { compileMdx } from './support/compile.ts';

async function refusalOf(text: string, frontmatter?: Record<string, unknown>): Promise<string> {
  return compileMdx(text, undefined, frontmatter).then(
    (code) => `compiled: ${code}`,
    (error: Error) => error.message,
  );
}

describe('the pipeline that the build and the dev server use', () => {
  test.each([
    ['import', 'import fs from "node:fs"'],
    ['export', 'export const a = process.exit()'],
    ['an expression', '甲{globalThis.ran = true}'],
    ['a comment', '{/* 略 */}'],
    ['a spread', '<Fact {...props} />'],
    ['a component that there is not', '<Chart />'],
    ['a directive', '<Fact id="a" client:load />'],
    ['HTML', '<script>略</script>'],
    ['a script in a link', '[甲](javascript:a)'],
    ['a picture of another host', '![甲](https://x.cn/a.png)'],
    ['a program for a picture', '![甲](./a.js)'],
    ['a less-than sign', '面积<5亩'],
    ['braces that nothing closes', '甲{乙'],
    ['code that would take for ever', `export const a = [\n${'1,\n\n'.repeat(9000)}`],
    ['a list without end', `${'- '.repeat(5000)}甲`],
  ])('refuses %s before anything is compiled', async (_what, text) => {
    expect(await refusalOf(`略。\n\n${text}\n`)).toMatch(
      /^content\/cases\/a\/index\.mdx:\d+:\d+ [^\n]*[\p{Script=Han}][^\n]*怎么改：/u,
    );
  });

  it('says in Chinese what is wrong, where, and what to type, for several places at once', async () => {
    expect(await refusalOf('🐴面积<5亩。\r\n\r\n{1}<b>甲</b>\r\n')).toMatchInlineSnapshot(`
      "content/cases/a/index.mdx:1:5 半角的小于号会被当作标签的开头，后面的字就读不出来了。怎么改：小于号写成全角＜，或写“小于”“不足”；书名用《》。
      content/cases/a/index.mdx:3:1 半角花括号是程序的写法，里面的字读者看不到。怎么改：花括号写成全角｛1｝，或删去花括号。
      content/cases/a/index.mdx:3:5 正文里不能写 HTML 标签 <b>。怎么改：加粗写作 **文字**。"
    `);
  });

  it('says how many more places there are than it tells', async () => {
    const message = await refusalOf('甲{乙}'.repeat(8));
    expect(message.split('\n')).toHaveLength(6);
    expect(message).toContain('还有3处，运行 npm run check 可以看到全部。');
  });

  it('says nothing in the parser’s English', async () => {
    expect(await refusalOf('甲<Fact id="\n\n</Gap>')).not.toMatch(/expected|unexpected|could not/i);
  });

  it('refuses the layout of front matter, which Astro would import', async () => {
    expect(await refusalOf('略。', { layout: '../../secret.astro' })).toContain('layout');
  });

  it('refuses HTML where MDX is not on', async () => {
    await expect(render('<img src=x onerror=alert(1)>')).rejects.toThrow('怎么改：');
  });

  it('compiles what may stand', async () => {
    const code = await compileMdx('设立<Fact id="a" />，CO<sub>2</sub>，`{a}`和`<b>`。\n');
    expect(code).toContain('id: "a"');
    expect(code).not.toContain('process');
  });
});
