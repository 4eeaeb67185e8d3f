import { expect, it } from 'vitest';
import { checkExample } from '../../../src/checks/example.ts';
import { caseText } from '../../../src/checks/small-content.ts';

const place = 'cases/station/index.mdx';
const messages = (sentence: string) =>
  checkExample({ place, text: caseText(`## 背景\n\n${sentence}\n`) })
    .filter(({ rule }) => rule === 'number')
    .map(({ message }) => message);

it('names the number that has no source', () => {
  expect(messages('设立19个。')).toEqual(['“19个”没有出处：数字要来自账本，读者才能点开核对。']);
});

it('does not repeat a number so long that it may be private', () => {
  const [message] = messages('编号1380013800。');
  expect(message).toContain('“138……”');
  expect(message).not.toContain('1380013800');
});

it.each([
  '网传“15个驿站”不实。',
  '网传“建成驿站15处”的消息有误。',
  '驿站并非15个。',
  '误传为15个驿站。',
])('offers no record for a number that the sentence denies: %s', (sentence) => {
  const text = caseText(`## 背景\n\n${sentence}\n`);
  const [fix] = checkExample({ place, text })
    .filter(({ rule }) => rule === 'number')
    .map((finding) => finding.fix);
  expect(fix).toContain('这句话说这个数不对');
  expect(fix).not.toMatch(/<Fact|glossary/);
});
