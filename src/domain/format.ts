import { formatExpression } from './expression.ts';
import type { Fact } from './fact.ts';
import type { LedgerFact, Records } from './library.ts';
import { DASH } from './periods/shapes.ts';
import { QUALIFIERS } from './qualifier.ts';
import { fillTemplate } from './mentions.ts';

type Quantity = Pick<Fact, 'value' | 'unit' | 'qualifier' | 'text' | 'comparison'>;

/**
 * Writes a number by GB/T 15835: Arabic digits, 万 and 亿 where that shortens without rounding.
 * @param value a finite number in the fact's own unit
 */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e8 && size % 1e6 === 0) return `${plainNumber(value / 1e8)}亿`;
  if (size >= 1e4 && size % 1e3 === 0) return `${plainNumber(value / 1e4)}万`;
  return plainNumber(value);
}

function plainNumber(value: number): string {
  return `${value < 0 ? '−' : ''}${Math.abs(value)}`;
}

/** A unit that is itself in 万 or 亿 takes plain digits: 12000万元, not 1.2万万元. */
function figuresOf(value: number, unit = ''): string {
  return /^[万亿]/.test(unit) ? plainNumber(value) : formatNumber(value);
}

/** @returns the fact as Chinese prose has it: “75个”, “1.2万余人次”, “约200万元”, “首家”. */
export function formatFact(fact: Quantity): string {
  if (fact.value === undefined) return fact.text ?? '';
  return QUALIFIERS[fact.qualifier].write(figuresOf(fact.value, fact.unit), fact.unit ?? '');
}

/** @returns a rate of change in words: “增长21.3%”, “下降22.3%”; other facts as `formatFact`. */
export function formatChange(fact: Quantity): string {
  if (fact.value === undefined || !fact.comparison) return formatFact(fact);
  const verb = fact.comparison.direction === 'down' ? '下降' : '增长';
  return verb + formatFact({ ...fact, value: Math.abs(fact.value) });
}

const FIGURES = String.raw`−?\d[\d.]*[万亿]?`;
/** One number, or a range of two: 20—30平方米, 5%～8%. */
const FIGURES_OR_RANGE = new RegExp(`${FIGURES}(?:[%％‰]?${DASH}${FIGURES})?`);

/** @returns a written number cut around its figures, so that a page can set them apart. */
export function splitNumber(written: string): { before: string; figures: string; after: string } {
  const match = FIGURES_OR_RANGE.exec(written);
  if (!match) return { before: '', figures: written, after: '' };
  const end = match.index + match[0].length;
  return { before: written.slice(0, match.index), figures: match[0], after: written.slice(end) };
}

/** @returns the fact in the form an author asked for. */
export function showFact(fact: Quantity, show: 'full' | 'change' | 'number'): string {
  if (show === 'change') return formatChange(fact);
  if (show === 'number' && fact.value !== undefined) return figuresOf(fact.value, fact.unit);
  return formatFact(fact);
}

/** Writes a derivation in words: “专精特新企业7家 + 专精特新企业当年新增8家”; undefined for a recorded fact. */
export function formatDerivation(fact: LedgerFact, library: Records): string | undefined {
  if (fact.status !== 'derived') return undefined;
  return formatExpression(fact.derivation, (id) => {
    const operand = library.fact(id);
    return `${operand.label}${formatFact(operand)}`;
  });
}

/** Writes a text of the content with the numbers that it names. */
export function plainText(template: string, library: Records): string {
  return fillTemplate(template, (id, show) => showFact(library.fact(id), show));
}

/** Ends a sentence of the content with a full stop, where its author left it out. */
export function sentence(text: string): string {
  return text.replace(/(?<![。！？])$/, '。');
}
