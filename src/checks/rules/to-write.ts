import { TO_WRITE } from '../../domain/case.ts';
import type { Rule } from '../rule.ts';
import { caseText } from '../small-content.ts';

const place = 'cases/station/index.mdx';
const LINE = new RegExp(`^[ \\t]*${TO_WRITE}.*$`, 'gm');

/** What a draft was left to say is not published. */
export const toWrite: Rule = {
  id: 'to-write',
  title: '发布的案例没有“待写”',
  severity: 'error',
  why: '“待写”是新建时留给编写者的话，读者看到的应当是写好的正文，或者写明公开资料没有载明。',
  examples: {
    ok: [
      { place, text: caseText('## 成效\n\n公开资料未载明。\n') },
      { place, text: caseText(`## 成效\n\n${TO_WRITE}结果。\n`, { status: 'draft' }) },
    ],
    bad: [
      {
        place,
        text: caseText(`## 成效\n\n${TO_WRITE}来源说有什么结果。\n`),
        marks: [`${TO_WRITE}来源说有什么结果。`],
      },
    ],
  },
  check({ documents }, report) {
    for (const { kind, data, file, text, bodyStart, positions } of documents) {
      const { status } = (data ?? {}) as { status?: unknown };
      if (kind !== 'case' || status !== 'published') continue;
      for (const { 0: line, index } of text.slice(bodyStart).matchAll(LINE)) {
        const start = bodyStart + index;
        report({
          file,
          position: positions.range(start, start + line.length),
          message: '这一处还没有写，读者会看到“待写”。',
          fix: '换成正文；来源没有写到的，写“公开资料未载明”。',
        });
      }
    }
  },
};
