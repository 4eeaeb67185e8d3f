import { earlyEnds, foreignFrontMatter } from '../texts/foreign-front-matter.ts';
import { inText, placed, type Report, type Rule } from '../rule.ts';
import { caseText, json, SMALL_CONTENT } from '../small-content.ts';
import { CONFLICT, missingKinds, NAMING, spoiltAt } from '../cascades.ts';
import { strayAsset, strayDocument, strayFolder } from '../stray-files.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';

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
      { place: 'guide/first-case.mdx', text, marks: [''] },
      {
        place: 'fact/a.json',
        text: json(JSON.parse(SMALL_CONTENT['glossary.json']!)),
        marks: [''],
      },
      { place, text: text.replace('---', '---js'), marks: ['---js'] },
      {
        place,
        text: caseText('## 背景\n\n<<<<<<< HEAD\n设立驿站。\n=======\n建成驿站。\n>>>>>>> wang\n'),
        marks: ['<<<<<<< HEAD'],
      },
    ],
  },
  check(workspace, report) {
    for (const kind of missingKinds(workspace)) {
      const name = `${kind}.json`;
      report({
        file: `${workspace.root}/${name}`,
        position: 'unavailable',
        message: `缺少 ${name}：${NAMING[kind]}都写在里面。`,
        fix: `用备份或 git 里的上一版恢复；改了名字的，改回 ${name}。`,
      });
    }
    const told = new Set<string>();
    const isTold = ({ place: stray }: { place: string }) => {
      const folder = strayFolder(stray);
      return folder !== undefined && told.size === told.add(folder).size;
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

/** What to do, and whom to ask: the other side of a merge has its name after the last mark. */
function conflictFix(text: string): string {
  const lines = text.match(new RegExp(CONFLICT.source, 'gm'))?.length ?? 0;
  const [, branch] = /^>{7} (.+?)\r?$/m.exec(text) ?? [];
  const other = branch ? `改了另一边（${branch}）的同事` : '改了同一处的同事';
  return `一处一处看：留下对的写法，两边都要的合在一起，再删去以 <<<<<<<、|||||||、=======、>>>>>>> 开头的行（共${lines}行）；拿不准留哪一边，问${other}。`;
}

function checkDocument(document: WorkspaceDocument, workspace: Workspace, report: Report): void {
  const { file } = document;
  if (document.kind === 'unknown') {
    report({ file, position: 'unavailable', ...strayDocument(document.place, workspace) });
  }
  const { garbled, conflict: inConflict } = spoiltAt(document);
  if (garbled >= 0) {
    report({
      ...inText(document, garbled, garbled + 1),
      message: '这里有读不出来的字：文件不是 UTF-8 编码，或复制时带进了乱码。',
      fix: '用记事本打开，点“另存为”，编码选 UTF-8，存回原处；还有乱码的字，照原文补上。',
    });
    return;
  }
  const conflict = inConflict < 0 ? undefined : CONFLICT.exec(document.text);
  if (conflict) {
    const start = conflict.index;
    report({
      ...inText(document, start, start + conflict[0].length),
      message: '合并冲突没有解决：两个人改了同一处，文件里还留着两边的写法和 git 的记号。',
      fix: conflictFix(document.text),
    });
    return;
  }
  const foreign = foreignFrontMatter(document);
  for (const fault of foreign ? [foreign] : earlyEnds(document)) report(placed(document, fault));
}
