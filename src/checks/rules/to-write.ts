import { z } from 'zod';
import { schemaAt } from '../../content/fields.ts';
import { SCHEMAS } from '../../content/records.ts';
import { TO_WRITE, UNNAMED, UNWRITTEN } from '../../domain/case.ts';
import { textsIn } from '../../content/values.ts';
import { inField, inText, type Report, type Rule } from '../rule.ts';
import { caseText, ledgerOf, SMALL_FACT } from '../small-content.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

const place = 'cases/station/index.mdx';
const LINE = new RegExp(`^[ \\t]*${TO_WRITE}.*$`, 'gm');

/** What people leave where they mean to come back: （待补充）, TODO, XX县. */
const LEFT =
  /[（(【[](?:此处|尚|还)?[待需](?:补|核|定|填|完善|确认|更新|查)[^（）()【】[\]\n]{0,12}[）)】\]]|(?<![A-Za-z])(?:TODO|FIXME)(?![A-Za-z])|(?<![\w×Ｘ])(?:[XＸ×]{2,})(?![\w×Ｘ])/g;

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
        place,
        text: caseText('## 成效\n\nXX县建成驿站（待补充）。\n', { summary: '驿站（待核）。' }),
        marks: ['（待核）', 'XX', '（待补充）'],
      },
      {
        place: ledger,
        text: called({ notes: '口径【待核实】。' }),
        marks: ['【待核实】'],
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
      checkMarks(document, report);
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

function checkMarks(document: WorkspaceDocument, report: Report): void {
  const { data, text, bodyStart } = document;
  const said = (start: number, end: number) =>
    report({
      ...inText(document, start, end),
      message: `“${text.slice(start, end)}”是写稿时留的记号，读者会看到。`,
      fix: '照来源写上；来源没有写到的，写“本站所见资料未写”，或者删去。',
    });
  for (const { path, text: words } of textsIn(data)) {
    // A source’s own words stay.
    if (/^(?:quote|title|url)$/.test(String(path.at(-1))) && document.kind !== 'case') continue;
    for (const { 0: mark, index } of words.matchAll(LEFT)) {
      const place = document.within(path, index, index + mark.length);
      if (place) said(place.start, place.end);
    }
  }
  for (const { 0: mark, index } of text.slice(bodyStart).matchAll(LEFT)) {
    said(bodyStart + index, bodyStart + index + mark.length);
  }
}

const IS_UNNAMED = new RegExp(`^${UNNAMED}(?:-\\d+)?$`);

function checkFields(document: WorkspaceDocument, report: Report): void {
  for (const { path, text } of textsIn(document.data)) {
    const isId = IS_UNNAMED.test(text);
    const { kind } = document;
    const field = kind === 'unknown' ? undefined : schemaAt(SCHEMAS[kind], path);
    const orDelete = field instanceof z.ZodOptional ? '，或者删去这一项' : '';
    if (!isId && !text.includes(UNWRITTEN)) continue;
    report({
      ...inField(document, path),
      message: isId ? `编号“${text}”是导入时的代称。` : `“${text}”还没有写。`,
      fix: isId
        ? '说明写好以后，运行 npm run rename 换一个说得出内容的编号。'
        : `照来源写上；来源没有写到的，写“本站所见资料未写”${orDelete}。`,
    });
  }
}
