import { pictureFault } from '../../markdown/address.ts';
import { refusalsIn, type Refusal, type RefusalRule } from '../../markdown/refusal.ts';
import { nearest } from '../../content/nearest.ts';
import { once } from '../../domain/once.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';
import { placeOfPicture } from '../pictures/picture-files.ts';
import { isPicture } from '../pictures/picture.ts';
import { placed, type Report, type Rule } from '../rule.ts';
import { caseText, faulty, sound } from '../small-content.ts';
import { foreignFrontMatter } from '../texts/foreign-front-matter.ts';
import { typedMarkup } from '../texts/typed-markup.ts';

/** The text of every write-up can be read: angle brackets and braces are tags or full-width. */
export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  title: '尖括号、花括号写对',
  severity: 'error',
  why: '半角的小于号和花括号在这里有特别的用处；写成普通符号，整篇都读不出来，网站就停在这里。',
  examples: {
    ok: [sound('面积＜门槛，｛略｝，见《通知》。写法是`<Fact />`。')],
    bad: [
      faulty('面积<门槛，按{人均}算。', ['<', '{人均}']),
      faulty('设立<Fact id=stations />。\n\n<Gap>\n\n未见名单。', [
        '<Fact id=stations />',
        '<Gap>',
      ]),
      faulty('见<红头文件>，<Term id="station">驿站</term>。', ['<红头文件>', '</term>']),
      faulty('###小标题\n\n略。\n＃＃ 另一节', ['###小标题', '＃＃ 另一节']),
      faulty('## 做法\n\n略。\n\n#### 头一年\n\n略。', ['#### 头一年']),
    ],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-syntax', report),
};

const place = 'cases/station/index.mdx';

/** A write-up is data: no imports, no exports, nothing to be worked out. */
export const mdxCode: Rule = {
  id: 'mdx-code',
  title: '正文里没有程序',
  severity: 'error',
  why: '案例是文字，不是程序：夹带的代码会在编辑的电脑和读者的浏览器里运行，谁也不会逐行去查。',
  examples: {
    ok: [sound('程序里写作`import x from "y"`和`{1 + 1}`。')],
    bad: [
      {
        place,
        text: caseText('import a from "b"\n\n## 背景\n\n{process.exit()}\n'),
        marks: ['import a from "b"', '{process.exit()}'],
      },
      faulty('{/* 待补 */}\n\n设立<Fact id={"stations"} {...more} />。', [
        '{/* 待补 */}',
        'id={"stations"}',
        '{...more}',
      ]),
    ],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-code', report),
};

/** Only the components of the vocabulary, each with its own attributes, each in its place. */
export const mdxComponent: Rule = {
  id: 'mdx-component',
  title: '组件和属性写对',
  severity: 'error',
  why: '组件写错了名字或属性，读者就看不到那个数字、那幅图；没有登记的组件，网站不知道怎样显示。',
  examples: {
    ok: [
      sound(
        '<Term id="station">驿站</Term>有<Fact id="stations" show="number" />处。\n\n<Figure id="stations" />',
      ),
    ],
    bad: [
      faulty('设立<Fcat id="stations" />。\n\n<Chart />', ['Fcat', 'Chart']),
      faulty(
        '<Fact id="stations" shwo="number" />、<Fact id="stations" show="all" />、<Fact />、<Fact id="stations" client:load />。',
        ['shwo="number"', 'show="all"', 'Fact', 'client:load'],
      ),
      faulty('见图<Figure id="stations" />。', ['Figure']),
      faulty('设立＜Fact id＝“stations” ／＞。', ['＜Fact id＝“stations” ／＞']),
    ],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-component', report),
};

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

/** Links lead to pages, pictures come from files; no address runs anything. */
export const mdxUrl: Rule = {
  id: 'mdx-url',
  title: '链接和图片的地址安全',
  severity: 'error',
  follows: ['link-source'],
  why: '有的地址点开就运行程序，有的把读者带到别处；从别的网站取图片，还会泄露读者的访问记录。',
  examples: {
    ok: [sound('见[报道](https://example.org/news/1)和[来源](/sources/herald/)。')],
    bad: [
      faulty('[甲](javascript:alert(1))、[乙](//example.org/)。', [
        'javascript:alert(1)',
        '//example.org/',
      ]),
      faulty('![驿站](https://example.org/a.png)', ['https://example.org/a.png']),
    ],
  },
  check(workspace, report) {
    const files = new Set(workspace.assets.map((asset) => asset.place));
    reportRefusals(workspace, 'mdx-url', report, ({ picture }, document) => {
      const fault = picture === undefined ? undefined : pictureFault(picture);
      if (picture === undefined || fault === 'remote' || fault === 'local' || fault === 'inline')
        return true;
      // Files that are missing, written without `./` or of another format are `image-file`’s.
      const named = placeOfPicture(document, picture);
      return fault === 'name' && files.has(named) && !isPicture(named);
    });
  },
};

/** Whatever kind of Markdown the fence does not know, it does not let pass. */
export const mdxNode: Rule = {
  id: 'mdx-node',
  title: '没有网站不认得的写法',
  severity: 'error',
  why: '网站只放行认得的写法；将来换了工具、多出新写法，先看过再放行，不会有东西悄悄混进来。',
  examples: {
    ok: [sound('- 列表\n\n> 引文\n\n| 甲 | 乙 |\n| - | - |')],
    bad: [faulty('- [ ] 核对名单\n- [x] 定稿', ['[ ]', '[x]'])],
  },
  check: (workspace, report) => reportRefusals(workspace, 'mdx-node', report),
};

/** Reports what the fence refuses in every write-up under one of its rules. */
function reportRefusals(
  { documents }: Workspace,
  rule: RefusalRule,
  report: Report,
  concerns: (refusal: Refusal, document: WorkspaceDocument) => boolean = () => true,
): void {
  for (const document of documents) {
    for (const refusal of refusalsOf(document)) {
      if (refusal.rule !== rule || !concerns(refusal, document)) continue;
      report(placed(document, refusal));
    }
  }
}

/** Finds everything in a write-up that the pipeline would refuse; read once for all rules. */
const refusalsOf = once((document: WorkspaceDocument): Refusal[] => {
  // Where its front matter ends is not known; `content-file` says so.
  if (!document.place.endsWith('.mdx') || foreignFrontMatter(document)) return [];
  return [...refusalsIn(document.mdx(), document.text, nearest), ...typedMarkup(document)];
});
