import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined } from '../../../src/studio/text/joining.ts';
import { openText } from '../../../src/studio/text/open.ts';
import { saveText } from '../../../src/studio/text/save.ts';
import { TEXT } from './texts.ts';

const BASE = `## 背景

群众满意,有<Fact id="a" />处，也有<Fact id="a" />人。

- 一
- 二

## 成效

走访三次。
`;

/** What a text becomes of which somebody changed one part, while another was being typed. */
function both(theirs: (text: string) => string, mine: (text: string) => string) {
  const docs = [BASE, theirs(BASE), mine(BASE)].map((text) => openText(text).doc);
  const doc = joined(docs[0]!, docs[1]!, docs[2]!);
  const saved = doc && saveText(openText(theirs(BASE)), doc);
  return saved && 'text' in saved ? saved.text : saved;
}

const put = (from: string, to: string) => (text: string) => text.replace(from, () => to);

it.each([
  ['in two paragraphs', put('意,', '意，'), put('走访', '一共走访')],
  ['in one paragraph, behind', put('意,', '意，'), put('人。', '人，很好。')],
  ['in one paragraph, before', put('人。', '位。'), put('群众', '广大群众')],
  ['in two items of a list', put('- 一', '- 甲'), put('- 二', '- 乙')],
  ['a paragraph more behind', put('意,', '意，'), put('三次。', '三次。\n\n又一段。')],
  ['a paragraph more before', put('三次', '四次'), put('- 一', '又一段。\n\n- 一')],
  ['a heading and its words', put('## 成效', '### 成效'), put('群众', '群众都')],
])('both stand that were written %s', (_, theirs, mine) => {
  expect(both(theirs, mine)).toBe(mine(theirs(BASE)));
});

it('every place of a record that gets another id is taken, and what was typed between them stays', () => {
  const theirs = (text: string) => text.replaceAll('"a"', '"b"');
  expect(both(theirs, put('走访', '共走访'))).toBe(put('走访', '共走访')(theirs(BASE)));
});

it('nothing is guessed where both wrote over the same words', () => {
  expect(both(put('满意,', '满意，'), put('满意,', '很满意。'))).toBeUndefined();
  expect(both(put('## 成效', '### 成效'), put('## 成效', '#### 成效'))).toBeUndefined();
});

it('what only one of the two changed is taken as it is', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (one, other) => {
      const [base, next] = [openText(one).doc, openText(other).doc];
      expect(joined(base, next, base)?.eq(next)).toBe(true);
      expect(joined(base, base, next)?.eq(next)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('of any three texts it makes one that can be shown, or none', () => {
  fc.assert(
    fc.property(TEXT, TEXT, TEXT, (...texts) => {
      const [base, theirs, mine] = texts.map((text) => openText(text).doc);
      joined(base!, theirs!, mine!)?.check();
    }),
    { numRuns: 300 },
  );
});
