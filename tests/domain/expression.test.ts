import { describe, expect, test } from 'vitest';
import {
  evaluate,
  ExpressionError,
  factsOf,
  formatExpression,
  operandsOf,
  parseExpression,
} from '../../src/domain/expression.ts';

const values: Record<string, number> = { a: 12, b: 5, 'srdi-2024': 8 };
const compute = (text: string) => evaluate(parseExpression(text), (id) => values[id] ?? Number.NaN);

function errorOf(text: string): { message: string; offset: number } | undefined {
  try {
    parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return { message: error.message, offset: error.offset };
    throw error;
  }
  return undefined;
}

describe('evaluate', () => {
  test.each([
    ['7', 7],
    ['{a} + {b}', 17],
    ['{a}-{b}', 7],
    ['{srdi-2024} / 4', 2],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['10 - (4 - 3)', 9],
    ['24 / 4 / 2', 3],
    ['2 * (3 + (4 - 1)) / 4', 3],
    ['  {a}\t+\n{b} ', 17],
    ['0.1 + 0.2', 0.3],
    ['{a} * 0.1', 1.2],
    ['100 * 1.1', 110],
    ['1 / 3', 0.333333333333],
  ])('evaluate(%j) is %d', (text, value) => {
    expect(compute(text)).toBe(value);
  });

  test('evaluate is infinite for a division by zero, and NaN for zero by zero', () => {
    expect(compute('{a} / 0')).toBe(Number.POSITIVE_INFINITY);
    expect(compute('0 / ({a} - {a})')).toBeNaN();
  });

  test('evaluate is NaN where a fact has no value', () => {
    expect(compute('{a} + {nobody}')).toBeNaN();
  });

  test('evaluate keeps every figure of a large sum', () => {
    expect(compute('1234567890 + 1')).toBe(1_234_567_891);
  });
});

describe('parseExpression', () => {
  test.each([
    ['', '算式没有写完', 0],
    ['   ', '算式没有写完', 3],
    ['{a} +', '算式没有写完', 5],
    ['({a} + {b}', '缺少右括号', 10],
    ['()', '这里不应出现“)”', 1],
    ['{a} + * {b}', '这里不应出现“*”', 6],
    ['-{a}', '这里不应出现“-”', 0],
    ['{a} {b}', '多出了“b”', 4],
    ['{a})', '多出了“)”', 3],
    ['{a} × {b}', '算式只能用 {数据编号}、数字、+ - * / 和括号', 4],
    ['{甲}', '算式只能用 {数据编号}、数字、+ - * / 和括号', 0],
    ['1,000', '算式只能用 {数据编号}、数字、+ - * / 和括号', 1],
    ['１ + 2', '算式只能用 {数据编号}、数字、+ - * / 和括号', 0],
    ['（1 + 2）', '算式只能用 {数据编号}、数字、+ - * / 和括号', 0],
    ['{a} {-} {b}', '算式只能用 {数据编号}、数字、+ - * / 和括号', 4],
  ])('parseExpression(%j) throws “%s” at %d', (text, message, offset) => {
    expect(errorOf(text)).toEqual({ message, offset });
  });

  test('parseExpression reads afresh after an error', () => {
    expect(errorOf('{a} % 2')).toBeDefined();
    expect(compute('{a} + 1')).toBe(13);
  });
});

test('factsOf(expression) lists facts in order, each once', () => {
  expect(factsOf(parseExpression('({b} + {a}) / {b} * 100'))).toEqual(['b', 'a']);
  expect(factsOf(parseExpression('1 + 1'))).toEqual([]);
});

test('operandsOf(derivation) is empty for what cannot be read', () => {
  expect(operandsOf('{b} + {a}')).toEqual(['b', 'a']);
  expect(operandsOf('{b} × {a}')).toEqual([]);
});

test.each([
  ['{a}+{b}', '甲 + 乙'],
  ['{a} - {b}', '甲 − 乙'],
  ['({a} + {b}) / 2 * 100', '(甲 + 乙) ÷ 2 × 100'],
])('formatExpression(%j) is %s', (text, written) => {
  const names: Record<string, string> = { a: '甲', b: '乙' };
  expect(formatExpression(text, (id) => names[id] ?? id)).toBe(written);
});

test('formatExpression(text) leaves hyphens in ids and signs in names alone', () => {
  expect(formatExpression('{srdi-2024} - 1', () => '甲-乙*')).toBe('甲-乙* − 1');
});
