import { SMALL_ARTICLE, smallPage } from '../../../src/checks/built/small-site.ts';
import type { GoodCase } from './corpus.ts';
import { ABOUT, article, CASE, file, goodPage } from './output-pages.ts';

export const GOOD: GoodCase[] = [
  goodPage('a write-up as the templates make it', CASE, smallPage(SMALL_ARTICLE)),
  goodPage(
    'a write-up from Windows with a byte order mark',
    CASE,
    '\uFEFF' + smallPage(SMALL_ARTICLE).replaceAll('\n', '\r\n'),
  ),
  goodPage(
    'dates, ordinals and sections',
    CASE,
    article('<p>2024年1—5月，第4段，第二届，（三）、2025年4月9日。</p>'),
  ),
  goodPage(
    'registered names, also with a part set apart',
    CASE,
    article('<p><strong>三个</strong>步骤，12345热线。</p>'),
  ),
  goodPage('one that points rather than counts', CASE, article('<p>设立一个驿站，一项工作。</p>')),
  goodPage(
    'numbers in code and addresses',
    CASE,
    article('<p>编号 <code>fai-2024-75</code>，见 https://example.org/12/34 。</p>'),
  ),
  goodPage(
    'footnote marks',
    CASE,
    article(
      '<p>驿站<sup><a href="#n-1" id="r-1" data-footnote-ref>1</a></sup></p>\n<ol><li id="n-1">注。<a href="#r-1" data-footnote-backref aria-label="回到正文">↩2</a></li></ol>',
    ),
  ),
  goodPage(
    'the steps of an axis and what a mark is worth',
    CASE,
    article(
      '<figure id="figure-x"><svg viewBox="0 0 9 9"><text data-scale="">−10%</text><text data-scale="">1.5万元</text><text data-scale="">2024年（一个记号代表5）</text><text>2024年</text></svg></figure>',
    ),
  ),
  goodPage(
    'a change, a number alone and a number before its own words',
    CASE,
    article(
      '<p>设立<a href="/data/#stations" data-fact="stations">15</a>个，<a href="/data/#stations" data-fact="stations">15个</a>多方参与。</p>',
    ),
  ),
  goodPage(
    'a source whose title holds a number, under its own name',
    CASE,
    smallPage(
      '<article>\n<h1>驿站</h1>\n<p><a href="/sources/herald/" data-source="herald">15个驿站</a></p>\n</article>',
    ),
    {
      'data/facts.json': file('data/facts.json', '"示例报道"', '"15个驿站"'),
      'data/stations/facts.json': file('data/stations/facts.json', '"示例报道"', '"15个驿站"'),
      'figures/stations.json': file('figures/stations.json', '"示例报道"', '"15个驿站"'),
    },
  ),
  goodPage(
    'a count of the page that is marked as one',
    'data/index.html',
    smallPage('<h1>数据账本</h1>\n<p>共<data value="63">63</data>条。</p>'),
  ),
  goodPage(
    'a description that says what the lead says',
    CASE,
    smallPage(SMALL_ARTICLE, '\n<meta name="description" content="设立驿站15个。">'),
  ),
  goodPage(
    'an entry of the ledger',
    'data/stations/index.html',
    smallPage(
      '<h1>账本</h1>\n<ul>\n<li id="stations" data-record="stations"><p data-fact="stations">15个</p>截至2025年，全区，示例日报，2025年4月9日，第4段</li>\n</ul>',
    ),
  ),
  goodPage(
    'data in a script element, and scripts of the site',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<script type="application/ld+json">{"a": 1}</script>\n<script src="/reading.js"></script>',
    ),
  ),
  goodPage(
    'links to other hosts, and canonical and licence links',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<p><a href="https://news.example/1">原文</a><a href="mailto:a@example.org">来信</a></p>',
      '\n<link rel="canonical" href="https://other.example/about/">\n<link rel="license" href="https://creativecommons.org/">',
    ),
  ),
  goodPage(
    'pictures in several sizes, by their own address and within the page',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" srcset="/a.webp 1x, https://example.org/b.webp 2x" alt=""></p>',
    ),
  ),
  goodPage(
    'a style sheet with its own fonts, and an address in a comment',
    '_astro/site.css',
    '/* @import "https://a.example/"; */\na {\n  background: url(/a.svg);\n  mask: url("data:image/svg+xml,%3Csvg%3E");\n}\n',
  ),
  goodPage(
    'links to places written in full, in percent signs and to the top',
    ABOUT,
    smallPage(
      '<h1 id="背景">关于</h1>\n<p><a href="#%E8%83%8C%E6%99%AF">一</a><a href="#背景">二</a><a href="/about/#背景">三</a><a href="#top">四</a><a href="#">五</a><a href="https://other.example/#nothing">六</a></p>',
    ),
  ),
  goodPage(
    'headings that come up again by several levels',
    ABOUT,
    smallPage('<h1>关于</h1>\n<h2>甲</h2>\n<h3>乙</h3>\n<h2>丙</h2>'),
  ),
  goodPage(
    'parts in other languages and scripts',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<p lang="en">Station</p>\n<p lang="mn-Mong-CN">ᠥᠷᠲᠡᠭᠡ</p>\n<p lang="zh-Hans">驿站</p>',
    ),
  ),
  goodPage(
    'custom elements and popovers',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<my-notes hidden="true"><button type="button" popovertarget="n">甲</button><section id="n" popover><p>乙</p></section></my-notes>',
    ),
  ),
  goodPage(
    'signs written as character references',
    ABOUT,
    smallPage('<h1>关于</h1>\n<p>甲 &lt; 乙 &amp; 丙 &gt; 丁&nbsp;🐴𠮷</p>'),
  ),
];
