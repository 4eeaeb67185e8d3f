import { describe, expect, it } from 'vitest';
import { distanceIn, judge } from '../../scripts/bench/search/judgement.ts';
import { contains, fold, pageOf, worth } from '../../scripts/bench/search/relevance.ts';

const page = pageOf({
  url: '/cases/a/',
  title: '青禾口红色驿站“暖心·先锋岗”',
  kind: '品牌',
  aliases: ['骑手驿站'],
  date: '2025-01-01',
  sections: [
    {
      anchor: 's0',
      heading: '成效',
      paragraphs: ['投入146.6万元，接入5G平台；服务12,000人次。', '司机之家 1个，同比增长4.7%'],
    },
  ],
  facets: {},
});

describe('the relevance rule of the benchmark', () => {
  it.each([
    ['a title typed without its marks', '青禾口红色驿站暖心先锋岗', 4],
    ['an alias', '骑手驿站', 3],
    ['half of a title, over a word border', '色驿', 2],
    ['what only the text says', '司机之家', 1],
    ['words of a title in another order, with spaces', '驿站 青禾口', 2],
    ['words of which one stands in the text', '驿站 平台', 1],
    ['a number in full-width forms', '１４６．６万元', 1],
    ['a number without its thousands comma', '12000人次', 1],
    ['a percentage', '4.7%', 1],
    ['Latin in capitals or not', '5g平台', 1],
    ['a text over a silent space', '司机之家1个', 1],
    ['a text with its punctuation', '万元，接入5G', 1],
  ])('finds %s', (_, query, grade) => {
    expect(worth(page, query)).toBe(grade);
  });

  it.each([
    ['the end of a number', '46.6万元'],
    ['a number before its point', '146'],
    ['the start of a number', '120'],
    ['a text over a comma that is not typed', '万元接入'],
    ['a text over two paragraphs', '人次司机'],
    ['words of which one is nowhere', '驿站 学校'],
    ['punctuation alone', '，'],
  ])('does not find %s', (_, query) => {
    expect(worth(page, query)).toBe(0);
  });

  it('keeps two numbers beside each other apart', () => {
    expect(contains(fold('6·8号'), fold('68号'))).toBe(false);
    expect(contains(fold('6·8号'), fold('6 8号'))).toBe(true);
  });

  it.each([
    ['the pinyin of a name', 'hongseyizhan', 'pinyin', '红色驿站'],
    ['a name half in pinyin', '红色yizhan', 'pinyin', '红色驿站'],
    ['the initials of a name', 'hsyz', 'initials', '红色驿站'],
    ['a name with a character that sounds alike', '红色译站', 'sound', '红色驿站'],
    ['a name without a character', '红驿站', 'slip', '红色驿站'],
  ] as const)('knows what is meant by %s', (_, query, by, name) => {
    expect([...judge([page], query, { by, name }).grades.keys()]).toEqual([page.url]);
  });

  it('does not take half a syllable for a name', () => {
    const meaning = { by: 'pinyin', name: '红色驿站' } as const;
    expect(judge([page], 'ongseyizhan', meaning).grades.size).toBe(0);
  });

  it('pardons a page that only mentions the name meant', () => {
    const { grades, isPardoned } = judge([page], '司基之家', { by: 'slip', name: '司机之家' });
    expect(grades.size).toBe(0);
    expect(isPardoned(page)).toBe(true);
  });
});

describe('distanceIn(text, words, enough)', () => {
  it.each([
    ['在红色驿站里', '红色驿站', 0],
    ['在红色驿站里', '红驿站', 1],
    ['在红色驿站里', '红色译站', 1],
    ['在红色驿站里', '红驿色站', 1],
    ['别的文字', '红色驿站', 4],
  ])('in “%s” “%s” is %i away', (text, words, distance) => {
    expect(distanceIn(text, words, 0)).toBe(distance);
  });
});
