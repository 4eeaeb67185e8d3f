import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { once } from '../../domain/once.ts';
import { hiddenCharacters } from '../../domain/characters.ts';
import { spoiltAt } from '../cascades.ts';
import { spanOf } from '../../markdown/text-runs.ts';
import { shownText } from '../texts/shown-text.ts';
import { textsIn } from '../../content/values.ts';
import { inText, type Report, type Rule } from '../rule.ts';
import { SMALL_CONTENT, faulty, sound } from '../small-content.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

const facts = SMALL_CONTENT['facts/stations.json']!;

/** What is in a text is what a reader sees: nothing invisible, nothing that turns signs around. */
export const character: Rule = {
  id: 'character',
  title: '没有看不见的字符',
  severity: 'error',
  goesFirst: true,
  why: '看不见的字符能把“1.2万余”显示成“余万2.1”，能夹带读者看不到的话，也让人搜不到、读屏软件念错。',
  examples: {
    ok: [
      sound('驿站🐴👨‍👩‍👧𠮷野，写法是`&#x202E;`。'),
      { place: 'facts/stations.json', text: facts.replace('"阵地"', String.raw`"\u9635地"`) },
    ],
    bad: [
      faulty('增长&#x202E;明显&rlm;，见[驿站](/ "&#8203;说明")。', [
        '&#x202E;',
        '&rlm;',
        '&#8203;',
      ]),
      {
        place: 'facts/stations.json',
        text: facts.replace('"阵地"', String.raw`"\u202e阵\u00ad地"`),
        marks: [String.raw`\u202e`, String.raw`\u00ad`],
      },
      faulty('略。', ['" "'], { title: ' ' }),
      {
        place: 'facts/stations.json',
        text: facts.replace('"阵地"', '"阵地\u3000"').replace('"设立驿站"', '" 设立驿站"'),
        marks: ['"阵地\u3000"', '" 设立驿站"'],
      },
    ],
  },
  check({ documents, assets }, report) {
    for (const { file, place: path } of [...documents, ...assets]) checkName(file, path, report);
    for (const document of documents) {
      // What cannot be read has been saved in another encoding; `content-file` says so.
      if (spoiltAt(document).garbled >= 0) continue;
      checkText(document, report);
      checkBlank(document, report);
    }
  },
};

function checkName(file: string, path: string, report: Report): void {
  for (const { names } of hiddenCharacters(path)) {
    report({
      file,
      position: 'unavailable',
      message: `文件或文件夹的名字里有${names}，看不见，链接会打不开。`,
      fix: '给文件重新起名，名字不要粘贴，自己打一遍。',
    });
  }
}

const hiddenIn = once((document: WorkspaceDocument) => [
  ...hiddenCharacters(shownText(document).text),
]);

function checkText(document: WorkspaceDocument, report: Report): void {
  const shown = shownText(document);
  const { text } = shown;
  for (const { start: from, end: to, names, why, removable } of hiddenIn(document)) {
    const { start, end } = shown.place(from, to);
    const typed = document.text.slice(start, end);
    const isCode = typed !== text.slice(from, to);
    const what = isCode ? `“${typed.length > 40 ? '……' : typed}”` : '';
    report({
      ...inText(document, start, end),
      message: `${isCode ? `${what}写的是` : '这里有'}${names}：${why}。`,
      fix: removable ? fixOf(what) : `删去${what || '它'}，照原文重新打一遍。`,
      ...(removable && { edit: { start, end, text: '' } }),
    });
  }
}

function fixOf(code: string): string {
  if (code) return `删去${code}。`;
  return '删去它（光标放在后一个字前面，按一次退格键）；或运行 npm run check -- --fix。';
}

/** The values that begin or end with blanks, and the signs of a text in which only blanks are. */
const blanksIn = once((document: WorkspaceDocument) => {
  const nodes: Nodes[] = [];
  if (document.body !== '') {
    visit(document.mdx().tree, (node: Nodes) => void (isBlankNode(node) && nodes.push(node)));
  }
  return { values: [...textsIn(document.data)].filter(({ text }) => isPadded(text)), nodes };
});

function checkBlank(document: WorkspaceDocument, report: Report): void {
  const { values, nodes } = blanksIn(document);
  for (const { path, text } of values) {
    const name = path.at(-1);
    report({
      file: document.file,
      position: document.locate(path),
      ...(isBlank(text)
        ? {
            message: `“${name}”里只有空白，读者什么也看不到。`,
            fix: '写上内容；没有内容的，删去这一项。',
          }
        : {
            message: `“${name}”的前面或后面多打了空格：看着一样，却会被当成另一个。`,
            fix: '删去引号里面头尾的空格。',
          }),
    });
  }
  for (const node of nodes) {
    report({
      ...inText(document, ...spanOf(node)),
      message: '这里只有空白，读者什么也看不到。',
      fix: '写上文字；不需要就整个删去。',
    });
  }
}

/** A line end is how YAML ends a passage; of addresses, ids and days their own forms say so. */
function isPadded(text: string): boolean {
  return isBlank(text) || (/^[^\S\n]|[^\S\n]$/.test(text) && !/^\s*[!-~]+\s*$/.test(text));
}

function isBlank(text: string): boolean {
  return text !== '' && text.trim() === '';
}

/** A heading, a link or a title that is only blanks, `&nbsp;` among them; `image-alt` speaks of pictures. */
function isBlankNode(node: Nodes): boolean {
  if ((node.type === 'image' || node.type === 'link') && isBlank(node.title ?? '')) return true;
  if (node.type !== 'heading' && node.type !== 'link') return false;
  return node.children.every((child) => child.type === 'text' && child.value.trim() === '');
}
