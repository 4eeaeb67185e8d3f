import { TO_WRITE, UNNAMED, UNWRITTEN } from '../../domain/case.ts';
import { textsIn } from '../../content/values.ts';
import { inField, inText, type Report, type Rule } from '../rule.ts';
import { caseText, ledgerOf, SMALL_FACT } from '../small-content.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

const place = 'cases/station/index.mdx';
const LINE = new RegExp(`^[ \\t]*${TO_WRITE}.*$`, 'gm');

const ledger = 'facts/stations.json';
const called = (changes: object) => ledgerOf(SMALL_FACT, { ...SMALL_FACT, id: 'more', ...changes });

/** What a draft was left to say is not published, and no record is half written. */
export const toWrite: Rule = {
  id: 'to-write',
  title: '记录和发布的案例里没有“待写”',
  severity: 'error',
  why: '“待写”是新建时留给编写者的话，读者看到的应当是写好的正文，或者写明公开资料没有载明。',
  examples: {
    ok: [
      { place, text: caseText('## 成效\n\n本站所见资料未写。\n') },
      { place, text: caseText(`## 成效\n\n${TO_WRITE}结果。\n`, { status: 'draft' }) },
    ],
    bad: [
      {
        place,
        text: caseText(`## 成效\n\n${TO_WRITE}来源说有什么结果。\n`),
        marks: [`${TO_WRITE}来源说有什么结果。`],
      },
      {
        place: ledger,
        text: called({ label: `${UNWRITTEN}说明` }),
        marks: [`"${UNWRITTEN}说明"`],
      },
      {
        place: ledger,
        text: called({ period: { unstated: `时段${UNWRITTEN}` } }),
        marks: [`"时段${UNWRITTEN}"`],
      },
      { place: ledger, text: called({ id: UNNAMED }), marks: [`"${UNNAMED}"`] },
    ],
  },
  check({ documents }, report) {
    for (const document of documents) {
      const { kind, data, text, bodyStart } = document;
      const { status } = (data ?? {}) as { status?: unknown };
      if (kind === 'case' && status !== 'published') continue;
      checkFields(document, report);
      if (kind !== 'case') continue;
      for (const { 0: line, index } of text.slice(bodyStart).matchAll(LINE)) {
        const start = bodyStart + index;
        report({
          ...inText(document, start, start + line.length),
          message: '这一处还没有写，读者会看到“待写”。',
          fix: '换成正文；来源没有写到的，写“本站所见资料未写”。',
        });
      }
    }
  },
};

const IS_UNNAMED = new RegExp(`^${UNNAMED}(?:-\\d+)?$`);

function checkFields(document: WorkspaceDocument, report: Report): void {
  for (const { path, text } of textsIn(document.data)) {
    const isId = IS_UNNAMED.test(text);
    if (!isId && !text.includes(UNWRITTEN)) continue;
    report({
      ...inField(document, path),
      message: isId ? `编号“${text}”是导入时的代称。` : `“${text}”还没有写。`,
      fix: isId
        ? '说明写好以后，运行 npm run rename 换一个说得出内容的编号。'
        : '照来源写上；来源没有写到的，写“本站所见资料未写”，或者删去这一项。',
    });
  }
}
