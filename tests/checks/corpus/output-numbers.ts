import { smallPage } from '../../../src/checks/built/small-site.ts';
import type { BadCase } from './corpus.ts';
import { article, badPage, CASE } from './output-pages.ts';
import { found } from './places.ts';

export const BAD: BadCase[] = [
  badPage('a number of Arabic digits', CASE, article('<p>设立驿站15个。</p>'), [
    found('page-number', 11, 8, 11),
  ]),
  badPage('a number of Chinese numerals', CASE, article('<p>惠及骑手三百人。</p>'), [
    found('page-number', 11, 8, 11),
  ]),
  badPage(
    'two numbers in a page with Windows line ends',
    CASE,
    article('<p>甲。</p>\n<p>设立15个，\n另设8处。</p>').replaceAll('\n', '\r\n'),
    [found('page-number', 12, 6, 9), found('page-number', 13, 3, 5)],
  ),
  badPage(
    'a number in a page that begins with a byte order mark',
    CASE,
    '\uFEFF' + article('<p>设立驿站15个。</p>'),
    [found('page-number', 11, 8, 11)],
  ),
  badPage(
    'a number behind tabs and characters of two units',
    CASE,
    article('\t<p>\t🐴𠮷驿站15个。</p>'),
    [found('page-number', 11, 12, 15)],
  ),
  badPage('a number that an element cuts in two', CASE, article('<p>设立驿站1<b>5</b>个。</p>'), [
    found('page-number', 11, 8, 18),
  ]),
  badPage(
    'a number behind character references',
    CASE,
    article('<p>甲&amp;乙&lt;丙设立15个。</p>'),
    [found('page-number', 11, 18, 21)],
  ),
  badPage('a digit written as a character reference', CASE, article('<p>设立&#49;&#53;个。</p>'), [
    found('page-number', 11, 6, 17),
  ]),
  badPage(
    'a number whose last unit is a character reference',
    CASE,
    article('<p>占&#52;0&#37;。</p>'),
    [found('page-number', 11, 5, 16)],
  ),
  badPage('a number of full-width digits', CASE, article('<p>设立驿站１５个。</p>'), [
    found('page-number', 11, 8, 11),
  ]),
  badPage('a number in a title', CASE, smallPage('<article>\n<h1>十五个驿站</h1>\n</article>'), [
    found('page-number', 10, 5, 8),
  ]),
  badPage(
    'a number in an alternative text',
    CASE,
    article('<p><img src="/a.webp" alt="8名骑手"></p>'),
    [found('page-number', 11, 23, 33)],
  ),
  badPage(
    'a number in a label that is only heard',
    CASE,
    article('<p><a href="/cases/" aria-label="全部15个驿站">全部</a></p>'),
    [found('page-number', 11, 22, 42)],
  ),
  badPage(
    'a number on a card of a list',
    'cases/index.html',
    smallPage('<h1>案例</h1>\n<article class="card"><h2>驿站</h2><p>设立15个。</p></article>'),
    [found('page-number', 10, 39, 42)],
  ),
  badPage(
    'a label of a drawing that names no fact',
    CASE,
    article('<figure id="figure-x"><svg viewBox="0 0 9 9"><text>15个</text></svg></figure>'),
    [found('page-number', 11, 52, 55)],
  ),
  badPage(
    'a figure outside an article',
    'figures/index.html',
    smallPage('<h1>图表</h1>\n<figure id="figure-x"><p>共15个。</p></figure>'),
    [found('page-number', 10, 27, 30)],
  ),
  badPage(
    'a statement passed off as a scale',
    CASE,
    article(
      '<figure id="figure-x"><svg viewBox="0 0 9 9"><text data-scale="">设立驿站15个</text></svg></figure>',
    ),
    [found('page-number', 11, 70, 73)],
  ),
  badPage('a scale outside a drawing', CASE, article('<p data-scale="">15个</p>'), [
    found('page-number', 11, 18, 21),
  ]),
  badPage(
    'a statement passed off as a footnote mark',
    CASE,
    article('<p>驿站<sup><a href="#n" data-footnote-ref>15个</a></sup></p>\n<p id="n">注。</p>'),
    [found('page-number', 11, 42, 45)],
  ),
  badPage(
    'a number behind a name that only begins like a registered one',
    CASE,
    article('<p>三个步骤，三个转变。</p>'),
    [found('page-number', 11, 9, 11)],
  ),
];
