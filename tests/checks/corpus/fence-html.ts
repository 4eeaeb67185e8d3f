import { caseText } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import { CASE, at } from './fence-places.ts';

/** Elements that may not stand. */
export const HTML: BadCase[] = [
  {
    title: 'HTML for looks',
    place: CASE,
    text: caseText(
      '## 背景\n\n<b>甲</b>、<u>乙</u>、<font color="red">丙</font>、<center>丁</center>。\n',
    ),
    findings: [
      at('mdx-html', 27, 2, 27, 3),
      at('mdx-html', 27, 11, 27, 12),
      at('mdx-html', 27, 20, 27, 24),
      at('mdx-html', 27, 47, 27, 53),
    ],
  },
  {
    title: 'HTML that runs or loads',
    place: CASE,
    text: caseText(
      '## 背景\n\n<script>甲</script>\n\n<iframe src="https://x.cn"></iframe>\n\n<style>略</style>\n',
    ),
    findings: [
      at('mdx-html', 27, 2, 27, 8),
      at('mdx-html', 29, 2, 29, 8),
      at('mdx-html', 31, 2, 31, 7),
    ],
  },
  {
    title: 'HTML within a component, and a component within HTML',
    place: CASE,
    text: caseText('## 背景\n\n<Gap>\n\n<div>甲</div>\n\n</Gap>\n\n<p><Fcat /></p>\n'),
    findings: [
      at('mdx-html', 29, 2, 29, 5),
      at('mdx-html', 33, 2, 33, 3),
      at('mdx-component', 33, 5, 33, 9),
    ],
  },
  {
    title: 'an element of one’s own',
    place: CASE,
    text: caseText('## 背景\n\n<my-element onload="x" />\n'),
    findings: [at('mdx-html', 27, 2, 27, 12)],
  },
  {
    title: 'attributes of the few elements that may stand',
    place: CASE,
    text: caseText(
      '## 背景\n\nCO<sub class="a">2</sub>，<br class="b" />另一行<sup {...c}>甲</sup>。\n',
    ),
    findings: [
      at('mdx-html', 27, 8, 27, 17),
      at('mdx-html', 27, 30, 27, 39),
      at('mdx-html', 27, 50, 27, 56),
    ],
  },
  {
    title: 'a list of things to do',
    place: CASE,
    text: caseText('## 背景\n\n- [ ] 核对\n- [x] 定稿\n  1. [ ] 复核\n'),
    findings: [
      at('mdx-node', 27, 3, 27, 6),
      at('mdx-node', 28, 3, 28, 6),
      at('mdx-node', 29, 6, 29, 9),
    ],
  },
];
