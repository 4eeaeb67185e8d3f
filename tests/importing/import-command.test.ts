import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { factFileSchema } from '../../src/domain/fact.ts';
import { makeDocx, paragraph } from './docx/make-docx.ts';
import { runScript } from '../support/command.ts';

const BRIEF = 'tests/fixtures/importing/docx/wps-brief.docx';
const TABLE = 'tests/fixtures/importing/docx/lists.docx';
const CASE = [
  ...[
    '--slug',
    'nuanxin',
    '--source',
    'demo-notice',
    '--kind',
    'station',
    '--summary',
    '虚构的驿站。',
  ],
  ...['--strands', 'demo-item', '--themes', 'service', '--period', '2024年', '--ai-assisted', '否'],
];

let root: string;
let content: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'import-'));
  content = path.join(root, 'content');
  await cp('tests/fixtures/small-zone/content', content, { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const run = (script: string, ...words: string[]) =>
  runScript(script, words, { CONTENT_DIR: content });
const importing = (...words: string[]) => run('import.ts', ...words);
const files = async () => (await readdir(content, { recursive: true })).sort();
const read = (place: string) => readFile(path.join(content, place), 'utf8');

/** As WPS saves a .csv on Chinese Windows; enough for characters of two bytes. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : codes.get(sign)!)),
  );
}

describe('npm run import', () => {
  test('makes a draft and its facts that pass the check', async () => {
    const { status, stdout } = importing(BRIEF, ...CASE, '--accept', '1-21');
    expect({ status, first: stdout.split('\n')[0] }).toEqual({ status: 0, first: '写好了：' });
    expect(await read('cases/nuanxin/index.mdx')).toMatch(/^status: draft$/m);
    const { facts } = factFileSchema.parse(JSON.parse(await read('facts/nuanxin.json')));
    expect(facts[0]).toMatchObject({ value: 312, unit: '平方公里', source: 'demo-notice' });
    expect(run('check.ts').status).toBe(0);
  });

  test('--list shows every number and writes nothing', async () => {
    const before = await files();
    const { status, stdout } = importing(BRIEF, '--list');
    expect(status).toBe(0);
    expect(stdout).toContain('1200 万元　第4段');
    expect(stdout).toContain('“wps-brief.docx”里有21个数字');
    expect(await files()).toEqual(before);
  });

  test('“all” takes what is certain, and says what it left and how to take it', async () => {
    const document = path.join(root, '工业.docx');
    const said = ['2024年工业增加值25亿元，同比增长8.5%。', '消费额6亿元，增长3%，培训80人。'];
    await writeFile(document, makeDocx(said.map(paragraph).join('')));
    const certain = importing(document, ...CASE, '--title', '工业', '--accept', 'all,3');
    expect(certain.status).toBe(0);
    expect(certain.stdout).toContain(
      '要核对的2处没有采用：序号4,5。用 --list 看为什么；核对过、要采用的，写上序号，如 --accept all,4。',
    );
    const { facts } = factFileSchema.parse(JSON.parse(await read('facts/nuanxin.json')));
    expect(facts.map(({ label }) => label)).toEqual(['工业增加值', '工业增加值同比增长', '消费额']);
  });

  test('a number that is not accepted stays, and the check points at it', () => {
    const { status, stdout } = importing(BRIEF, ...CASE, '--accept', '2-21');
    expect(status).toBe(0);
    expect(stdout).toContain('没有采用1处');
    const check = run('check.ts');
    expect(check.status).toBe(1);
    expect(check.stdout).toContain('“312平方公里”没有出处');
  });

  test('nothing is written before the source is named, and every missing flag is said at once', async () => {
    const before = await files();
    const { status, stderr } = importing(BRIEF, '--accept', 'all');
    expect(status).toBe(2);
    expect(stderr).toContain('npm run new -- 来源');
    for (const flag of ['--kind', '--summary', '--strands', '--themes', '--period']) {
      expect(stderr).toContain(`  ${flag}  `);
    }
    expect(await files()).toEqual(before);
  });

  test('an existing case is never replaced', async () => {
    expect(importing(BRIEF, ...CASE, '--accept', 'all').status).toBe(0);
    const before = await read('cases/nuanxin/index.mdx');
    const again = importing(TABLE, ...CASE, '--accept', 'all');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('nuanxin');
    expect(await read('cases/nuanxin/index.mdx')).toBe(before);
  });

  test('a table of decisions comes back from a spreadsheet program as GB18030', async () => {
    const table = path.join(root, '表.csv');
    expect(importing(BRIEF, '--list-file', table, '--source', 'demo-notice').status).toBe(0);
    const rows = (await readFile(table, 'utf8')).replace('\uFEFF', '').trim().split('\r\n');
    const edited = rows.map((row) => {
      const filled = row.replace(/^(\d+),(?=,)/, '$1,是');
      if (row.startsWith('1,')) return filled.replace('1,是', '1,否');
      if (row.startsWith('2,')) return filled.replace('常住人口,', '户籍人口,');
      return filled;
    });
    await writeFile(table, gb18030(edited.join('\r\n')));
    const { status, stderr } = importing(BRIEF, ...CASE, '--decisions', table);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { facts } = factFileSchema.parse(JSON.parse(await read('facts/nuanxin.json')));
    expect(facts).toHaveLength(20);
    expect(facts[0]!.label).toBe('户籍人口');
    expect(await read('cases/nuanxin/index.mdx')).toContain('面积312平方公里');
  });

  test('a picture without words is asked for by name', async () => {
    const before = await files();
    const document = 'tests/fixtures/importing/docx/text-box.docx';
    const asked = importing(document, ...CASE, '--accept', 'all');
    expect({ status: asked.status, asks: asked.stderr.match(/--alt 图\d/g) }).toEqual({
      status: 2,
      asks: ['--alt 图2'],
    });
    expect(await files()).toEqual(before);
    expect(importing(document, ...CASE, '--accept', 'all', '--alt', '图2=略').status).toBe(0);
    expect(await readdir(path.join(content, 'cases/nuanxin'))).toEqual([
      'index.mdx',
      'picture-1.png',
    ]);
  });

  test('--dry-run goes all the way and writes nothing', async () => {
    const before = await files();
    const { status, stdout } = importing(BRIEF, ...CASE, '--accept', '1-21', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('<Fact id="mianji" />');
    expect(await files()).toEqual(before);
  });

  test.for([
    ['large.docx', '多半是图片太大：压缩图片，或只留要导入的部分，另存后再导入。'],
    ['large.csv', '只留要导入的行，或拆成几个文件，另存后再导入。'],
  ] as const)('a file of 200 MB is not even read: %s', async ([name, advice]) => {
    const large = path.join(root, name);
    await writeFile(large, '');
    await truncate(large, 200 * 2 ** 20);
    const { status, stderr } = importing(large, '--list');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `“${large}”有200MB，最多64MB。${advice}\n`,
    });
  });

  test.for([
    ['a flag that does not exist', ['--acept', 'all', BRIEF], '是不是“--accept”？'],
    ['no file', [], '没有写要导入哪个文件'],
    ['a file that is not there', ['没有.docx'], '没有这个文件'],
    ['a number that is not offered', [BRIEF, ...CASE, '--accept', '1-99'], '序号从1到21'],
    ['two sources', [BRIEF, ...CASE, '--accept', 'all', '--source', 'x'], '--source 只写一次'],
  ] as const)('%s is answered with what to type', ([, words, answer]) => {
    const { status, stderr } = importing(...words);
    expect({ status, answers: stderr.includes(answer) }).toEqual({ status: 2, answers: true });
  });
});
