import { describe, expect, it } from 'vitest';
import { seeded, type Random } from '../../../scripts/bench/search/random.ts';
import { builtPage } from '../../../src/checks/built/built-site.ts';
import { KnownMarkup } from '../../../src/checks/built/known-markup.ts';
import { checkOutput } from '../../../src/checks/built/run-output.ts';
import { SMALL_ARTICLE, smallPage, smallSite } from '../../../src/checks/built/small-site.ts';
import { htmlValid } from '../../../src/checks/output-rules/html-valid.ts';

const FRAME = (words: string) => `<header class="top" data-address="/${words}/">
<nav aria-label="主导航"><ul><li><a href="/a/">${words}</a></li><li><a href="/b/">数据</a></li></ul></nav>
<form role="search" action="/search/"><input type="search" name="q" aria-label="${words}"><button type="button">搜</button></form>
<form popover id="p-${words}"><fieldset><legend>颜色</legend><label><input type="radio" name="t" value="">系统</label></fieldset></form>
</header>
<details><summary>${words}</summary><dl><div><dt>甲</dt><dd>${words}</dd></div></dl></details>
<table class="t"><caption>${words}</caption><thead><tr><th scope="col">甲</th><th scope="col">乙</th></tr></thead><tbody><tr><td>1</td><td>${words} &lt; 2</td></tr></tbody></table>
<ol><li><p>${words}<b>重</b><img src="/${words}.png" alt="${words}" width="30" height="20"></p></li><li>乙</li></ol>
<section aria-labelledby="h-${words}"><h2 id="h-${words}">${words}</h2><p>其一<br><time datetime="2025-04-09">今天</time></p></section>
<svg viewBox="0 0 9 9"><g transform="scale(2)"><rect x="1" y="2.5" width="3" height="4.5"/><text x="1" y="2">${words}</text></g></svg>
<script type="application/json">{"a":"${words}"}</script>`;

const pageOf = (words: string) => smallPage(`${FRAME(words)}\n${SMALL_ARTICLE}`);
const NAMES = ['p', 'div', 'ul', 'li', 'a', 'button', 'table', 'td', 'h2', 'main', 'label', 'dt'];
const ATTRIBUTES = [
  ...[' id=""', ' id="a b"', ' href="/x/"', ' class="c"', ' hidden', ' type="nothing"', ' alt=""'],
  ...[' role="presentation"', ' for="h-甲"', ' aria-label="名"', ' width="1.5"', ' tabindex="x"'],
];
const TAG = /<\/?[a-z][^<>]*>/g;

/** Changes a page somewhere, in one of the ways in which templates go wrong. */
function mutate(html: string, { pick, whole }: Random): string {
  const tags = [...html.matchAll(TAG)];
  const { 0: tag, index } = pick(tags);
  const before = html.slice(0, index);
  const after = html.slice(index + tag.length);
  const element = /^<([a-z]\w*)[^<>]*>[^<>]*<\/\1>/.exec(html.slice(index))?.[0] ?? tag;
  const other = pick(tags).index;
  const name = pick(NAMES);
  return pick([
    () => before + after,
    () => before + tag + tag + after,
    () => before + tag.replace(/[a-z]\w*/, name) + after,
    () => before + tag.replace(/>$/, `${pick(ATTRIBUTES)}>`) + after,
    () => before + tag.replace(/ [a-z-]+(="[^"]*")?/, '') + after,
    () => before + tag.replace(/="[^"]*"/, pick(['=""', '=" "', '="x"', '=x y'])) + after,
    () => before + element + html.slice(index),
    () => `${before}<${name}>${element}</${name}>${html.slice(index + element.length)}`,
    () => html.slice(0, other) + element + html.slice(other),
    () => before + pick(['&', '<', '&nope;', 'a > b', '<!-- x', '</p>', '<p>']) + html.slice(index),
    () => html.slice(0, whole(0, html.length)),
  ])();
}

const faultsOf = (...pages: string[]) => {
  const site = smallSite({});
  const open = (place: string) => builtPage(site.root, place, pages[Number(place[1])]!);
  const places = pages.map((_, at) => `p${at}/index.html`);
  const last = `${site.root}/p${pages.length - 1}/`;
  return checkOutput(site, { places, open }, [htmlValid])
    .filter(({ file }) => `${file}/`.startsWith(last))
    .map(({ message, position }) => [message.replace(/\/p\d\//, '/p/'), position]);
};

describe('KnownMarkup', () => {
  it('hides no fault: a page is found as faulty after others like it as by itself', () => {
    const random = seeded(14);
    const page = pageOf('驿站');
    let faulty = 0;
    for (let run = 0; run < 200; run += 1) {
      const wrong = mutate(page, random);
      const alone = faultsOf(wrong);
      if (alone.length > 0) faulty += 1;
      expect(faultsOf(pageOf('甲'), pageOf('乙'), wrong), wrong).toEqual(alone);
    }
    expect(faulty).toBeGreaterThan(100);
  });

  it('leaves out of a page what was in order on another, whatever its words', () => {
    const known = new KnownMarkup();
    known.unknownPart(pageOf('甲'))!.learn();
    expect(known.unknownPart(pageOf('另一处'))!.html.replace(/\s+/g, '')).toBe(
      '<!doctypehtml><htmllang="zh-CN"><head><title>驿站</title></head><body><main></main></body></html>',
    );
  });

  it('takes no text for an element, whatever numbers it holds', () => {
    const known = new KnownMarkup();
    known.unknownPart(smallPage('<p><b>甲</b></p>'))!.learn();
    for (let number = 0; number < 40; number += 1) {
      const wrong = smallPage(`<p><${number}></p>`);
      expect(known.unknownPart(wrong)!.html).toContain(`<${number}>`);
    }
  });

  it('looks at a page whole that names its elements, or where a tag has no partner', () => {
    const known = new KnownMarkup();
    expect(known.unknownPart(smallPage('<label for="a">甲</label><input id="a">'))).toBeUndefined();
    expect(known.unknownPart(smallPage('<p>甲'))).toBeUndefined();
  });
});
