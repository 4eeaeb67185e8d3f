import { builtPage, type BuiltPage, type BuiltSite } from './built-site.ts';
import { sortFindings, type Finding } from '../finding.ts';
import { OUTPUT_RULES } from '../output-rules/index.ts';
import type { Example, OutputRule } from '../rule.ts';
import { smallSite } from './small-site.ts';

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

/** @returns what every rule over the built site finds in an example, put into the small site. */
export function checkOutputExample(
  { place, text, also = {} }: Example,
  rules = OUTPUT_RULES,
): Finding[] {
  const all = Object.entries({ ...also, [place]: text });
  const isPage = (name: string) => name.endsWith('.html');
  const site = smallSite(Object.fromEntries(all.filter(([name]) => !isPage(name))));
  const pages = all
    .filter(([name]) => isPage(name))
    .map(([name, html]) => builtPage(site.root, name, html));
  return checkOutput(site, pages, rules);
}
