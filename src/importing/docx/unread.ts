import { shortened } from '../fault-list.ts';
import type { Package } from './open.ts';
import type { RunsReader } from './runs-reader.ts';
import { elementsOf, within, wordsWithin, type XmlElement } from './xml.ts';

/** Of each text, in characters. */
const MOST = 40;

/** Says what of a document did not come into the text, or not as it stood there. */
export function unreadRemarks(opened: Package, runs: RunsReader): string[] {
  const { main, notes, margins, comments } = opened;
  const changes = [main, ...notes.values()].reduce((sum, part) => sum + changesIn(part), 0);
  const said = new Set(margins.map(wordsOf).filter((text) => /\p{L}/u.test(text)));
  return [
    ...runs.left.remarks,
    ...(changes > 0 ? [`稿件里有${changes}处修订：按全部接受以后的文字导入，请核对。`] : []),
    ...fieldRemarks(runs.fields.codes),
    ...[...new Set(runs.lost)].map(
      (text) => `没有读出：“${shortened(text, MOST)}”（公式、图形里的字一类），请自己补上。`,
    ),
    ...[...said].map((text) => `页眉页脚没有导入：“${text}”。`),
    ...(comments ? elementsOf(comments) : []).map((one) => `批注没有导入：“${wordsOf(one)}”。`),
    ...(runs.signs > 0 ? [`有${runs.signs}个特殊字体的符号认不出，没有导入。`] : []),
    ...partRemarks(opened),
  ];
}

function wordsOf(part: XmlElement): string {
  return shortened(wordsWithin(part), MOST);
}

function changesIn(part: XmlElement): number {
  return ['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom'].flatMap((name) => within(part, name)).length;
}

function fieldRemarks(codes: readonly string[]): string[] {
  const fetching = codes.flatMap((code) => {
    const name = /^\s*([A-Z]+)/i.exec(code)?.[1]?.toUpperCase() ?? '';
    return /^(?:DDE(?:AUTO)?|INCLUDE(?:TEXT|PICTURE)?|LINK|IMPORT|DATABASE)$/.test(name)
      ? name
      : [];
  });
  if (fetching.length === 0) return [];
  const list = [...new Set(fetching)].join('、');
  return [`稿件里有会去别处取内容的域（${list}）：没有执行，只用了文档里存着的字，请核对。`];
}

/** What a document holds besides words, and what is said of so many of it. */
function partRemarks({ names, relations }: Package): string[] {
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  const outside = relations.filter(({ type, isOutside }) => isOutside && type !== 'hyperlink');
  const chunks = relations.filter(({ type }) => type === 'aFChunk');
  const said: [number, (count: number) => string][] = [
    [count(/vbaProject\.bin$/i), () => '文件里带有宏：没有运行，也没有导入。'],
    [
      count(/^word\/charts\/chart\d*\.xml$/),
      (charts) => `有${charts}张Word自带的图表没有读出：它们的数据用 npm run import 从.xlsx导入。`,
    ],
    [
      count(/^word\/diagrams\/data\d*\.xml$/),
      (diagrams) => `有${diagrams}个SmartArt图形没有读出：把其中的字写进正文。`,
    ],
    [
      count(/^word\/embeddings\//),
      (objects) => `有${objects}个嵌入的文件（如Excel表格）没有打开，也没有导入。`,
    ],
    [outside.length, (places) => `有${places}处引用了文档以外的图片、模板或文件：没有去取。`],
    [
      chunks.length,
      (places) => `有${places}处插入的网页或文档片段没有读出：在Word里打开后另存，再导入。`,
    ],
  ];
  return said.flatMap(([number, say]) => (number > 0 ? [say(number)] : []));
}
