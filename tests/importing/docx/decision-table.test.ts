import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../../src/authoring/content.ts';
import { decisionTable, readDecisionTable } from '../../../src/importing/decision-table.ts';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { found, smallZone } from './golden.ts';
import { makeDocx, paragraph } from './make-docx.ts';

let content: Content;
beforeAll(async () => {
  content = await smallZone();
});

/** Lists a document, edits the table, and hands it back, now with the source named. */
async function handedBack(
  paragraphs: string[],
  edit: (table: string) => string,
  source = 'demo-notice',
) {
  const read = await readDocx(makeDocx(paragraphs.map(paragraph).join('')));
  if ('fault' in read) return expect.fail(read.fault.message);
  const document = { ...read, title: '示例站' };
  const table = edit(decisionTable(found(content, document, '')));
  return readDecisionTable(
    new TextEncoder().encode(table),
    '表.csv',
    found(content, document, source),
    new Set(content.facts.keys()),
  );
}

/** Whoever edits it takes what was left open. */
const taken = (table: string) => table.replaceAll(/^(\d+),,/gm, '$1,是,');

const ids = ({ decisions }: Awaited<ReturnType<typeof handedBack>>) =>
  [...decisions.values()].map((one) => one.kind === 'fact' && [one.proposal.id, one.isKnown]);

describe('a table of decisions that is handed back', () => {
  test('says nothing of what is doubted, and takes only what somebody filled in', async () => {
    const back = await handedBack(['2024年建成驿站15处。', '培训骑手80人。'], (table) => table);
    expect(back.faults).toEqual([]);
    expect([...back.decisions.values()].map(({ kind }) => kind)).toEqual(['fact', 'todo']);
  });

  test('made before the source was named it takes the fact that the ledger has from it', async () => {
    const back = await handedBack(['全区建成驿站12处。'], taken, 'demo-report');
    expect(back.faults).toEqual([]);
    expect(ids(back)).toEqual([['demo-stations', true]]);
  });

  test('with another id typed in it the number gets that id, wherever it is said again', async () => {
    const back = await handedBack(['建成驿站15处。', '建成驿站15处。'], (table) =>
      taken(table).replace('jiancheng-yizhan', 'yizhan-total'),
    );
    expect(back.faults).toEqual([]);
    expect(ids(back)).toEqual([
      ['yizhan-total', false],
      ['yizhan-total', true],
    ]);
  });
});
