import { describe, expect, test } from 'vitest';
import { labelled } from '../../../src/checks/schema/place-words.ts';
import { SCHEMAS } from '../../../src/content/records.ts';

const { facts, case: cases } = SCHEMAS;
const told = (message: string, schema = facts as (typeof SCHEMAS)[keyof typeof SCHEMAS]) =>
  labelled({ message, fix: '' }, schema).message;

describe('a message says in Chinese what field it names', () => {
  test.each([
    ['“第6条的 period.asOf”写错了。', '“第6条的 period.asOf”（统计截止的年、月或日）写错了。'],
    ['缺少“第1条的 qualifier”。', '缺少“第1条的 qualifier”（原文的语气）。'],
    ['“第1条的 enumerated 第2项”不能为空。', '“第1条的 enumerated 第2项”（所列各项）不能为空。'],
    ['删去 value 和 unit，照抄。', '删去 value（数值）和 unit（单位或量词），照抄。'],
    [
      'unstated 里写 value，value 不动。',
      'unstated（未写明的时段）里写 value，value（数值）不动。',
    ],
  ])('%s', (message, expected) => {
    expect(told(message)).toBe(expected);
  });
});

describe('what is typed or quoted stays as it is', () => {
  test.each([
    '写 "text": "十几家"，见 facts/value.json。',
    '引文“up to 30 percent of value”里没有数字。',
    '“第1条的 status”（来源情况）不对，是不是“value”？',
    '写成 <Fact id="stations" />，用 npm run new -- --value 15。',
    '改成 text。',
  ])('%s', (message) => {
    expect(told(message)).toBe(message);
  });

  test('and a value is no field of the same name', () => {
    expect(told('把 status 改成 published。', cases)).toBe('把 status（发布状态）改成 published。');
  });
});
