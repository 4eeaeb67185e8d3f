import { expect, test } from 'vitest';
import { derivation } from '../../../src/checks/rules/derivation.ts';
import { derivedFact, fact, factFile } from '../../support/records.ts';
import { findingsOf, reportOf } from '../../support/workspace.ts';

const file = (...facts: Record<string, unknown>[]) => ({
  'facts/a.json': factFile(fact(), ...facts),
});
const derived = (value: number, expression: string) =>
  derivedFact({ value, derivation: expression });

test.each([
  [150, '{party-organisations} * 2'],
  [75.3, '{party-organisations} + 0.1 + 0.2'],
  [-5, '70 - {party-organisations}'],
  [25, '{party-organisations}/(1+2)'],
])('derivation accepts %d = %s', (value, expression) => {
  expect(findingsOf(derivation, file(derived(value, expression)))).toEqual([]);
});

test('derivation reads facts of other files and other derived facts', () => {
  const files = {
    'facts/b.json': factFile(
      derivedFact({ id: 'half', value: 75, derivation: '{organisations-twice} / 2' }),
    ),
    'facts/c.json': factFile(fact(), derivedFact()),
  };
  expect(findingsOf(derivation, files)).toEqual([]);
});

test('derivation leaves a fact that does not exist to the rule of references', () => {
  expect(findingsOf(derivation, file(derived(1, '{nobody} + 1')))).toEqual([]);
});

test('derivation reports a value that is not what its expression gives', () => {
  expect(reportOf(derivation, file(derived(151, '{party-organisations} * 2'))))
    .toMatchInlineSnapshot(`
      "content/facts/a.json 25:16–25:19 ⟦151⟧
        算式的结果是 150，而 value 是 151。
        改数值，或改算式。"
    `);
});

test('derivation reports a record that has words in place of a value', () => {
  const record = derivedFact({ value: undefined, unit: undefined, text: '一百五十' });
  expect(reportOf(derivation, file(record))).toMatchInlineSnapshot(`
    "content/facts/a.json 22:5–22:6 ⟦{⟧
      算式的结果是 150，而 value 没有填。
      改数值，或改算式。"
  `);
});

test('derivation reports what cannot be computed', () => {
  const words = fact({ id: 'code', value: undefined, unit: undefined, text: '150121' });
  const files = file(words, derived(1, '{code} + 1'), derived(0, '{party-organisations} / 0'));
  expect(reportOf(derivation, files)).toMatchInlineSnapshot(`
    "content/facts/a.json 52:21–52:33 ⟦"{code} + 1"⟧
      算式算不出结果：除数是零，或有一项不是数值。
      改算式，只用有数值的数据。
    content/facts/a.json 67:21–67:48 ⟦"{party-organisations} / 0"⟧
      算式算不出结果：除数是零，或有一项不是数值。
      改算式，只用有数值的数据。"
  `);
});

test('derivation reports an expression that it cannot read', () => {
  const files = file(derived(1, '{party-organisations} × 2'), derived(1, '(1 + 2'));
  expect(reportOf(derivation, files)).toMatchInlineSnapshot(`
    "content/facts/a.json 35:21–35:48 ⟦"{party-organisations} × 2"⟧
      算式读不懂：算式只能用 {数据编号}、数字、+ - * / 和括号。
      写作 {party-organisations} * 2。
    content/facts/a.json 50:21–50:29 ⟦"(1 + 2"⟧
      算式读不懂：缺少右括号。
      写作 {编号} + {编号}。"
  `);
});

test('derivation reports a number that rests on itself', () => {
  const files = file(derived(150, '{organisations-twice}'));
  expect(reportOf(derivation, files)).toMatchInlineSnapshot(`
    "content/facts/a.json 35:21–35:44 ⟦"{organisations-twice}"⟧
      算式绕回了“organisations-twice”自己。
      改用有来源的数据；两条推算不能互相引用。"
  `);
});

test('derivation reports numbers that rest on each other', () => {
  const files = file(
    derivedFact({ id: 'a', value: 7, derivation: '{b} + 0' }),
    derivedFact({ id: 'b', value: 7, derivation: '{a} * 1' }),
    derivedFact({ id: 'c', value: 8, derivation: '{a} + 1' }),
  );
  expect(findingsOf(derivation, files).map(({ position, message }) => [position, message])).toEqual(
    [
      [{ line: 35, column: 21, endLine: 35, endColumn: 30 }, '算式绕回了“a”自己。'],
      [{ line: 50, column: 21, endLine: 50, endColumn: 30 }, '算式绕回了“b”自己。'],
    ],
  );
});
