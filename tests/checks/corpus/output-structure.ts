import { smallPage } from '../../../src/checks/built/small-site.ts';
import type { BadCase } from './corpus.ts';
import { ABOUT, badPage } from './output-pages.ts';
import { found, foundInFile } from './places.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const BAD: BadCase[] = [
  badPage('an id used twice', ABOUT, smallPage('<h1 id="a">关于</h1>\n<h2 id="a">甲</h2>'), [
    found('html-ids', 10, 5, 11),
  ]),
  badPage(
    'a link to a place that is not on the page',
    ABOUT,
    smallPage('<h1 id="背景">关于</h1>\n<p><a href="#%E8%83%8C%E6%99%BC">背景</a></p>'),
    [found('html-ids', 10, 7, 33)],
  ),
  badPage(
    'a link to a place that is not on another page',
    ABOUT,
    smallPage('<h1>关于</h1>\n<p><a href="/cases/#stationz">驿站</a></p>'),
    [found('html-ids', 10, 7, 30)],
    { 'cases/index.html': smallPage('<h1 id="stations">案例</h1>') },
  ),
  badPage(
    'labels for what is not there',
    ABOUT,
    smallPage(
      '<h1 id="a">关于</h1>\n<section aria-labelledby="a b"><h2>甲</h2></section>\n<label for="q">搜索</label><input name="q">',
    ),
    [found('html-ids', 10, 10, 31), found('html-ids', 11, 8, 15)],
  ),
  badPage(
    'a heading that skips a level',
    ABOUT,
    smallPage('<h1>关于</h1>\n<h2>甲</h2>\n<h4>乙</h4>'),
    [found('html-headings', 11, 1, 5)],
  ),
  badPage(
    'a page that holds too much',
    ABOUT,
    smallPage(`<h1>关于</h1>\n<p>${'驿站'.repeat(50_000)}</p>`),
    [foundInFile('page-weight')],
  ),
  badPage(
    'a page that is too much to send',
    ABOUT,
    smallPage(`<h1>关于</h1>\n<p>${incompressible(60_000)}</p>`),
    [foundInFile('page-weight')],
  ),
  badPage('a page without a title', ABOUT, smallPage('<p>甲</p>'), [foundInFile('html-headings')]),
  badPage('a page with two titles', ABOUT, smallPage('<h1>关于</h1>\n<h1>又</h1>'), [
    found('html-headings', 10, 1, 5),
  ]),
  badPage(
    'a page without a language',
    ABOUT,
    smallPage('<h1>关于</h1>').replace(' lang="zh-CN"', ''),
    [found('html-lang', 2, 1, 7)],
  ),
  badPage('a page with an empty language', ABOUT, smallPage('<h1>关于</h1>').replace('zh-CN', ''), [
    found('html-lang', 2, 1, 15),
  ]),
  badPage(
    'a part in a language that does not exist',
    ABOUT,
    smallPage('<h1>关于</h1>\n<p lang="zh_CN">甲</p>'),
    [found('html-lang', 10, 4, 16)],
  ),
  badPage('a paragraph in a list', ABOUT, smallPage('<h1>关于</h1>\n<ul><p>甲</p></ul>'), [
    found('html-valid', 10, 6, 7),
  ]),
  badPage('a tag that is never closed', ABOUT, smallPage('<h1>关于</h1>\n<div><p>甲</p>'), [
    found('html-valid', 10, 2, 5),
  ]),
  badPage(
    'an attribute written twice',
    ABOUT,
    smallPage('<h1>关于</h1>\n<p class="a" class="b">甲</p>'),
    [found('html-valid', 10, 14, 19)],
  ),
  badPage(
    'a picture without an alternative text, in a page with Windows line ends',
    ABOUT,
    smallPage('<h1>关于</h1>\n<p><img src="/a.webp"></p>').replaceAll('\n', '\r\n'),
    [found('html-valid', 10, 5, 8)],
  ),
  badPage(
    'a character reference that does not exist',
    ABOUT,
    smallPage('<h1>关于</h1>\n<p>甲&nosuch;乙</p>'),
    [found('html-valid', 10, 5, 13)],
  ),
  badPage(
    'a fault that a comment tries to excuse',
    ABOUT,
    smallPage(
      '<h1>关于</h1>\n<!-- [html-validate-disable-next element-permitted-content] -->\n<ul><p>甲</p></ul>',
    ),
    [found('html-valid', 11, 6, 7)],
  ),
  badPage(
    'a page without its first line',
    ABOUT,
    smallPage('<h1>关于</h1>').replace('<!doctype html>\n', ''),
    [found('html-valid', 1, 1, 2)],
  ),
];

/** Letters in an order that says nothing: a page of them is hardly smaller when it is sent. */
function incompressible(count: number): string {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 0x7fff_ffff;
    return LETTERS[state % LETTERS.length]!;
  }).join('');
}
