import { copyAt } from '../copies.ts';
import { earlyEnds, foreignFrontMatter } from '../records/foreign-front-matter.ts';
import type { Report, Rule } from '../rule.ts';
import { caseText, json, SMALL_CONTENT } from '../small-content.ts';
import { GARBLED } from '../cascades.ts';
import { strayAsset, strayDocument } from '../stray-files.ts';
import type { Workspace, WorkspaceDocument } from '../workspace.ts';

const place = 'cases/station/index.mdx';
const text = caseText('## 背景\n\n设立驿站。\n');

/** Content holds text, data and pictures, each in its place and as it is said to be. */
export const contentFile: Rule = {
  id: 'content-file',
  title: '只有文字、数据和图片，各在各处',
  severity: 'error',
  why: '放错地方的文件读者看不到；程序、网页和指向别处的链接混进来，会在构建网站时运行或泄露别的文件。',
  examples: {
    ok: [
      { place, text },
      { place: 'cases/.DS_Store', text: '' },
    ],
    bad: [
      { place: 'cases/station/notes.md', text: '备忘\n', marks: [''] },
      { place: 'cases/station/chart.js', text: 'alert(1)\n', marks: [''] },
      { place: 'cases/notes.mdx', text, marks: [''] },
      {
        place: 'fact/a.json',
        text: json(JSON.parse(SMALL_CONTENT['glossary.json']!)),
        marks: [''],
      },
      { place, text: text.replace('---', '---js'), marks: ['---js'] },
    ],
  },
  check(workspace, report) {
    const told = new Set<string>();
    const isTold = ({ place: stray }: { place: string }) => {
      const copy = copyAt(stray);
      if (!copy?.isFolder) return false;
      return told.size === told.add(copy.path).size;
    };
    for (const document of workspace.documents) {
      if (!isTold(document)) checkDocument(document, workspace, report);
    }
    for (const asset of workspace.assets) {
      const stray = isTold(asset) ? undefined : strayAsset(asset, workspace);
      if (stray) report({ file: asset.file, position: 'unavailable', ...stray });
    }
  },
};

/** Not at the beginning, where a byte order mark may stand. */
const HIDDEN = /(?<!^)\uFEFF|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060]+/g;

function checkDocument(document: WorkspaceDocument, workspace: Workspace, report: Report): void {
  const { file, positions } = document;
  if (document.kind === 'unknown') {
    report({ file, position: 'unavailable', ...strayDocument(document.place, workspace) });
  }
  const garbled = document.text.search(GARBLED);
  if (garbled >= 0) {
    report({
      file,
      position: positions.range(garbled),
      message: '这里有读不出来的字：文件不是 UTF-8 编码，或复制时带进了乱码。',
      fix: '用记事本打开，点“另存为”，编码选 UTF-8，存回原处；还有乱码的字，照原文补上。',
    });
    return;
  }
  for (const { 0: hidden, index: start } of document.text.matchAll(HIDDEN)) {
    const end = start + hidden.length;
    report({
      file,
      position: positions.range(start, end),
      message: '这里有看不见的字符，多半是粘贴时带来的，搜索和朗读会出错。',
      fix: '删去它（光标放在后一个字前面，按一次退格键）；或运行 npm run check -- --fix。',
      edit: { start, end, text: '' },
    });
  }
  const foreign = foreignFrontMatter(document);
  for (const fault of foreign ? [foreign] : earlyEnds(document)) {
    const { start, end, message, fix, replacement } = fault;
    report({
      file,
      position: positions.range(start, end),
      message,
      fix,
      ...(replacement !== undefined && { edit: { start, end, text: replacement } }),
    });
  }
}
