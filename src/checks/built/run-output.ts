import type { BuiltPage, BuiltSite } from './built-site.ts';
import { sortFindings, type Finding } from '../finding.ts';
import { OUTPUT_RULES } from '../output-rules/index.ts';
import type { OutputRule } from '../rule.ts';

/** @returns every finding of every rule over what was built, by file and place. */
export function checkOutput(
  site: BuiltSite,
  pages: Iterable<BuiltPage>,
  rules: readonly OutputRule[] = OUTPUT_RULES,
): Finding[] {
  const findings: Finding[] = [];
  const checks = rules.map(({ id, severity, check }) =>
    check(site, (finding) => findings.push({ rule: id, severity, ...finding })),
  );
  for (const page of pages) for (const check of checks) check.page?.(page);
  for (const check of checks) check.end?.();
  return sortFindings(findings);
}
