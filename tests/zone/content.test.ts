import { expect, test } from 'vitest';
import { permalinksOf, publishedAddresses } from '../../src/checks/links/permalinks.ts';
import { quote } from '../../src/checks/rules/quote.ts';
import { checkContent } from '../../src/checks/run.ts';
import { factFile } from '../support/records.ts';
import { findingsOf } from '../support/workspace.ts';
import { describeZone, workspace } from './zone.ts';

describeZone('the content of this site', () => {
  test('has nothing that any rule finds fault with', () => {
    expect(workspace.documents.length).toBeGreaterThan(100);
    expect(checkContent(workspace)).toEqual([]);
  });

  test('has no recorded number that could be changed without a finding', () => {
    const ledger = workspace.documents.filter(({ kind }) => kind === 'facts');
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

  test('keeps its list of addresses', () => {
    const { permalinks } = permalinksOf(workspace)!;
    expect(permalinks.published).toContain('/cases/red-station/');
    expect(
      publishedAddresses(workspace).filter((one) => !permalinks.published.includes(one)),
    ).toEqual([]);
  });
});
