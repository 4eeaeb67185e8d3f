import { reportRefusals } from '../texts/refusals.ts';
import type { Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';

/** No HTML beyond a line break, subscripts and superscripts. */
export const mdxHtml: Rule = {
  id: 'mdx-html',
  title: '正文里不写 HTML',
  severity: 'error',
  why: '标签能带进样式和程序，也让同一份文字在手机、打印和读屏软件里走样；标记写法够用了。',
  examples: {
    ok: [sound('**重点**是CO<sub>2</sub>，<br />另起一行。')],
    bad: [
      faulty('<b>重点</b>，<span style="color:red">红字</span>。', ['b', 'span']),
      faulty('<script>alert("好")</script>\n\nCO<sub class="x">2</sub>', ['script', 'class="x"']),
    ],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-html', report),
};
