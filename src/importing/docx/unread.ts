import { allRuns, type Manuscript } from './manuscript.ts';
import type { Package } from './open.ts';
import { type WordDocument, wordsOf } from './word.ts';
import { textOf } from './runs.ts';
import { treeOf, type XmlElement } from './xml-tree.ts';
import { shortened } from '../words.ts';

/** Of each text, in characters. */
const MOST = 40;

/**
 * What of a document did not come into the text, found without the reader: the words of every
 * paragraph in its XML are looked for in the manuscript.
 * @returns Chinese sentences; none where nothing was left out
 */
export function unread(
  opened: Package,
  parts: ReadonlyMap<string, XmlElement>,
  word: WordDocument,
  manuscript: Manuscript,
): string[] {
  let known = solid([manuscript.title, ...allRuns(manuscript).map(textOf)].join(''));
  const said = [...parts.values()].flatMap(paragraphsIn);
  const lost: string[] = [];
  // Each word of the manuscript is some paragraph's own; long ones are looked for first.
  for (const text of said.toSorted((a, b) => b.length - a.length)) {
    const at = known.indexOf(solid(text));
    if (at < 0) lost.push(text);
    else known = `${known.slice(0, at)}\n${known.slice(at + solid(text).length)}`;
  }
  return [
    ...[...new Set(said.filter((text) => lost.includes(text)))].map(
      (text) => `没有读出：“${shortened(text, MOST)}”（公式、图形里的字一类），请自己补上。`,
    ),
    ...aside(opened),
    ...word.comments.map(
      ({ body }) => `批注没有导入：“${shortened(body.map(wordsOf).join(' '), MOST)}”。`,
    ),
    ...(word.signs > 0 ? [`有${word.signs}个特殊字体的符号认不出，没有导入。`] : []),
    ...others(opened),
  ];
}

/** Without blanks, and without the sign that stands for what is no text. */
function solid(text: string): string {
  return text
    .replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffc]/g, '')
    .replace(/\u2011/g, '-');
}

/** @returns the words of every paragraph and formula. */
function paragraphsIn(part: XmlElement): string[] {
  const found: string[] = [];
  const read = (element: XmlElement, own: string[]): void => {
    const isText = /^(?:w|m|a):t$/.test(element.name);
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (isText) own.push(child);
      } else if (/^(?:w:p|m:oMath|a:p)$/.test(child.name)) {
        const words: string[] = [];
        read(child, words);
        found.push(words.join(''));
      } else read(child, own);
    }
  };
  read(part, []);
  return found.filter((text) => solid(text) !== '');
}

function aside({ xml, parts }: Package): string[] {
  const texts = parts.margins.map((name) => paragraphsIn(treeOf(xml.get(name)!)).join(' '));
  const said = [...new Set(texts.filter((text) => /\p{L}/u.test(text)))];
  return said.map((text) => `页眉页脚没有导入：“${shortened(text, MOST)}”。`);
}

/** @param said what the fields of the document are told to do */
export function fieldRemarks(said: readonly string[]): string[] {
  const names = said.map((words) => /^\s*([A-Z]+)/i.exec(words)?.[1] ?? '');
  const fetching = names.filter((name) =>
    /^(?:DDE(?:AUTO)?|INCLUDE(?:TEXT|PICTURE)?|LINK|IMPORT|DATABASE)$/i.test(name),
  );
  if (fetching.length === 0) return [];
  const list = [...new Set(fetching.map((name) => name.toUpperCase()))].join('、');
  return [`稿件里有会去别处取内容的域（${list}）：没有执行，只用了文档里存着的字，请核对。`];
}

function others({ names, parts }: Package): string[] {
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  const charts = count(/^word\/charts\/chart\d*\.xml$/);
  const diagrams = count(/^word\/diagrams\/data\d*\.xml$/);
  const objects = count(/^word\/embeddings\//);
  const outside = parts.relations.filter(
    ({ type, isOutside }) => isOutside && type !== 'hyperlink',
  );
  const chunks = parts.relations.filter(({ type }) => type === 'aFChunk').length;
  return [
    ...(names.some((name) => /vbaProject\.bin$/i.test(name))
      ? ['文件里带有宏：没有运行，也没有导入。']
      : []),
    ...(charts > 0
      ? [`有${charts}张Word自带的图表没有读出：它们的数据用 npm run import 从.xlsx导入。`]
      : []),
    ...(diagrams > 0 ? [`有${diagrams}个SmartArt图形没有读出：把其中的字写进正文。`] : []),
    ...(objects > 0 ? [`有${objects}个嵌入的文件（如Excel表格）没有打开，也没有导入。`] : []),
    ...(outside.length > 0
      ? [`有${outside.length}处引用了文档以外的图片、模板或文件：没有去取。`]
      : []),
    ...(chunks > 0
      ? [`有${chunks}处插入的网页或文档片段没有读出：在Word里打开后另存，再导入。`]
      : []),
  ];
}
