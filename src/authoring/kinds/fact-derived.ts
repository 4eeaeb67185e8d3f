import {
  evaluate,
  ExpressionError,
  factsOf,
  operandsOf,
  parseExpression,
} from '../../domain/expression.ts';
import type { Fact } from '../../domain/fact.ts';
import { nearest } from '../../content/nearest.ts';
import type { Content } from '../content.ts';
import { one, type Answers, type Question } from '../question.ts';
import { readableBy, type Read } from '../../domain/read.ts';
import { isForm } from './fact-form.ts';

/** How a number is worked out, where it stands in no source. */
export function derivationQuestion(content: Content): Question {
  return {
    name: 'derivation',
    ask: '算式',
    example: '编号写在花括号里，如 {stations-2024} - {stations-2023}；可用 + - * / 和括号',
    when: (answers) => isForm(answers, 'derived'),
    otherwise: '推算的数据才写算式（--form derived），不能同时填 --text。',
    remark: () => (content.facts.size > 0 ? '编号在“数据账本”页和 content/facts/ 里查' : undefined),
    check: readableBy((typed) => derivedValue(typed, content)),
  };
}

/** @returns what an expression gives with the values of the ledger, or why it gives nothing. */
export function derivedValue(derivation: string, { facts }: Content): Read<number> {
  try {
    const expression = parseExpression(derivation);
    const operands = factsOf(expression);
    if (operands.length === 0)
      return { fault: '算式里没有数据。编号写在花括号里，如 {stations} * 2。' };
    for (const id of operands) {
      const close = nearest(id, facts.keys());
      const meant = close ? `是不是“${close}”？` : '先登记它，或检查拼写。';
      if (!facts.has(id)) return { fault: `账本里没有编号为“${id}”的数据。${meant}` };
      if (facts.get(id)?.value === undefined) return { fault: `“${id}”是文字，不能拿来算。` };
    }
    const value = evaluate(expression, (id) => facts.get(id)?.value ?? Number.NaN);
    return Number.isFinite(value) ? { value } : { fault: '算式算不出结果：除数是零。' };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { fault: `算式读不懂：${error.message}。写作 {编号} + {编号}。` };
  }
}

/** @returns what all the facts of the expression have in common in one field, if they do. */
export function shared<K extends 'unit' | 'scope' | 'period'>(
  field: K,
  answers: Answers,
  { facts }: Content,
): Fact[K] | undefined {
  if (!isForm(answers, 'derived')) return undefined;
  const operands = operandsOf(one(answers, 'derivation')).flatMap((id) => facts.get(id) ?? []);
  const [first, ...others] = operands.map((fact): unknown => fact[field]);
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return isSame ? (first as Fact[K] | undefined) : undefined;
}
