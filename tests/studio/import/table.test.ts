import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/run.ts';
import { Desk } from '../../../src/studio/desk.ts';
import { ImportDesk } from '../../../src/studio/import/import-desk.ts';
import type { AskedImport, Choices } from '../../../src/studio/import/messages.ts';
import { filesOf, ZONE } from './brief.ts';

let desk: Desk;
let imports: ImportDesk;
beforeEach(() => {
  desk = new Desk(filesOf(ZONE), '2026-11-30');
  imports = new ImportDesk(desk);
});

async function open(name: string, content: string | Uint8Array): Promise<AskedImport> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const opened = await imports.open(name, bytes);
  if ('fault' in opened) return expect.fail(opened.fault);
  const asked = await imports.ask({}, new Map());
  return 'fault' in asked ? expect.fail(asked.fault) : asked;
}

const all = ({ offers }: AskedImport): Choices =>
  new Map(
    offers.map(({ key, row, doubts }) => [key, { row: { ...row, 采用: '是' }, confirmed: doubts }]),
  );

const ANSWERS = { source: 'demo-report', ledger: 'workers', 'ledger-title': '就业' };

test('the numbers of a workbook go into the ledger with the source that was named once', async () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/importing/tables/years.xlsx'));
  const asked = await open('各年.xlsx', bytes);
  expect(asked.fields[0]).toMatchObject({ name: 'source', value: '新' });
  expect(asked.offers.length).toBeGreaterThan(3);
  const made = await imports.make(ANSWERS, all(asked));
  if ('problems' in made) return expect.fail(JSON.stringify(made.problems));
  expect(made.slug).toBeUndefined();
  expect([...desk.changed().keys()]).toEqual(['facts/workers.json']);
  const { facts } = JSON.parse(desk.text('facts/workers.json')!) as { facts: { source: string }[] };
  expect(facts).toHaveLength(asked.offers.length);
  expect(new Set(facts.map(({ source }) => source))).toEqual(new Set(['demo-report']));
  const errors = checkContent(desk.workspace).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  imports.undo();
  expect(desk.changed().size).toBe(0);
});

test('a new source is registered with the numbers of the table, and both are taken back', async () => {
  const asked = await open('数据.csv', '名称,数值,单位,时期\n建成驿站,15,处,2025年\n');
  const source = {
    'source-title': '驿站年报',
    'source-publisher': '示例日报',
    'source-kind': 'media',
    'source-status': 'excerpt',
    'source-date': '2026年3月1日',
    'source-relevance': 'subject',
  };
  const made = await imports.make({ ...ANSWERS, ...source, source: '新' }, all(asked));
  if ('problems' in made) return expect.fail(JSON.stringify(made.problems));
  expect([...desk.changed().keys()].sort()).toEqual([
    'facts/workers.json',
    'sources/yizhan-nianbao.json',
  ]);
  const errors = checkContent(desk.workspace).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  imports.undo();
  expect(desk.changed().size).toBe(0);
});

test('rows that say where they are from need no other source', async () => {
  const bytes = new Uint8Array(readFileSync('tests/fixtures/importing/tables/facts.csv'));
  const { fields } = await open('数据.csv', bytes);
  expect(fields.map(({ name }) => name)).not.toContain('source');
});

test('nothing taken is nothing done', async () => {
  await open('数据.csv', '名称,数值,单位,时期\n建成驿站,12,处,2024年\n');
  const made = await imports.make({ ...ANSWERS, subject: '驿站' }, new Map());
  expect(made).toHaveProperty('problems');
  expect(desk.changed().size).toBe(0);
});

test('a formula is no number, and what is left out of a table is said', async () => {
  const opened = await imports.open(
    '数据.csv',
    new TextEncoder().encode(
      '名称,数值,单位,时期\n建成驿站,12,处,2024年\n=1+1|cmd,=2+5,处,2024年\n',
    ),
  );
  expect('fault' in opened ? opened.fault : opened.remarks.join('')).toContain('=2+5');
  expect(desk.changed().size).toBe(0);
});

test('a column that the reader did not know is told, and then its numbers are offered', async () => {
  const table = 'a,b,c\n甲驿站,15,2025年\n乙驿站,20,2025年\n';
  const asked = await open('数据.csv', table);
  expect(asked.offers).toEqual([]);
  const [column] = asked.fields;
  expect(column).toMatchObject({
    name: 'column',
    optional: false,
    problem: expect.anything() as string,
  });
  const typed = { column: ['名称=A', '数值=b', '时期=c'], unit: '处' };
  const again = await imports.ask(typed, new Map());
  if ('fault' in again) return expect.fail(again.fault);
  expect(again.offers.map(({ row }) => [row.说明, row.数值, row.单位])).toEqual([
    ['甲驿站b', '15', '处'],
    ['乙驿站b', '20', '处'],
  ]);
  const wrong = await imports.ask({ column: ['数目=b'] }, new Map());
  const said = 'fields' in wrong && wrong.fields.find(({ name }) => name === 'column');
  expect(said && said.problem).toContain('数目=b');
  expect(await imports.make({ ...ANSWERS, column: ['数目=b'] }, all(asked))).toMatchObject({
    problems: [{ name: 'column' }],
  });
  const made = await imports.make({ ...ANSWERS, ...typed }, all(again));
  if ('problems' in made) return expect.fail(JSON.stringify(made.problems));
  const { facts } = JSON.parse(desk.text('facts/workers.json')!) as { facts: { value: number }[] };
  expect(facts.map(({ value }) => value)).toEqual([15, 20]);
});

test('an import of an earlier visit is taken back from what was kept of it', async () => {
  const asked = await open('数据.csv', '名称,数值,单位,时期\n建成驿站,15,处,2025年\n');
  const made = await imports.make(ANSWERS, all(asked));
  if ('problems' in made) return expect.fail(JSON.stringify(made.problems));
  const later = new Desk(filesOf(ZONE), '2026-11-30');
  later.put(desk.changed());
  const again = new ImportDesk(later, made.step);
  expect(again.isChangedSince()).toBe(false);
  again.undo();
  expect(later.changed().size).toBe(0);
});
