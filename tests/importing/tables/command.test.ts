import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importTableFile } from '../../../scripts/import/table.ts';
import { contentOf } from '../../../src/authoring/content.ts';
import { checkContent } from '../../../src/checks/run.ts';
import { readWorkspace } from '../../../src/content/read.ts';
import { runScript } from '../../support/command.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const tables = path.join(root, 'tests/fixtures/importing/tables');

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
  content = path.join(folder, 'content');
  cpSync(path.join(root, 'tests/fixtures/small-zone/content'), content, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The command as it is typed. */
function run(...words: string[]) {
  const { status, stdout, stderr } = runScript(
    'import.ts',
    words,
    { CONTENT_DIR: content },
    folder,
  );
  return { code: status, said: stdout, complained: stderr };
}

/** The part of it that is for tables, once its flags are read. */
async function importOf(file: string, flags: Record<string, string | true>) {
  const said: string[] = [];
  const complained: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((words: string) => void said.push(words));
  vi.spyOn(console, 'error').mockImplementation((words: string) => void complained.push(words));
  const read = contentOf(await readWorkspace(content));
  if ('fault' in read) throw new Error(read.fault);
  const { list, 'dry-run': dryRun, ...given } = flags;
  const code = await importTableFile({
    file,
    name: path.basename(file),
    bytes: readFileSync(file),
    content: read.value,
    given: Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, [String(value)]]),
    ),
    list: list === true,
    dryRun: dryRun === true,
    canAsk: false,
  });
  vi.restoreAllMocks();
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

const filesOf = () =>
  readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(content, file), readFileSync(file, 'base64')];
    });

const json = (place: string) => JSON.parse(readFileSync(path.join(content, place), 'utf8'));

const years = path.join(tables, 'years.xlsx');
const named = { source: 'demo-report', scope: 'demo-zone', subject: '工业' };
const all = { accept: 'all', ...named, ledger: 'demo' };

describe('npm run import with a table', () => {
  it('lists what it found and writes nothing', async () => {
    const before = filesOf();
    const { code, said } = await importOf(years, { list: true });
    expect(code).toBe(0);
    expect(said).toContain('312.4亿元　产值!B4');
    expect(said).toContain('可以用 --series 连成时间序列的：工业总产值（8个点）');
    expect(filesOf()).toEqual(before);
  });

  it('writes nothing before the source is named, and says all that is missing', async () => {
    const before = filesOf();
    const { code, complained } = await importOf(years, { accept: 'all' });
    expect(code).toBe(2);
    expect(complained).toContain('--source  没有写来源');
    expect(complained).toContain('--ledger');
    expect(complained).toContain('什么都没有写。');
    expect(filesOf()).toEqual(before);
  });

  it('writes facts, a series and its group, which pass the check', async () => {
    const { code, said, complained } = run(
      years,
      ...Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]),
      ...['--series', '工业总产值', '--group', '新', '--group-note', '同一口径的年度数。'],
    );
    expect(complained).toBe('');
    expect(code).toBe(0);
    expect(said).toContain('写好了：');
    const { facts } = json('facts/demo.json') as { facts: { id: string }[] };
    expect(facts.filter(({ id }) => id.startsWith('gongye'))).toHaveLength(15);
    expect(json('series/gongye-zong-chanzhi.json')).toMatchObject({
      title: '工业总产值',
      comparability: 'comparable',
      group: 'gongye-zong-chanzhi',
    });
    const findings = checkContent(await readWorkspace(content));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('records nothing twice, and joins what is recorded to a series', async () => {
    expect((await importOf(years, all)).code).toBe(0);
    const before = filesOf();
    const again = await importOf(years, all);
    expect(again.complained).toBe('采用的15个数账本里都有，没有要写的。');
    expect(filesOf()).toEqual(before);
    const series = { series: '工业总产值', group: 'demo-stations' };
    expect((await importOf(years, { ...all, ...series })).code).toBe(0);
    const { points } = json('series/gongye-zong-chanzhi.json') as { points: { fact: string }[] };
    expect(points.map(({ fact }) => fact)).toContain('gongye-zong-chanzhi-2024');
  });

  it('takes the numbers that a table of decisions says, as it says them', async () => {
    const list = path.join(folder, '决定.csv');
    expect((await importOf(years, { 'list-file': list })).code).toBe(0);
    const [head = '', first = '', ...others] = readFileSync(list, 'utf8').trim().split('\r\n');
    const edited = first.replace(/,工业总产值,/, ',规模以上工业总产值,');
    const refused = others.map((line) => line.replace(/^(\d+),是/, '$1,否'));
    writeFileSync(list, [head, edited, ...refused].join('\r\n'));
    const { code, complained } = await importOf(years, {
      ...{ decisions: list, ...named, ledger: 'demo' },
    });
    expect(complained).toBe('');
    expect(code).toBe(0);
    const { facts } = json('facts/demo.json') as { facts: { label: string; subject: string }[] };
    const added = facts.filter(({ subject }) => subject === '工业');
    expect(added.map(({ label }) => label)).toEqual(['规模以上工业总产值']);
  });

  it('names every cell that must be put right, and writes nothing', async () => {
    const before = filesOf();
    const file = path.join(folder, '表.csv');
    writeFileSync(file, '时期,产值（万元）\n2023年,约等于去年\n某时,12\n');
    const { code, complained } = await importOf(file, all);
    expect(code).toBe(1);
    expect(complained).toContain('B2：“约等于去年”读不出一个数。');
    expect(complained).toContain('A3：时期读不懂');
    expect(filesOf()).toEqual(before);
  });

  it('refuses a series that is no trend, and says why', async () => {
    const before = filesOf();
    const file = path.join(folder, '表.csv');
    writeFileSync(file, '时期,产值（万元）\n2024年1—3月,10\n2024年1—6月,22\n');
    const { code, complained } = await importOf(file, { ...all, series: '产值' });
    expect(code).toBe(2);
    expect(complained).toContain('“产值”不能连成走势：时段的长短或性质不同');
    expect(filesOf()).toEqual(before);
  });

  it('shows what it would write, and writes nothing', async () => {
    const before = filesOf();
    const { code, said } = await importOf(years, { ...all, ledger: 'gongye', 'dry-run': true });
    expect(code).toBe(0);
    expect(said).toContain('新建 facts/gongye.json');
    expect(filesOf()).toEqual(before);
  });

  it('takes scope, source and place from the rows that name them', async () => {
    const file = path.join(tables, 'facts.csv');
    const { code, complained } = await importOf(file, {
      ...{ accept: 'all', subject: '驿站', ledger: 'demo' },
    });
    expect(complained).toBe('');
    expect(code).toBe(0);
    const { facts } = json('facts/demo.json') as { facts: Record<string, unknown>[] };
    expect(facts.at(-1)).toMatchObject({
      label: '示范站点',
      source: 'demo-notice',
      qualifier: 'first',
      locator: { page: 3 },
    });
  });

  it('needs a name for numbers that have none, and takes it from a flag', async () => {
    const file = path.join(folder, '表.csv');
    writeFileSync(file, '时期,数值,单位\n2024年,12,家\n');
    expect((await importOf(file, all)).complained).toContain('B2：不知道数的是什么。');
    expect((await importOf(file, { ...all, title: '在册企业' })).code).toBe(0);
  });

  it('never shows a stack trace, whatever it is given', () => {
    const file = path.join(folder, '坏.xlsx');
    writeFileSync(file, 'PK\u0003\u0004 没有内容');
    const { code, complained } = run(file, '--list');
    expect(code).toBe(1);
    expect(complained).toContain('坏.xlsx：');
  });
});
