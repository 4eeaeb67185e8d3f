import { describe, expect, test } from 'vitest';
import { changedOn } from '../../../src/domain/metadata/changed.ts';
import { describePage } from '../../../src/domain/metadata/description.ts';
import { libraryOf } from '../../support/library.ts';
import { caseRecord } from '../../support/records.ts';

const entry = (slug: string, updated: string, status: 'published' | 'draft' = 'published') => ({
  ...caseRecord({ published: '2026-04', updated, status }),
  slug,
  body: '',
});
const library = libraryOf({
  cases: [entry('a', '2026-05-01'), entry('b', '2026-05-07'), entry('c', '2026-06-01', 'draft')],
});

describe('changedOn', () => {
  test.each([
    ['case', 'a', '2026-05-01'],
    ['home', '', '2026-05-07'],
    ['cases', '', '2026-05-07'],
    ['casesOf', caseRecord().kind, '2026-05-07'],
    ['casesOf', 'outcome', undefined],
    ['case', 'c', undefined],
    ['glossary', '', undefined],
  ] as const)('changedOn(%s %s) is %s', (kind, id, day) => {
    expect(changedOn({ kind, id }, library)).toBe(day);
  });

  test('changedOn(page) says nothing of a date that is not known to the day', () => {
    const vague = libraryOf({ cases: [entry('a', '2026-05')] });
    expect(changedOn({ kind: 'case', id: 'a' }, vague)).toBeUndefined();
  });
});

describe('describePage', () => {
  test('describePage(a source) names who published it and when', () => {
    expect(describePage({ kind: 'source', id: 'herald' }, '党建引领聚合力', library)).toBe(
      '中国高新网，2025年4月9日：“党建引领聚合力”。本站哪些数据出自这里，在哪一段，原文怎样写。',
    );
  });

  test('describePage(page) begins with the title where nothing else is known', () => {
    expect(describePage(undefined, '标题', library)).toBe('标题。收录案例。');
  });
});
