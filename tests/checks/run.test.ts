import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/checks/rules/index.ts';
import { quote } from '../../src/checks/rules/quote.ts';
import { checkContent } from '../../src/checks/run.ts';
import { readWorkspace } from '../../src/content/read.ts';
import { contentFiles } from '../support/content.ts';
import { derivedFact, fact, factFile } from '../support/records.ts';
import { findingsOf, workspaceOf } from '../support/workspace.ts';

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

describe('the content of this site', () => {
  test('has nothing that any rule finds fault with', async () => {
    const workspace = await readWorkspace('content');
    expect(workspace.documents.length).toBeGreaterThan(100);
    expect(checkContent(workspace)).toEqual([]);
  });

  test('has no recorded number that could be changed without a finding', async () => {
    const { documents } = await readWorkspace('content');
    const ledger = documents.filter(({ kind }) => kind === 'facts');
    for (const { file, data } of ledger) {
      const { facts } = data as { facts: { value?: number; status: string }[] };
      const recorded = facts.filter(
        ({ value, status }) => value !== undefined && status !== 'derived',
      );
      const falsified = recorded.map((record) => ({ ...record, value: record.value! + 0.0625 }));
      const findings = findingsOf(quote, { 'facts/a.json': factFile(...falsified) });
      expect(findings.length, file).toBeGreaterThanOrEqual(recorded.length);
    }
  });
});
