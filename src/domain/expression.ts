/**
 * Derivations: arithmetic over other facts, written `{fai-2024-yoy} - {fai-2023-yoy}`.
 * Operators + - * / and parentheses; operands are fact ids in braces or plain numbers.
 */
type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'fact'; id: string }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression };

type Operator = '+' | '-' | '*' | '/';

/** Longer expressions are no one's arithmetic, and nest deeper than an engine's stack. */
const MOST_TOKENS = 1000;

const TOKEN = /\s*(?:\{([a-z0-9][a-z0-9-]*)\}|(\d+(?:\.\d+)?)|([-+*/()]))/y;

/** A derivation that cannot be read; `offset` counts UTF-16 units from its start. */
export class ExpressionError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** @throws ExpressionError with a Chinese sentence and the offset of the fault. */
export function parseExpression(text: string): Expression {
  const tokens = tokenize(text);
  let next = 0;

  const sum = (): Expression => chain(['+', '-'], product);
  const product = (): Expression => chain(['*', '/'], operand);

  function chain(operators: readonly string[], read: () => Expression): Expression {
    let left = read();
    while (operators.includes(tokens[next]?.text ?? '')) {
      const operator = tokens[next++]!.text as Operator;
      left = { kind: 'binary', operator, left, right: read() };
    }
    return left;
  }

  function operand(): Expression {
    const token = tokens[next++];
    if (!token) throw new ExpressionError('算式没有写完', text.length);
    if (token.kind === 'fact') return { kind: 'fact', id: token.text };
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.text !== '(') throw new ExpressionError(`这里不应出现“${token.text}”`, token.offset);
    const inner = sum();
    if (tokens[next++]?.text !== ')') throw new ExpressionError('缺少右括号', text.length);
    return inner;
  }

  const expression = sum();
  const rest = tokens[next];
  if (rest) throw new ExpressionError(`多出了“${rest.text}”`, rest.offset);
  return expression;
}

/** @returns the ids of the facts an expression rests on, in order, without repeats. */
export function factsOf(expression: Expression): string[] {
  if (expression.kind === 'number') return [];
  if (expression.kind === 'fact') return [expression.id];
  return [...new Set([...factsOf(expression.left), ...factsOf(expression.right)])];
}

/** @returns the ids of the facts a derivation names; none if it cannot be read. */
export function operandsOf(derivation: string): string[] {
  try {
    return factsOf(parseExpression(derivation));
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}

/** @returns the value, NaN where `valueOf` knows no value. Rounded to 12 digits to undo binary fractions. */
export function evaluate(expression: Expression, valueOf: (id: string) => number): number {
  return Number(compute(expression, valueOf).toPrecision(12));
}

/** @returns the expression as a reader sees it, operands named by `nameOf`, signs in typographic form. */
export function formatExpression(text: string, nameOf: (id: string) => string): string {
  const signs: Record<string, string> = { '-': ' − ', '+': ' + ', '*': ' × ', '/': ' ÷ ' };
  return text.replace(/\{([a-z0-9-]+)\}|\s*([-+*/])\s*/g, (_, id?: string, sign?: string) =>
    id ? nameOf(id) : signs[sign!]!,
  );
}

function compute(expression: Expression, valueOf: (id: string) => number): number {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'fact') return valueOf(expression.id);
  const left = compute(expression.left, valueOf);
  const right = compute(expression.right, valueOf);
  switch (expression.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

interface Token {
  kind: 'fact' | 'number' | 'sign';
  text: string;
  offset: number;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const offset = text.length - text.slice(TOKEN.lastIndex).trimStart().length;
    const match = TOKEN.exec(text);
    if (tokens.length >= MOST_TOKENS) throw new ExpressionError('算式太长', offset);
    if (!match) throw new ExpressionError('算式只能用 {数据编号}、数字、+ - * / 和括号', offset);
    const [, fact, number, sign] = match;
    if (fact) tokens.push({ kind: 'fact', text: fact, offset });
    else if (number) tokens.push({ kind: 'number', text: number, offset });
    else tokens.push({ kind: 'sign', text: sign!, offset });
  }
  return tokens;
}
