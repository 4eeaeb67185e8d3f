import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, holds, occurrences, positionIn } from '../../src/search/match.ts';

const found = (text: string, term: string, edges?: 'loose') =>
  occurrences(text, term, edges).map(([start, end]) => text.slice(start, end));

test.each([
  ['建设“红色·驿站”15个', '红色驿站', ['红色·驿站']],
  ['驿站，驿站。', '驿站', ['驿站', '驿站']],
  ['驿站，发展', '站发', []],
  ['驿站，发展', '站，发', ['站，发']],
  ['驿站发展', '站，发', []],
  ['产值146.6亿元', '46.6', []],
  ['产值146.6亿元', '146.6亿', ['146.6亿']],
  ['１２，０００人与12,000人', '12000', ['１２，０００', '12,000']],
  ['配备ＷｉＦｉ', 'wifi', ['ＷｉＦｉ']],
  ['哈哈哈哈', '哈哈', ['哈哈', '哈哈']],
  ['', '哈', []],
  ['哈', '，', []],
])('in “%s” the term “%s” stands as %j', (text, term, places) => {
  expect(found(text, term)).toEqual(places);
});

test.each([
  ['配备WiFi覆盖', 'iFi覆', ['WiFi覆']],
  ['配备WiFi覆盖', '配备Wi', ['配备WiFi']],
  ['配备WiFi', 'Fi', ['WiFi']],
  ['产值146.6亿元', '46.6亿', []],
  ['产值146.6亿元', '46.6亿元', []],
  ['年产值146.6亿元', '年产值14', []],
  ['全年总产值146.6亿元', '全年总产值14', ['全年总产值146.6']],
])('in “%s” the cut term “%s” stands as %j', (text, term, places) => {
  expect(found(text, term, 'loose')).toEqual(places);
});

const fragment = {
  url: '/',
  title: '“红色驿站”行动',
  kind: '品牌',
  aliases: ['红驿'],
  date: '',
  sections: [{ anchor: 'a', heading: '做法', paragraphs: ['建设驿站。', '服务牧民'] }],
};

test.each([
  ['红色驿站', 0],
  ['驿站', 2],
  ['红驿', 32],
  ['做法', 64],
  ['牧民', 128],
  ['驿站。服务', 128],
  ['站服', undefined],
  ['行动红驿', undefined],
])('positionIn(record, %j) is %s', (term, position) => {
  expect(positionIn(fragment, term)).toBe(position);
  expect(holds(fragment, term)).toBe(position !== undefined);
});

test.each([
  ['红色驿站', '红色驿站', 0],
  ['红色驿站', '红色译站', 1],
  ['红色驿站', '红驿站', 1],
  ['红色驿站', '红驿色站', 1],
  ['红色驿站', '红色的驿站', 1],
  ['红色驿站', '红译色的站', 2],
  ['红色驿站', '驿站红色', 4],
  ['', '红', 1],
  ['', '', 0],
])('editDistance of %j and %j is %i', (a, b, distance) => {
  expect(editDistance([...a], [...b], 5)).toBe(distance);
});

test('editDistance goes no further than asked', () => {
  expect(editDistance([...'红色驿站'], [...'蓝天白云'], 2)).toBe(3);
});

test('editDistance is the same both ways', () => {
  const units = fc.array(fc.constantFrom('一', '二', '三'), { maxLength: 7 });
  fc.assert(
    fc.property(units, units, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(editDistance(b, a, most));
      expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b, 9), most + 1));
    }),
  );
});
