import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChoice, readChoices } from '../../src/authoring/choices.ts';
import { readLocator, locatorSchema } from '../../src/domain/locator.ts';
import { readNumber } from '../../src/domain/numbers/scan.ts';

describe('readLocator', () => {
  test.each([
    ['第4段', { paragraph: 4 }],
    ['4段', { paragraph: 4 }],
    ['第十二段', { paragraph: 12 }],
    ['第３页', { page: 3 }],
    ['表格“投资完成情况”', { section: '表格“投资完成情况”' }],
    ['未标：据摘录，未见全文段落', { unlocated: '据摘录，未见全文段落' }],
    ['标不出：据转载件', { unlocated: '据转载件' }],
  ])('readLocator(%s)', (typed, value) => {
    expect(readLocator(typed)).toEqual({ value });
  });

  test.each([
    ['', '还没有写位置'],
    ['4', '“4”是段还是页？'],
    ['第0段', '从第1段数起'],
    ['未标', '写明为什么标不出'],
  ])('says what to type instead of “%s”', (typed, fault) => {
    const read = readLocator(typed);
    expect('fault' in read && read.fault).toContain(fault);
  });

  test('gives a locator that the schema accepts, or a fault, for any text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'第0123四段页未标：, ') }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const read = readLocator(typed);
        if ('value' in read) expect(locatorSchema.safeParse(read.value).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readNumber', () => {
  test.each([
    ['15', 15],
    ['-53', -53],
    ['−12.3', -12.3],
    ['１２，０００', 12000],
    ['12,000', 12000],
    ['1.2万', 12000],
    ['三十', 30],
    ['700余', undefined],
    ['15个', undefined],
    ['15 16', undefined],
    ['', undefined],
  ])('readNumber(%s)', (typed, value) => {
    const read = readNumber(typed);
    if (value === undefined) expect(read).toHaveProperty('fault');
    else expect(read).toEqual({ value });
  });
});

const scopes = [
  { value: 'both', label: '甲区、乙区' },
  { value: 'east', label: '甲区' },
  { value: 'west', label: '乙区' },
  { value: 'old', label: '旧区' },
  { value: 'older', label: '旧区' },
];

describe('readChoice', () => {
  test('takes an id or a Chinese label, wide letters and capitals too', () => {
    expect(readChoice(scopes, 'east')).toEqual({ value: 'east' });
    expect(readChoice(scopes, 'ＥＡＳＴ')).toEqual({ value: 'east' });
    expect(readChoice(scopes, ' 甲区 ')).toEqual({ value: 'east' });
  });

  test('does not guess between two of one name', () => {
    expect(readChoice(scopes, '旧区')).toEqual({ fault: '叫“旧区”的有2个，写编号：old、older。' });
  });

  test('says what was meant, and what there is', () => {
    const read = readChoice(scopes, 'eats');
    expect('fault' in read && read.fault).toBe(
      '没有“eats”可选。是不是“east”？可以写：both（甲区、乙区）、east（甲区）、west（乙区）、old（旧区）、older（旧区）。',
    );
  });
});

describe('readChoices', () => {
  test('takes them one by one or with commas between, each once', () => {
    expect(readChoices(scopes, ['east', 'west，east'])).toEqual({ value: ['east', 'west'] });
  });

  test('a label that holds a 、 is tried whole before it is cut', () => {
    expect(readChoices(scopes, ['甲区、乙区'])).toEqual({ value: ['both'] });
    expect(readChoices(scopes, ['乙区、甲区'])).toEqual({ value: ['west', 'east'] });
  });

  test('one wrong among right ones is told', () => {
    const read = readChoices(scopes, ['east,north']);
    expect('fault' in read && read.fault).toContain('没有“north”可选');
  });
});
