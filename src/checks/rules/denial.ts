import { UNWRITTEN } from '../../domain/case.ts';
import type { Rule } from '../rule.ts';
import { caseText } from '../small-content.ts';
import { textRuns } from '../../markdown/text-runs.ts';
import { once } from '../../domain/once.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

const place = 'cases/station/index.mdx';
const KNOWN = '设有驿站。骑手可以歇脚。站里有饮水机。';

/** Of all sentences of a case, the share that may say what is not known. */
const MOST = 0.25;
/** Of so few sentences one that denies is already too large a share. */
const FEW = 4;

const SENTENCE = /[^。！？\n]+[。！？]/g;
const DENIES =
  /(?:未|没有?|无从?|不能|尚未?|难以)(?:写|载明|说明|提到|提及|公开|列出|给出|见到|核对|查到|看到|证明|确定|说)|不清楚|不详/;

/** A case tells what it is about more than what nobody wrote down. */
export const denial: Rule = {
  id: 'denial',
  title: '多写知道的，少写不知道的',
  severity: 'warning',
  why: '句句说“没有写”，读者看不见有的。不知道的事在末尾说一次就够了。',
  examples: {
    ok: [{ place, text: caseText(`## 做法\n\n${KNOWN}没有写明地址。\n`) }],
    bad: [
      {
        place,
        text: caseText(`## 做法\n\n${KNOWN}没有写明地址。没有列出名单。来源未说明人数。\n`),
        marks: ['没有写明地址。'],
      },
    ],
  },
  check({ documents }, report) {
    for (const document of documents) {
      if (document.kind !== 'case' || document.faults.length > 0) continue;
      if (document.mdx().unread) continue;
      const all = sentencesOf(document);
      const denying = all.filter(({ text }) => DENIES.test(text));
      const [first] = denying;
      if (!first || all.length <= FEW || denying.length / all.length <= MOST) continue;
      report({
        file: document.file,
        position: first.position,
        message: '说“没有写、未说明”的句子超过四分之一。',
        fix: '从这一句起，把不知道的事合成一两句，放进末尾的 <Gap>；别的段落写知道的事。',
      });
    }
  },
};

const sentencesOf = once((document: WorkspaceDocument) => {
  const runs = textRuns(document.mdx().tree, document.text);
  // What a template says of a text yet to be written is no sentence of the case.
  return runs.flatMap(({ words }) =>
    words.text.includes(UNWRITTEN)
      ? []
      : [...words.text.matchAll(SENTENCE)].map(({ 0: text, index }) => {
          const { start, end } = words.place(index, index + text.length);
          return { text, position: document.positions.range(start, end) };
        }),
  );
});
