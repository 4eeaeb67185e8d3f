import { CASE_KINDS } from '../domain/case.ts';
import { FACT_STATUS_LABELS } from '../domain/fact.ts';
import { QUALIFIERS } from '../domain/qualifier.ts';
import { SOURCE_KINDS, SOURCE_STATUS_LABELS } from '../domain/source.ts';

type Labels = Record<string, string | { label: string }>;

/** Choices that have a Chinese label of their own. */
const LABELLED: readonly Labels[] = [
  CASE_KINDS,
  FACT_STATUS_LABELS,
  QUALIFIERS,
  SOURCE_KINDS,
  SOURCE_STATUS_LABELS,
];

/**
 * @param description the sentence on the field, which may name each choice: “升 up”, “up 升”
 * @returns the meaning of each choice in Chinese; '' where nothing says it
 */
export function enumMeanings(values: readonly string[], description: string): string[] {
  const labels = LABELLED.find((known) => values.every((value) => Object.hasOwn(known, value)));
  return values.map((value) => {
    const label = labels?.[value];
    if (label !== undefined) return typeof label === 'string' ? label : label.label;
    return meaningIn(description, value);
  });
}

/** Values are words of letters, digits and hyphens: nothing in them has to be escaped. */
function meaningIn(description: string, value: string): string {
  const parts = description.replace(/^[^，；：。]*：(?=[a-z])/, '').split(/[；，、。]/);
  const own = parts.findIndex((part) => new RegExp(`(^|\\s)${value}(\\s|$)`).test(part.trim()));
  return own < 0 ? '' : parts[own]!.trim().replace(new RegExp(`\\s*\\b${value}\\b\\s*`), '');
}
