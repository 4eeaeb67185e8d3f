import { formatCitation } from '../domain/citation.ts';
import { operandsOf, formatExpression } from '../domain/expression.ts';
import type { Fact } from '../domain/fact.ts';
import { formatFact, formatNumber, showFact } from '../domain/format.ts';
import type { Library } from '../domain/library.ts';
import type { Locator } from '../domain/locator.ts';
import { fillTemplate } from '../domain/mentions.ts';
import type { Figure } from '../figures/index.ts';

/** The words below never fail: a draft may name what does not exist. */
type Records = Pick<Library<Figure>, 'facts' | 'sources' | 'taxonomy' | 'derivedValue'>;

/** @returns a text of the content with its numbers written out as the site writes them. */
export function filled(template: string, { facts }: Pick<Records, 'facts'>): string {
  return fillTemplate(template, (id, show) => {
    const fact = facts.get(id);
    return fact ? showFact(fact, show) : `{${id}}`;
  });
}

/** @returns “示例日报（虚构），2025年1月10日，第2段”. */
export function citationOf(
  { source, locator }: { source: string; locator: Locator },
  { sources }: Pick<Records, 'sources'>,
): string {
  const record = sources.get(source);
  if (!record) return `（没有编号为“${source}”的来源）`;
  return formatCitation({ source: record, locator });
}

/** @returns the name of a source as a reader knows it: “示例日报（虚构）《示例年度报告（虚构）》”. */
export function sourceName(id: string, { sources }: Pick<Records, 'sources'>): string {
  const record = sources.get(id);
  return record ? `${record.publisher}《${record.title}》` : `（没有编号为“${id}”的来源）`;
}

/** @returns what a scope is called: whom a number counts. */
export function scopeName(id: string, { taxonomy }: Pick<Records, 'taxonomy'>): string {
  return taxonomy.scopes.find((scope) => scope.id === id)?.label ?? `（没有编号为“${id}”的口径）`;
}

/**
 * @returns a derivation with the values of its operands and what it gives:
 *   “建成驿站12处 − 建成驿站8处 = 4处”; undefined for a recorded fact
 */
export function formulaOf(fact: Fact, records: Records): string | undefined {
  if (fact.status !== 'derived') return undefined;
  const written = formatExpression(fact.derivation, (id) => {
    const operand = records.facts.get(id);
    return operand ? operand.label + formatFact(operand) : `{${id}}`;
  });
  const result = resultOf(fact.derivation, records);
  if (result === undefined) return `${written}（算不出来）`;
  return `${written} = ${formatNumber(result)}${fact.unit ?? ''}`;
}

/** @returns what a derivation gives; undefined where an operand is missing or is no number. */
export function resultOf(derivation: string, records: Records): number | undefined {
  const operands = operandsOf(derivation);
  if (operands.length === 0 || !operands.every((id) => records.facts.has(id))) return undefined;
  try {
    const result = records.derivedValue(derivation);
    return Number.isFinite(result) ? result : undefined;
  } catch {
    return undefined;
  }
}
