import { ID_PATTERN } from '../../domain/id.ts';
import { foreignFrontMatter } from '../records/foreign-front-matter.ts';
import { explainIssues } from '../records/issues.ts';
import { SCHEMAS, validate } from '../records/records.ts';
import type { Report, Rule } from '../rule.ts';
import { caseText, json, SMALL_CONTENT } from '../small-content.ts';
import type { WorkspaceDocument } from '../workspace.ts';

const text = caseText('## 背景\n\n设立驿站。\n');
const source = JSON.parse(SMALL_CONTENT['sources/herald.json']!) as Record<string, unknown>;
const { publisher: _, ...anonymous } = source;

/** Every file can be read and has the fields its kind asks for, and no others. */
export const schema: Rule = {
  id: 'schema',
  title: '字段齐全，没有多余',
  severity: 'error',
  why: '缺了字段，页面就少了读者要看的东西；多了字段，多半是拼错了名字，写了也不起作用。',
  examples: {
    ok: [
      { place: 'cases/station/index.mdx', text },
      { place: 'sources/herald.json', text: json(source) },
    ],
    bad: [
      {
        place: 'cases/station/index.mdx',
        text: caseText('## 背景\n\n设立驿站。\n', { kind: 'statoin', sumary: '驿站。' }),
        marks: ['statoin', 'sumary'],
      },
      {
        place: 'cases/station/index.mdx',
        text: text.replace(/published: .*/, 'published: 2026-11-23'),
        marks: ['2026-11-23'],
      },
      {
        place: 'sources/herald.json',
        text: json(anonymous),
        marks: ['{'],
      },
      {
        place: 'sources/herald.json',
        text: json(source).replace(/\n\}/, ',\n}'),
        marks: [','],
      },
    ],
  },
  check({ documents }, report) {
    for (const document of documents) checkDocument(document, report);
  },
};

function checkDocument(document: WorkspaceDocument, report: Report): void {
  const { file, kind } = document;
  // A file in no known place, and what opens like front matter and is none, are `content-file`’s.
  if (kind === 'unknown' || foreignFrontMatter(document)) return;
  for (const { message, position } of document.faults) {
    report({ file, position, message: `${message}。`, fix: '改好这一处再检查一遍。' });
  }
  for (const { text: typed, start, end } of document.misread) {
    report({
      file,
      position: document.positions.range(start, end),
      message: `“${typed}”没有引号，网站会把它当作时间或数字，读不出来。`,
      fix: `加上半角双引号，写作 "${typed}"。`,
      edit: { start, end, text: `"${typed}"` },
    });
  }
  if (!ID_PATTERN.test(document.id)) {
    report({
      file,
      position: 'unavailable',
      message: `“${document.id}”不能用作文件或文件夹的名字：它就是编号，要出现在网址里。`,
      fix: '只用小写英文字母、数字和连字符，例如 red-stations。',
    });
  }
  if (document.faults.length > 0) return;
  const issues = validate(document, kind).error?.issues ?? [];
  for (const { path, atKey, message, fix } of explainIssues(issues, SCHEMAS[kind], document.data)) {
    const position = atKey ? document.locateKey(path) : document.locate(path);
    report({ file, position, message, fix });
  }
}
