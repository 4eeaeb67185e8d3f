import { describe, expect, test } from 'vitest';
import { citationsOf, formatCitation } from '../../src/domain/citation.ts';
import { ledgerRow } from '../../src/domain/ledger-row.ts';
import { formatDerivation, plainText } from '../../src/domain/format.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { corroboratedFact, derivedFact, fact, source } from '../support/records.ts';

const comparison = { basis: 'year-on-year', direction: 'down', against: '上年同期' } as const;
const library = libraryOf({
  facts: ledger(
    corroboratedFact({ notes: '占{share}，{share:change}，{share:number}。' }),
    derivedFact(),
    fact({ id: 'share', label: '占比', value: -22.3, unit: '%', comparison }),
  ),
});

describe('citationsOf', () => {
  test('citationsOf(fact, library) has the source and those that corroborate it', () => {
    const citations = citationsOf(library.fact('party-organisations'), library);
    expect(citations.map(({ source: { id }, quote }) => [id, quote])).toEqual([
      ['herald', '建立党组织75个'],
      ['daily', '党组织达75个'],
    ]);
  });

  test('citationsOf(fact, library) is empty for a derived fact', () => {
    expect(citationsOf(library.fact('organisations-twice'), library)).toEqual([]);
  });
});

test('formatCitation(citation) is publisher, date and place', () => {
  const cited = { source: { id: 'herald', ...source() }, locator: { paragraph: 4 } };
  expect(formatCitation(cited)).toBe('中国高新网，2025年4月9日，第4段');
});

test('formatCitation(citation) says so when the date is not known', () => {
  const undated = { id: 'herald', ...source({ date: undefined, dateNote: '网页未标' }) };
  expect(formatCitation({ source: undated, locator: { page: 2 } })).toBe(
    '中国高新网，日期不详，第2页',
  );
});

test('formatDerivation(fact, library) names every operand with its number', () => {
  expect(formatDerivation(library.fact('organisations-twice'), library)).toBe('建立党组织75个 × 2');
});

test('formatDerivation(fact, library) is undefined for a recorded fact', () => {
  expect(formatDerivation(library.fact('share'), library)).toBeUndefined();
});

test('plainText(text, library) writes each number in the form the text asks for', () => {
  const text = '占{share}，同比{share:change}，即{share:number}。';
  expect(plainText(text, library)).toBe('占−22.3%，同比下降22.3%，即−22.3。');
});

describe('ledgerRow', () => {
  test('ledgerRow(fact, library) is everything a reader needs to trust the number', () => {
    expect(ledgerRow(library.fact('party-organisations'), library)).toMatchInlineSnapshot(`
      {
        "写法": "75个",
        "出处": "中国高新网，2025年4月9日，第4段；内蒙古日报，2024年12月，第2页",
        "分组": "组织",
        "单位": "个",
        "原文": "建立党组织75个；党组织达75个",
        "口径": "高新区、示范区",
        "指标": "建立党组织",
        "数值": "75",
        "旧值": "",
        "时段": "2024年",
        "来源编号": "herald daily",
        "状态": "多源印证",
        "算式": "",
        "编号": "party-organisations",
        "语气": "原文为确数",
        "说明": "占−22.3%，下降22.3%，−22.3。",
      }
    `);
  });

  test('ledgerRow(fact, library) shows how a derived number came about', () => {
    const row = ledgerRow(library.fact('organisations-twice'), library);
    expect(row).toMatchObject({
      状态: '推算',
      算式: '建立党组织75个 × 2',
      出处: '',
      来源编号: 'herald daily',
      时段: '2023年—2024年',
    });
  });

  test('ledgerRow(fact, library) has the words of a fact that is no number', () => {
    const textual = libraryOf({
      facts: ledger(fact({ value: undefined, unit: undefined, text: '2024-05-27' })),
    });
    const row = ledgerRow(textual.fact('party-organisations'), textual);
    expect(row).toMatchObject({ 数值: '2024-05-27', 单位: '', 写法: '2024-05-27', 说明: '' });
  });
});
