import { withoutConsequences } from './cascades.ts';
import { sortFindings, type Finding } from './finding.ts';
import { RULES } from './rules/index.ts';
import { labelled } from './schema/place-words.ts';
import { SCHEMAS } from '../content/records.ts';
import type { Workspace } from '../content/workspace.ts';
import type { Rule } from './rule.ts';
import type { CheckReport } from './reporters/reporter.ts';

/** What was found in a content root: whoever changes one makes another of it. */
const found = new WeakMap<Workspace, Finding[]>();

/** Lists every finding of every rule, by file and place. */
export function checkContent(workspace: Workspace, rules: readonly Rule[] = RULES): Finding[] {
  const steps = checkSteps(workspace, rules);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, between which something else may be done, or no more. */
export function* checkSteps(
  workspace: Workspace,
  rules: readonly Rule[] = RULES,
): Generator<void, Finding[], void> {
  const known = rules === RULES ? found.get(workspace) : undefined;
  if (known) return known;
  const findings: Finding[] = [];
  for (const { id, severity, check } of rules) {
    check(workspace, (finding) => findings.push({ rule: id, severity, ...finding }));
    yield;
  }
  const kinds = new Map(workspace.documents.map(({ file, kind }) => [file, kind]));
  const worded = withoutConsequences(workspace, findings, rules).map((finding) => {
    const kind = kinds.get(finding.file) ?? 'unknown';
    return kind === 'unknown' ? finding : { ...finding, ...labelled(finding, SCHEMAS[kind]) };
  });
  const sorted = sortFindings(worded);
  if (rules === RULES) found.set(workspace, sorted);
  return sorted;
}

/** Lists the rules that have a say in what one rule finds: itself and those that it gives way to. */
export function rulesBehind({ id, follows = [] }: Rule): Rule[] {
  return RULES.filter((rule) => rule.id === id || rule.goesFirst || follows.includes(rule.id));
}

/** Gathers what a reporter needs to write out the findings of a content root. */
export function reportOn(workspace: Workspace, findings: readonly Finding[]): CheckReport {
  const texts = new Map(workspace.documents.map(({ file, text }) => [file, text]));
  return {
    findings,
    files: workspace.documents.length + workspace.assets.length,
    rules: RULES,
    textOf: (file) => texts.get(file),
  };
}
