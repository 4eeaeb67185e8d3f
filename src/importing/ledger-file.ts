import { addRecords } from '../authoring/json-records.ts';
import { formatJson } from '../authoring/json-format.ts';
import { documentAt, type Content } from '../authoring/content.ts';
import type { PlannedFile } from '../authoring/write-plan.ts';
import type { Fact } from '../domain/fact.ts';

/**
 * @param ledger the id of a file of the ledger, which need not exist yet
 * @param title what a new file is called
 * @returns the file with the facts at its end; none where there is nothing to add
 * @throws UneditableError where the file that is there cannot be added to
 */
export function ledgerFile(
  { workspace }: Content,
  ledger: string,
  title: string,
  facts: readonly Fact[],
): PlannedFile[] {
  if (facts.length === 0) return [];
  const place = `facts/${ledger}.json`;
  const existing = documentAt(workspace, place);
  if (existing) {
    return [{ place, kind: 'changed', text: addRecords(existing.text, ['facts'], facts) }];
  }
  return [{ place, kind: 'new', text: formatJson({ title, facts }) }];
}
