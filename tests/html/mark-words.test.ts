import { describe, expect, it } from 'vitest';
import { markWords } from '../../src/html/mark-words.ts';

const years = (text: string) =>
  [...text.matchAll(/\d+年/g)].map(({ 0: year, index }) => [index, index + year.length] as const);
const mark = (html: string) =>
  markWords(html, 'u', years, (tag) => tag.includes('class="fact"')).replaceAll(
    /<span class="u">(.*?)<\/span>/g,
    '[$1]',
  );

describe('markWords', () => {
  it.each([
    ['<p>在2024年和2025年</p>', '<p>在[2024年]和[2025年]</p>'],
    ['<p title="2024年>2023年">2024年</p>', '<p title="2024年>2023年">[2024年]</p>'],
    ['<title>2024年</title><h1>2024年</h1>', '<title>2024年</title><h1>[2024年]</h1>'],
    ['<head><b>2024年</b></head>2024年', '<head><b>2024年</b></head>[2024年]'],
    ['<script>if (1<2) "2024年"</script>2024年', '<script>if (1<2) "2024年"</script>[2024年]'],
    [
      '<svg><g><svg/></g><text>1年</text></svg>1年',
      '<svg><g><svg/></g><text>1年</text></svg>[1年]',
    ],
    ['<a class="fact"><span>1年</span></a>1年', '<a class="fact"><span>1年</span></a>[1年]'],
    ['<!-- 2024年 -->R&#38;D在&lt;1年', '<!-- 2024年 -->R&#38;D在&lt;[1年]'],
    ['<time datetime="2024">2024年</time>', '<time datetime="2024">2024年</time>'],
    ['3 < 5年，A & 6年', '3 < [5年]，A & [6年]'],
  ])('turns %s into %s', (html, marked) => {
    expect(mark(html)).toBe(marked);
  });

  it('lets the lines of a heading end between phrases, and of nothing else', () => {
    const seams = (text: string) => [...text.matchAll(/\|/g)].map(({ index }) => index);
    expect(
      markWords('<h2>甲|2024年|<a>乙|丙</a></h2><p>甲|乙</p>', 'u', years, undefined, seams),
    ).toBe('<h2>甲<wbr>|<span class="u">2024年</span><wbr>|<a>乙<wbr>|丙</a></h2><p>甲|乙</p>');
  });

  it('puts no such place into what is kept together', () => {
    const seams = () => [0, 2, 5, 6];
    expect(markWords('<h1>2024年度</h1>', 'u', years, undefined, seams)).toBe(
      '<h1><wbr><span class="u">2024年</span><wbr>度<wbr></h1>',
    );
  });
});
