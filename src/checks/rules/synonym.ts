import type { Synonym } from '../../domain/glossary.ts';
import { parsed } from '../../content/records.ts';
import type { Workspace } from '../../content/workspace.ts';
import { inField, type Rule } from '../rule.ts';
import { json } from '../small-content.ts';

const place = 'synonyms.json';
const file = (...synonyms: Synonym[]) => json({ synonyms });

/** Everyday words lead to words that stand somewhere on the site, each word from one place. */
export const synonym: Rule = {
  id: 'synonym',
  title: '日常说法都有去处',
  severity: 'error',
  ofAbsence: 'something',
  why: '读者用日常的词查找时，本站改用文字里的词去找；文字里没有的词找不到东西，同一个词写在两处会有一处没有人核对。',
  examples: {
    ok: [{ place, text: file({ says: ['歇脚点', '休息站'], means: ['驿站'] }) }],
    bad: [
      { place, text: file({ says: ['歇脚点'], means: ['蓝色驿站'] }), marks: ['"蓝色驿站"'] },
      {
        place,
        text: file(
          { says: ['歇脚点'], means: ['驿站'] },
          { says: ['休息站', '歇脚点'], means: ['驿站'] },
        ),
        marks: ['"歇脚点"'],
      },
    ],
  },
  check(workspace, report) {
    const texts = textsOf(workspace);
    for (const { document, value } of parsed(workspace, 'synonyms')) {
      const said = new Set<string>();
      for (const [index, { says, means }] of value.synonyms.entries()) {
        for (const [at, word] of says.entries()) {
          if (said.has(word)) {
            report({
              ...inField(document, ['synonyms', index, 'says', at]),
              message: `“${word}”在前面已经写过一次。`,
              fix: '合到一处，把要找的词都写在那一处的 means 里。',
            });
          }
          said.add(word);
        }
        for (const [at, word] of means.entries()) {
          if (texts.some((text) => text.includes(word))) continue;
          report({
            ...inField(document, ['synonyms', index, 'means', at]),
            message: `本站文字里没有“${word}”，读者照它找不到东西。`,
            fix: '换成标题、正文或数据名称里确有的词；想不出就删去这个词。',
          });
        }
      }
    }
  },
};

/** What readers may find: all texts of the content but the everyday words themselves. */
function textsOf({ documents }: Workspace): string[] {
  return documents.filter(({ kind }) => kind !== 'synonyms').map(({ text }) => text);
}
