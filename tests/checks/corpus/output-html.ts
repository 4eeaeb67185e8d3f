import { smallPage } from '../../../src/checks/built/small-site.ts';
import type { BadCase } from './corpus.ts';
import { ABOUT, article, badPage, CASE } from './output-pages.ts';
import { found } from './places.ts';

export const BAD: BadCase[] = [
  badPage('a style attribute', ABOUT, smallPage('<h1>关于</h1>\n<p style="color: red">甲</p>'), [
    found('html-inline', 10, 4, 22),
  ]),
  badPage(
    'a style element',
    ABOUT,
    smallPage('<h1>关于</h1>', '\n<style>p { color: red }</style>'),
    [found('html-inline', 6, 1, 8)],
  ),
  badPage(
    'a handler, in a drawing too',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<p onclick="go()">甲</p>\n<svg viewBox="0 0 9 9" onload="go()"></svg>',
    ),
    [found('html-inline', 10, 4, 18), found('html-inline', 11, 24, 37)],
  ),
  badPage(
    'a script in the page',
    ABOUT,
    smallPage('<h1>关于</h1>\n<script type="module">go();</script>'),
    [found('html-inline', 10, 1, 23)],
  ),
  badPage(
    'a javascript: address that white space cuts in two',
    ABOUT,
    smallPage('<h1>关于</h1>\n<p><a href="java\tscript:go()">甲</a></p>'),
    [found('html-inline', 10, 7, 30)],
  ),
  badPage(
    'a page inside an attribute',
    ABOUT,
    smallPage('<h1>关于</h1>\n<iframe title="内页" srcdoc="甲"></iframe>'),
    [found('html-inline', 10, 20, 30)],
  ),
  badPage(
    'a picture of another host',
    ABOUT,
    smallPage('<h1>关于</h1>\n<p>🐴<img src="https://cdn.example/a.png" alt="驿站"></p>'),
    [found('html-foreign', 10, 11, 42)],
  ),
  badPage(
    'a picture of another host among several sizes',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<p><img src="/a.webp" srcset="/a.webp 1x, https://cdn.example/b.webp 2x" alt="驿站"></p>',
    ),
    [found('html-foreign', 10, 23, 73)],
  ),
  badPage(
    'a style sheet of another host by an address without a scheme',
    ABOUT,
    smallPage('<h1>关于</h1>', '\n<link rel="stylesheet" href="//cdn.example/a.css">'),
    [found('html-foreign', 6, 24, 50)],
  ),
  badPage(
    'a hint to connect to another host',
    ABOUT,
    smallPage('<h1>关于</h1>', '\n<link rel="preconnect" href="https://cdn.example">'),
    [found('html-foreign', 6, 24, 50)],
  ),
  badPage(
    'a form and a frame that lead to other hosts',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<form action="https://count.example/"><button type="submit">送出</button></form>\n<iframe title="地图" src="https://map.example/"></iframe>',
    ),
    [found('html-foreign', 10, 7, 38), found('html-foreign', 11, 20, 46)],
  ),
  badPage(
    'a drawing that loads from another host',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<svg viewBox="0 0 9 9"><use href="https://cdn.example/a.svg#x"></use></svg>',
    ),
    [found('html-foreign', 10, 29, 63)],
  ),
  badPage(
    'a count of clicks at another host',
    ABOUT,
    smallPage('<h1>关于</h1>\n<p><a href="/cases/" ping="https://count.example/">案例</a></p>'),
    [found('html-foreign', 10, 22, 51)],
  ),
  badPage(
    'a style sheet that loads a font from another host',
    '_astro/site.css',
    '/* url(https://a.example/) */\n@font-face {\n  src: url("https://cdn.example/a.woff2");\n}\n',
    [found('html-foreign', 3, 8, 42)],
  ),
  badPage(
    'a style sheet that imports another host’s',
    '_astro/site.css',
    '@import "//cdn.example/a.css";\n',
    [found('html-foreign', 1, 1, 30)],
  ),
  badPage(
    'five faults on one page',
    CASE,
    article(
      '<p style="top: 0">设立15个，<img src="https://cdn.example/a.png">另有8处。</p>\n<h3>丙</h3>',
    ),
    [
      found('html-inline', 11, 4, 18),
      found('page-number', 11, 21, 24),
      found('html-valid', 11, 26, 29),
      found('html-foreign', 11, 30, 61),
      found('page-number', 11, 64, 66),
      found('html-headings', 12, 1, 5),
    ],
  ),
];
