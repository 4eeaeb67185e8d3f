import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { importTable } from '../../../src/importing/tables/index.ts';
import type { TableProposal } from '../../../src/importing/tables/options.ts';

const rows = readFileSync('tests/fixtures/phrases.tsv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split('\t'))
  .filter(([kind]) => kind === 'quantity' || kind === 'vague');

// Somebody writes the words of a report into the column of numbers.
describe.each(['数值', '2024年'])('each phrase of the contract in a cell under “%s”', (head) => {
  const facts = new Map<string, TableProposal>();
  beforeAll(async () => {
    const lines = rows.map(([, text], index) => `指标${'甲乙丙丁戊'[index % 5]},2024年,"${text}"`);
    const bytes = Buffer.from([`名称,时期,${head}`, ...lines].join('\n'));
    const read = await importTable({ name: 'phrases.csv', bytes }, {});
    for (const fact of read.facts) facts.set(fact.where, fact);
  });

  test.each(rows.map((row, index) => ({ row, where: `C${index + 2}` })))(
    '$row.1',
    ({ row: [kind, , value, unit, qualifier], where }) => {
      const fact = facts.get(where);
      if (kind === 'vague') {
        expect(fact?.value).toBeUndefined();
        expect(fact?.doubts).not.toEqual([]);
      } else expect(fact).toMatchObject({ value: Number(value), unit, qualifier });
    },
  );
});
