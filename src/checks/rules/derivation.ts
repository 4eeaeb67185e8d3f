import { evaluate, ExpressionError, factsOf, parseExpression } from '../../domain/expression.ts';
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
    const values = new Map(facts.map(({ fact }) => [fact.id, fact.value]));
    for (const { fact, document, path } of facts) {
      if (fact.status !== 'derived') continue;
      const { file } = document;
      const position = document.locate([...path, 'derivation']);
      try {
        const expression = parseExpression(fact.derivation);
        if (factsOf(expression).some((id) => !values.has(id))) continue;
        const value = evaluate(expression, (id) => values.get(id) ?? Number.NaN);
        if (value === fact.value) continue;
        const given = fact.value === undefined ? '没有填' : formatNumber(fact.value);
        report({
          file,
          position: document.locate([...path, 'value']),
          message: `算式的结果是 ${Number.isFinite(value) ? formatNumber(value) : '算不出的'}，而 value ${given}。`,
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
