import { inAttribute, inTag } from '../built/places.ts';
import type { OutputRule } from '../rule.ts';
import { faultyPage, smallPage, soundPage } from '../built/small-site.ts';

const PLACE = 'about/index.html';

/** Every page says in which language it is written. */
export const htmlLang: OutputRule = {
  id: 'html-lang',
  title: '网页没有写明语言',
  severity: 'error',
  reads: 'page',
  why: '读屏软件按 lang 选择发音，浏览器按它选择字形和断行；没有写明，中文会被念成乱音。',
  examples: {
    ok: [soundPage('<h1>关于</h1>\n<p>驿站的英文是<span lang="en">station</span>。</p>')],
    bad: [
      {
        place: PLACE,
        text: smallPage('<h1>关于</h1>').replace(' lang="zh-CN"', ''),
        marks: ['<html>'],
      },
      faultyPage('<h1>关于</h1>\n<p lang="中文">驿站</p>', ['lang="中文"']),
    ],
  },
  check: (_site, report) => ({
    page(page) {
      for (const element of page.elements) {
        const lang = element.attrs.find(({ name }) => name === 'lang')?.value;
        if (element.tagName === 'html' && !lang) {
          report({
            ...inTag(page, element),
            message: `网页 ${page.address} 没有写明用的是哪种语言。`,
            fix: '在 <html> 上写 lang="zh-CN"。',
          });
        } else if (lang && !isLanguage(lang)) {
          report({
            ...inAttribute(page, element, 'lang'),
            message: `网页 ${page.address} 的语言代码“${lang}”读不懂。`,
            fix: '中文写 zh-CN，英文写 en。',
          });
        }
      }
    },
  }),
};

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
