import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/checks/rules/index.ts';
import { checkContent } from '../../src/checks/run.ts';
import { contentFiles } from '../support/content.ts';
import { derivedFact, fact, factFile } from '../support/records.ts';
import { workspaceOf } from '../support/workspace.ts';

describe('checkContent', () => {
  test('checkContent(workspace) is empty for a small root in which all is well', () => {
    expect(checkContent(workspaceOf(contentFiles()))).toEqual([]);
  });

  test('checkContent(workspace) reports every rule at once, from top to bottom', () => {
    const files = contentFiles({
      'facts/organisation.json': factFile(
        fact({ quote: '党组织若干' }),
        derivedFact({ value: 151, scope: 'league' }),
        fact({ value: 3, quote: '党组织3个' }),
      ),
      'pages/start.mdx': '---\ntitle: 开始\nsummary: 略\n---\n',
    });
    const findings = checkContent(workspaceOf(files));
    expect(findings.map(({ rule, file, severity }) => `${severity} ${file} ${rule}`)).toEqual([
      'error content/facts/organisation.json quote',
      'warning content/facts/organisation.json unused',
      'error content/facts/organisation.json derivation',
      'error content/facts/organisation.json references',
      'error content/facts/organisation.json duplicates',
      'error content/pages/start.mdx schema',
    ]);
  });

  test('checkContent(workspace) applies rules whose ids are permanent and all different', () => {
    const ids = RULES.map(({ id }) => id);
    const permanent = ['schema', 'duplicates', 'references', 'quote', 'derivation'];
    expect(ids).toEqual(expect.arrayContaining(permanent));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
