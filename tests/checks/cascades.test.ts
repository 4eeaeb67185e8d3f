import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutConsequences } from '../../src/checks/cascades.ts';
import { exampleWorkspace } from '../../src/checks/example.ts';
import type { Finding } from '../../src/checks/finding.ts';
import { checkContent } from '../../src/checks/run.ts';
import { RULES } from '../../src/checks/rules/index.ts';
import { caseText } from '../../src/checks/small-content.ts';
import type { Workspace } from '../../src/content/workspace.ts';

/** What every rule finds, before what follows from another finding is left out. */
function allFindings(workspace: Workspace): Finding[] {
  const findings: Finding[] = [];
  for (const { id, severity, check } of RULES) {
    check(workspace, (finding) => findings.push({ rule: id, severity, ...finding }));
  }
  return findings;
}

const errorsIn = (findings: Finding[]) => findings.filter(({ severity }) => severity === 'error');
const bad = RULES.flatMap(({ examples }) => examples.bad);

describe('what is left out as a consequence', () => {
  it('is never all that is wrong, however many mistakes come together', () => {
    const some = fc.array(fc.constantFrom(...bad), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, (examples) => {
        const files = Object.assign(
          {},
          ...examples.map(({ place, text, also }) => ({ ...also, [place]: text })),
        ) as Record<string, string>;
        const workspace = exampleWorkspace(files);
        const found = allFindings(workspace);
        const left = errorsIn(withoutConsequences(workspace, found, RULES));
        const before = errorsIn(found);
        expect(left.length > 0).toBe(before.length > 0);
        // Nor is a private number ever left out.
        const isPrivate = ({ rule }: Finding) => rule.startsWith('privacy-');
        if (before.some(isPrivate) && !before.some(({ rule }) => rule === 'content-file')) {
          expect(left.filter(isPrivate)).toEqual(before.filter(isPrivate));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['cases/station/index.mdx', '\uFFFD\uFFFD'],
    ['cases/station/index.mdx', caseText('## 做法\n\n\uFFFD\uFFFD。\n')],
    ['cases/station/index.mdx', ''],
    ['taxonomy.json', 'null'],
    ['glossary.json', ''],
  ])('is what a file would have said that cannot be read: %s', (place, text) => {
    const workspace = exampleWorkspace({
      [place]: text,
      'synonyms.json':
        '{"synonyms": [{"says": ["歇脚点"], "means": ["供人歇脚", "设有驿站。略"]}]}',
    });
    expect(checkContent(workspace).map(({ file }) => file)).toEqual([`content/${place}`]);
  });

  it('is said by rules of rules that there are', () => {
    const ids = RULES.map(({ id }) => id);
    const named = RULES.flatMap(({ follows = [] }) => follows);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
