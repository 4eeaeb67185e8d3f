import { expect, test } from 'vitest';
import { checkExample } from '../../../src/checks/example.ts';
import {
  dateMeant,
  locatorMeant,
  numberMeant,
  periodMeant,
  quoteCut,
} from '../../../src/checks/schema/proposals.ts';
import { SMALL_CONTENT } from '../../../src/checks/small-content.ts';

test.each([
  ['2024年1—4月', { from: '2024-01', to: '2024-04' }],
  ['2024年上半年', { from: '2024-01', to: '2024-06' }],
  ['2024/1/1-2024/6/30', { from: '2024-01-01', to: '2024-06-30' }],
  ['20230101至20231231', { from: '2023-01-01', to: '2023-12-31' }],
  ['截止2024年4月底', { asOf: '2024-04' }],
  ['今年', { unstated: '今年' }],
  ['2024至2023', { unstated: '' }],
])('periodMeant(%j) is what npm run new would record', (typed, expected) => {
  expect(periodMeant(typed)).toEqual(expected);
});

test.each(['"2025-04"', '2025'])(
  'a period typed as %s may be a time or a limit: both are named',
  (typed) => {
    const place = 'facts/stations.json';
    const text = SMALL_CONTENT[place]!.replace(/"period": \{[^}]*\}/, `"period": ${typed}`);
    const [finding, ...more] = checkExample({ place, text });
    const day = typed.replaceAll('"', '');
    expect(more).toEqual([]);
    expect(finding!.fix).toBe(
      `那段时间里发生的，写作 {"in": "${day}"}；到那时为止共有的，写作 {"asOf": "${day}"}。`,
    );
  },
);

test.each([
  ['20240527', '2024-05-27'],
  ['2024.5', '2024-05'],
  ['二〇二四年', '2024'],
  ['20241327', undefined],
  ['昨天', undefined],
])('dateMeant(%j) is %j', (typed, expected) => {
  expect(dateMeant(typed)).toBe(expected);
});

test.each([
  ['第四段', { paragraph: 4 }],
  ['P.12', { page: 12 }],
  ['page 3', { page: 3 }],
  ['第3页第2段', { section: '第3页第2段' }],
  ['12', { section: '12' }],
])('locatorMeant(%j) is %j', (typed, expected) => {
  expect(locatorMeant(typed)).toEqual(expected);
});

test.each([
  ['15个', 15],
  ['1.2万', 12_000],
  ['约1.2万人', undefined],
])('numberMeant(%j) is %j', (typed, expected) => {
  expect(numberMeant(typed)).toBe(expected);
});

test.each([
  ['经过全区上下的共同努力和各方面支持，设立驿站15个', '设立驿站15个'],
  ['设立2个党群服务中心、15个“红色驿站”、1个“司机之家”', undefined],
])('quoteCut(%j) is %j', (typed, expected) => {
  expect(quoteCut(typed, 20)).toBe(expected);
});
