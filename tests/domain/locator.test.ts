import { describe, expect, test } from 'vitest';
import { formatLocator, locatorSchema, type Locator } from '../../src/domain/locator.ts';

describe('formatLocator', () => {
  test.each<[Locator, string]>([
    [{ paragraph: 4 }, '第4段'],
    [{ page: 12 }, '第12页'],
    [{ section: '附表二' }, '附表二'],
    [{ unlocated: '据摘录，未见全文段落' }, '据摘录，未见全文段落'],
  ])('formatLocator(%j) is %s', (locator, written) => {
    expect(formatLocator(locator)).toBe(written);
  });
});

describe('locatorSchema', () => {
  test.each([
    {},
    { paragraph: 0 },
    { paragraph: 1.5 },
    { page: -1 },
    { section: '' },
    { unlocated: '' },
    { paragraph: 1, page: 1 },
    '第4段',
  ])('rejects %j', (locator) => {
    expect(locatorSchema.safeParse(locator).success).toBe(false);
  });

  test.each([{ paragraph: 1 }, { page: 1 }, { section: '附表' }, { unlocated: '未见全文' }])(
    'accepts %j',
    (locator) => {
      expect(locatorSchema.parse(locator)).toEqual(locator);
    },
  );
});
