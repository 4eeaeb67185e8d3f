import { builtPage, type BuiltPage, type BuiltPages, type BuiltSite } from './built-site.ts';
import { sortFindings, type Finding } from '../finding.ts';
import { OUTPUT_RULES } from '../output-rules/index.ts';
import type { Example, OutputRule } from '../rule.ts';
import { smallSite } from './small-site.ts';

/** What the rules keep of a page that was in order, by the rules' ids. */
export type KeptOfPage = Record<string, unknown>;

/** What earlier builds found in order. */
export interface EarlierLooks {
  /** @returns what was kept of the same page, and for which rules it holds; undefined for another. */
  find: (page: BuiltPage) => { kept: KeptOfPage; holds: (rule: OutputRule) => boolean } | undefined;
  keep: (page: BuiltPage, kept: KeptOfPage) => void;
}

/** @returns every finding of every rule over what was built, by file and place. */
export function checkOutput(
  site: BuiltSite,
  pages: BuiltPages,
  rules: readonly OutputRule[] = OUTPUT_RULES,
  earlier?: EarlierLooks,
): Finding[] {
  const findings: Finding[] = [];
  const checks = rules.map((rule) => {
    const { id, severity } = rule;
    const report = (finding: Omit<Finding, 'rule' | 'severity'>) => {
      findings.push({ rule: id, severity, ...finding });
    };
    return { rule, ...rule.check(site, report) };
  });
  for (const place of pages.places) {
    const page = pages.open(place);
    const known = earlier?.find(page);
    const before = findings.length;
    const kept: KeptOfPage = {};
    for (const { rule, page: look, collect } of checks) {
      kept[rule.id] = known?.holds(rule) ? known.kept[rule.id] : look?.(page);
      collect?.(page, kept[rule.id]);
    }
    if (findings.length === before) earlier?.keep(page, kept);
  }
  for (const check of checks) check.end?.(pages.open);
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
  const pages = new Map(all.filter(([name]) => isPage(name)));
  const open = (name: string) => builtPage(site.root, name, pages.get(name) ?? '');
  return checkOutput(site, { places: [...pages.keys()], open }, rules);
}
