import type { Manuscript } from './manuscript.ts';
import type { Package } from './open.ts';
import { textOf } from './runs.ts';
import { wordsOf, type WordDocument } from './word.ts';
import { shortened } from '../shortened.ts';
import { decoded, tagsOf } from './xml.ts';

/** Of each text, in characters. */
const MOST = 40;

/**
 * What of a document did not come into the text, found without the reader: the words of every
 * paragraph in its XML are looked for in the manuscript.
 * @returns Chinese sentences; none where nothing was left out
 */
export function unread(opened: Package, word: WordDocument, manuscript: Manuscript): string[] {
  const main = opened.xml.get('word/document.xml') ?? '';
  const known = solid(wordsIn(manuscript));
  const lost = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].flatMap((name) =>
    paragraphsIn(opened.xml.get(name) ?? '').filter((text) => !known.includes(solid(text))),
  );
  return [
    ...[...new Set(lost)].map(
      (text) => `没有读出：“${shortened(text, MOST)}”（公式、图形里的字一类），请自己补上。`,
    ),
    ...aside(opened, /^word\/(?:header|footer)\d*\.xml$/, '页眉页脚'),
    ...word.comments.map(
      ({ body }) => `批注没有导入：“${shortened(body.map(wordsOf).join(' '), MOST)}”。`,
    ),
    ...changes(main),
    ...fields(main),
    ...others(opened, main),
  ];
}

function wordsIn({ title = '', blocks, notes }: Manuscript): string {
  const words = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat() : [block.runs],
  );
  return [title, ...[...words, ...notes].map(textOf)].join('');
}

/** Without blanks, and without the sign that stands for what is no text. */
function solid(text: string): string {
  return text
    .replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffc]/g, '')
    .replace(/\u2011/g, '-');
}

/** @returns the words of every paragraph and formula, moved and deleted ones left out. */
function paragraphsIn(xml: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let gone = 0;
  for (const { name, kind, before } of tagsOf(xml)) {
    const isText = /^(?:w|m|a):t$/.test(name);
    if (isText && kind === 'close' && gone === 0 && open.length > 0) {
      open[open.length - 1] += decoded(before);
    }
    if (/^w:(?:del|moveFrom)$/.test(name)) gone += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (!/^(?:w:p|m:oMath|a:p)$/.test(name)) continue;
    if (kind === 'open') open.push('');
    if (kind === 'close') found.push(open.pop() ?? '');
  }
  return found.filter((text) => solid(text) !== '');
}

function aside({ xml }: Package, names: RegExp, what: string): string[] {
  const texts = [...xml].flatMap(([name, text]) =>
    names.test(name) ? [paragraphsIn(text).join(' ')] : [],
  );
  const said = [...new Set(texts.filter((text) => /\p{L}/u.test(text)))];
  return said.map((text) => `${what}没有导入：“${shortened(text, MOST)}”。`);
}

function changes(xml: string): string[] {
  const count = [...xml.matchAll(/<w:(?:ins|del|moveTo|moveFrom)\s/g)].length;
  return count === 0 ? [] : [`稿件里有${count}处修订：按全部接受以后的文字导入，请核对。`];
}

function fields(xml: string): string[] {
  const said = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)];
  const names = said.map(
    ([, text = '', simple = '']) => /^\s*([A-Z]+)/i.exec(text || simple)?.[1] ?? '',
  );
  const fetching = names.filter((name) =>
    /^(?:DDE(?:AUTO)?|INCLUDE(?:TEXT|PICTURE)?|LINK|IMPORT|DATABASE)$/i.test(name),
  );
  if (fetching.length === 0) return [];
  const list = [...new Set(fetching.map((name) => name.toUpperCase()))].join('、');
  return [`稿件里有会去别处取内容的域（${list}）：没有执行，只用了文档里存着的字，请核对。`];
}

function others({ names, xml }: Package, main: string): string[] {
  const count = (pattern: RegExp) => names.filter((name) => pattern.test(name)).length;
  const charts = count(/^word\/charts\/chart\d*\.xml$/);
  const diagrams = count(/^word\/diagrams\/data\d*\.xml$/);
  const objects = count(/^word\/embeddings\//);
  const outside = [
    ...(xml.get('word/_rels/document.xml.rels') ?? '').matchAll(/<Relationship\s[^>]*>/g),
  ]
    .map(([tag]) => tag)
    .filter((tag) => /TargetMode="External"/.test(tag) && !/relationships\/hyperlink"/.test(tag));
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
    ...(/<w:vanish\s*\/>/.test(main) ? ['稿件里有设为“隐藏”的文字：照样导入了，请核对。'] : []),
  ];
}
