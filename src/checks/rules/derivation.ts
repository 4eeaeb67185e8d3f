import {
  evaluate,
  ExpressionError,
  factsOf,
  operandsOf,
  parseExpression,
} from '../../domain/expression.ts';
import { formatNumber } from '../../domain/format.ts';
import { locatedFacts } from '../records.ts';
import type { Rule } from '../rule.ts';

/** A derived number is what its expression gives. */
export const derivation: Rule = {
  id: 'derivation',
  title: '推算的结果与算式相符',
  severity: 'error',
  check(workspace, report) {
    const facts = locatedFacts(workspace);
    const operands = new Map(
      facts.flatMap(({ fact }) =>
        fact.status === 'derived' ? [[fact.id, operandsOf(fact.derivation)] as const] : [],
      ),
    );
    const values = new Map(facts.map(({ fact }) => [fact.id, fact.value]));
    for (const { fact, document, path } of facts) {
      if (fact.status !== 'derived') continue;
      const { file } = document;
      const position = document.locate([...path, 'derivation']);
      if (restsOn(fact.id, fact.id, operands)) {
        report({
          file,
          position,
          message: `算式绕回了“${fact.id}”自己。`,
          fix: '改用有来源的数据；两条推算不能互相引用。',
        });
        continue;
      }
      try {
        const expression = parseExpression(fact.derivation);
        if (factsOf(expression).some((id) => !values.has(id))) continue;
        const value = evaluate(expression, (id) => values.get(id) ?? Number.NaN);
        if (value === fact.value) continue;
        const result = Number.isFinite(value) ? `的结果是 ${formatNumber(value)}` : '算不出结果';
        const given = fact.value === undefined ? '没有填' : `是 ${formatNumber(fact.value)}`;
        report({
          file,
          position: document.locate([...path, 'value']),
          message: `算式${result}，而 value ${given}。`,
          fix: '改数值，或改算式。',
        });
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        report({
          file,
          position,
          message: `算式读不懂：${error.message}。`,
          fix: '写作 {编号} + {编号}。',
        });
      }
    }
  },
};

/** Whether a number is worked out, at any remove, from another; the sources end every such chain. */
function restsOn(
  id: string,
  other: string,
  operands: ReadonlyMap<string, string[]>,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return (operands.get(id) ?? []).some(
    (operand) => operand === other || restsOn(operand, other, operands, seen),
  );
}
