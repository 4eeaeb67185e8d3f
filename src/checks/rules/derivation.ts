import {
  evaluate,
  ExpressionError,
  factsOf,
  operandsOf,
  parseExpression,
} from '../../domain/expression.ts';
import { formatNumber } from '../../domain/format.ts';
import { locatedFacts, type LocatedFact } from '../../content/records.ts';
import type { Report, Rule } from '../rule.ts';
import { aboutPage, ledgerOf, SMALL_FACT } from '../small-content.ts';

const place = 'facts/stations.json';
const { source: _source, locator: _locator, quote: _quote, ...rest } = SMALL_FACT;
const ledger = (value: number, derivation: string) => {
  const twice = { ...rest, id: 'twice', label: '驿站推算', value, status: 'derived', derivation };
  return ledgerOf(SMALL_FACT, twice);
};
const also = aboutPage('<Fact id="twice" />。');

/** A derived number is what its expression gives. */
export const derivation: Rule = {
  id: 'derivation',
  title: '推算的结果与算式相符',
  severity: 'error',
  why: '推算的数字没有引文，凭据只有算式；算式与结果不符，读者算不出同一个数。',
  examples: {
    ok: [{ place, text: ledger(30, '{stations} * 2'), also }],
    bad: [
      { place, text: ledger(31, '{stations} * 2'), also, marks: ['31'] },
      { place, text: ledger(30, '{stations} × 2'), also, marks: ['"{stations} × 2"'] },
      { place, text: ledger(30, '{twice}'), also, marks: ['"{twice}"'] },
      { place, text: ledger(30, '15 * 2'), also, marks: ['"15 * 2"'] },
    ],
  },
  check(workspace, report) {
    const facts = locatedFacts(workspace);
    const operands = new Map(
      facts.flatMap(({ fact }) =>
        fact.status === 'derived' ? [[fact.id, operandsOf(fact.derivation)] as const] : [],
      ),
    );
    const values = new Map(facts.map(({ fact }) => [fact.id, fact.value]));
    const circular = onCycles(operands);
    for (const located of facts) checkFact(located, values, circular, report);
  },
};

function checkFact(
  { fact, document, path }: LocatedFact,
  values: ReadonlyMap<string, number | undefined>,
  circular: ReadonlySet<string>,
  report: Report,
): void {
  if (fact.status !== 'derived') return;
  const { file } = document;
  const position = document.locate([...path, 'derivation']);
  if (circular.has(fact.id)) {
    report({
      file,
      position,
      message: `算式绕回了“${fact.id}”自己。`,
      fix: '改用有来源的数据；两条推算不能互相引用。',
    });
    return;
  }
  try {
    const expression = parseExpression(fact.derivation);
    const named = factsOf(expression);
    if (named.length === 0) {
      report({
        file,
        position,
        message: '算式里没有一个数来自账本，算出的数没有出处。',
        fix: '先把各个数登记成数据，再写成 {数据编号}。',
      });
      return;
    }
    if (named.some((id) => !values.has(id))) return;
    const value = evaluate(expression, (id) => values.get(id) ?? Number.NaN);
    if (value === fact.value) return;
    if (!Number.isFinite(value)) {
      report({
        file,
        position,
        message: '算式算不出结果：除数是零，或有一项不是数值。',
        fix: '改算式，只用有数值的数据。',
      });
      return;
    }
    const given = fact.value === undefined ? '没有填' : `是 ${formatNumber(fact.value)}`;
    report({
      file,
      position: document.locate([...path, 'value']),
      message: `算式的结果是 ${formatNumber(value)}，而 value ${given}。`,
      fix: '改数值，或改算式。',
    });
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    report({
      file,
      position,
      message: `算式读不懂：${error.message}。`,
      fix: `写作 ${meantBy(fact.derivation) ?? '{编号} + {编号}'}。`,
    });
  }
}

/** @returns an expression in the signs that it is read in, if that is all that was wrong. */
function meantBy(typed: string): string | undefined {
  const signs: Record<string, string> = { '×': '*', '÷': '/', '−': '-', '–': '-' };
  const half = typed.normalize('NFKC').replace(/[×÷−–]/g, (sign) => signs[sign]!);
  const meant = half.replace(/(?<=\})\s*[xX]\s*(?=[{\d(])/g, ' * ').replace(/\s*=.*$/, '');
  return operandsOf(meant).length > 0 ? meant : undefined;
}

/**
 * @returns the facts that are worked out, at any remove, from themselves (Tarjan's components, on a
 * stack of its own: a ledger may hold chains longer than the engine's stack)
 */
function onCycles(operands: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  for (const root of operands.keys()) {
    if (order.has(root)) continue;
    const path = [{ id: root, next: 0 }];
    while (path.length > 0) {
      const step = path.at(-1)!;
      const { id } = step;
      if (step.next === 0 && !order.has(id)) {
        order.set(id, order.size);
        low.set(id, order.get(id)!);
        open.push(id);
        isOpen.add(id);
      }
      const operand = operands.get(id)?.[step.next];
      step.next += 1;
      if (operand !== undefined) {
        if (operand === id) found.add(id);
        if (!order.has(operand)) path.push({ id: operand, next: 0 });
        else if (isOpen.has(operand)) low.set(id, Math.min(low.get(id)!, order.get(operand)!));
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.id;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent)!, low.get(id)!));
      if (low.get(id) !== order.get(id)) continue;
      const component = open.splice(open.lastIndexOf(id));
      for (const member of component) {
        isOpen.delete(member);
        if (component.length > 1) found.add(member);
      }
    }
  }
  return found;
}
