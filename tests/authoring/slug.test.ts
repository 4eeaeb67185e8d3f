import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlug, SLUG_LIMIT, slugOf } from '../../src/authoring/slug.ts';
import { ID_PATTERN } from '../../src/domain/id.ts';

describe('slugOf', () => {
  test.each([
    ['司机之家', 'siji-zhijia'],
    ['“红色驿站”示范点', 'hongse-yizhan-shifan-dian'],
    ['银行行长', 'yinhang-hangzhang'],
    ['女绿旅', 'nv-lv-lv'],
    ['Hello World 3.5', 'hello-world-3-5'],
    ['ＡＢＣ１２', 'abc12'],
    ['café', 'cafe'],
    ['😀司机', 'siji'],
    ['。。。——', 'wuti'],
    ['', 'wuti'],
    ['../../etc', 'etc'],
    ['CON', 'con-wuti'],
  ])('slugOf(%s) is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test('a long title is cut between words', () => {
    const slug = slugOf('党群服务中心建设长效机制与志愿服务队伍');
    expect(slug).toBe('dang-qun-fuwu-zhongxin-jianshe-chang');
  });

  test('any title whatever gives an id that files and addresses can have', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'党建驿站“”，—长行𠮷😀aZ９ \ud800'), maxLength: 300 }),
    );
    fc.assert(
      fc.property(title, (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(ID_PATTERN);
        expect(slug.length).toBeLessThanOrEqual(SLUG_LIMIT);
      }),
    );
  });
});

describe('freeSlug', () => {
  test('numbers an id that is taken', () => {
    expect(freeSlug('yizhan', [])).toBe('yizhan');
    expect(freeSlug('yizhan', ['yizhan', 'yizhan-2'])).toBe('yizhan-3');
  });

  test('a numbered id is no longer than others', () => {
    const long = 'a'.repeat(SLUG_LIMIT);
    const free = freeSlug(long, [long]);
    expect(free).toMatch(/a-2$/);
    expect(free.length).toBe(SLUG_LIMIT);
  });
});
