import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { check as checkFormat } from 'prettier';
import { NewCommand } from '../../scripts/support/new-command.ts';
import { checkContent } from '../../src/checks/run.ts';
import { readWorkspace } from '../../src/content/read.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runScript } from '../support/command.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'new-'));
  await cp('tests/fixtures/small-zone/content', root, { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

/** The command as if it were run with nobody at the terminal. */
async function create(...words: string[]) {
  let stdout = '';
  let stderr = '';
  const command = new NewCommand({
    root,
    terminal: { input: new PassThrough(), output: new PassThrough() },
    canAsk: false,
    say: (text) => (stdout += `${text}\n`),
    complain: (text) => (stderr += `${text}\n`),
  });
  return { status: await command.run(words), stdout, stderr };
}

const read = (place: string) => readFile(path.join(root, place), 'utf8');
const files = async () => (await readdir(root, { recursive: true })).sort();

/** Everything is written as the checks and the formatter want it; what nothing shows yet is allowed. */
async function expectInOrder(...places: string[]) {
  const findings = checkContent(await readWorkspace(root));
  expect(findings.filter(({ rule }) => rule !== 'unused')).toEqual([]);
  for (const place of places.filter((one) => one.endsWith('.json'))) {
    expect(await checkFormat(await read(place), { parser: 'json', printWidth: 100 })).toBe(true);
  }
}

const CASE = [
  ...['案例', '--title', '夜间驿站', '--kind', '服务阵地', '--summary', '夜里开门的驿站。'],
  ...['--strands', '示例做法', '--themes', '服务', '--period', '2024年1—4月'],
  ...['--sources', 'demo-report', '--ai-assisted', '否'],
];
const FACT = [
  ...['数据', '--source', 'demo-notice', '--quote', '服务骑手三百余人次', '--locator', '第4段'],
  ...['--label', '夜间服务', '--period', '无时间词', '--scope', 'demo-zone', '--subject', '驿站'],
  ...['--file', 'demo'],
];

/** The command with a person at the terminal who waits for some words and then presses keys. */
async function converse(words: string[], keys: [seen: string, pressed: string[]][]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...keys];
  let seen = '';
  let said = '';
  output.on('data', (chunk: Buffer) => {
    seen += chunk.toString();
    const [next] = left;
    if (!next || !seen.includes(next[0])) return;
    left.shift();
    seen = '';
    void (async () => {
      for (const key of next[1]) {
        await turn();
        input.write(key);
      }
    })();
  });
  const command = new NewCommand({
    root,
    terminal: { input, output },
    canAsk: true,
    say: (text) => (said += text),
    complain: (text) => (said += text),
  });
  return { status: await command.run(words), said };
}

describe('npm run new at a terminal', () => {
  const ENTER = '\r';
  const untitled = ['案例', ...CASE.slice(3), '--audiences', '骑手', '--industries', '快递外卖'];
  const title: [string, string[]] = ['案例叫什么名字', ['夜间驿站', ENTER]];

  test('asks what the flags leave open, shows what it will write, and writes it', async () => {
    const { status, said } = await converse(untitled, [
      title,
      ['案例的编号', [ENTER]],
      ['写吗？', [ENTER]],
    ]);
    expect(status).toBe(0);
    expect(said).toContain('下一步');
    expect(await read('cases/yejian-yizhan/index.mdx')).toContain('title: 夜间驿站');
    await expectInOrder();
  });

  test('asks what to make where nothing is said', async () => {
    const { status, said } = await converse(
      [],
      [
        ['要新建什么', ['\x1b[B', ENTER]],
        ['来源的篇名', ['\x03']],
      ],
    );
    expect(status).toBe(2);
    expect(said).toBe('');
  });

  test('writes nothing without a yes, and says how to go on', async () => {
    const before = await files();
    const { status, said } = await converse(untitled, [
      title,
      ['案例的编号', [ENTER]],
      ['写吗？', ['n']],
    ]);
    expect(status).toBe(2);
    expect(await files()).toEqual(before);
    expect(said).toContain('要接着做就运行：\nnpm run new -- 案例 --title 夜间驿站 --kind station');
  });
});

test('the commands themselves: what npm run new writes passes npm run check', () => {
  const run = (script: string, ...words: string[]) =>
    runScript(script, words, { CONTENT_DIR: root });
  expect(run('new.ts', ...CASE)).toMatchObject({ status: 0, stderr: '' });
  expect(run('check.ts')).toMatchObject({ status: 0, stderr: '' });
  const refused = run('new.ts', '案例');
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toContain('--title');
});

describe('npm run new', () => {
  test('writes the draft of a case, and says where it is and what is next', async () => {
    const { status, stdout, stderr } = await create(...CASE);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain(path.join(root, 'cases/yejian-yizhan/index.mdx'));
    expect(stdout).toContain('下一步');
    const text = await read('cases/yejian-yizhan/index.mdx');
    expect(text).toContain('period: {from: "2024-01", to: "2024-04"}');
    expect(text.match(/待写/g)).toHaveLength(4);
    await expectInOrder();
  });

  test('registers a number with what the quoted words say of it', async () => {
    expect(await create(...FACT)).toMatchObject({ status: 0, stderr: '' });
    const { facts } = JSON.parse(await read('facts/demo.json')) as { facts: object[] };
    expect(facts.at(-1)).toEqual({
      id: 'yejian-fuwu',
      label: '夜间服务',
      value: 300,
      unit: '人次',
      qualifier: 'over',
      period: { unstated: '', near: '2025-02' },
      scope: 'demo-zone',
      subject: '驿站',
      source: 'demo-notice',
      locator: { paragraph: 4 },
      quote: '服务骑手三百余人次',
      status: 'single',
    });
    await expectInOrder('facts/demo.json');
  });

  test('takes the words of an office as they are: 余, 传本, 党建品牌', async () => {
    const words = ['--qualifier', '余', '--value', '三百', '--unit', '人次'];
    expect(await create(...FACT, ...words)).toMatchObject({ status: 0, stderr: '' });
    const source = ['来源', '--title', '某文', '--publisher', '某报', '--kind', '新闻媒体'];
    const rest = ['--status', '传本', '--date', '2024年5月', '--relevance', '背景'];
    expect(await create(...source, ...rest)).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(await read('sources/mou-wen.json'))).toMatchObject({ date: '2024-05' });
  });

  test('the same number from the same words at the same place is not registered twice', async () => {
    expect(await create(...FACT)).toMatchObject({ status: 0 });
    const { status, stderr } = await create(...FACT);
    expect(status).toBe(2);
    expect(stderr).toContain('账本里已经有这个数：yejian-fuwu（夜间服务）');
  });

  test('a number from a copy says so, and a fall on the year before is one', async () => {
    const words = ['--source', 'demo-copy', '--quote', '投资同比下降53%', '--label', '投资增速'];
    expect(await create(...FACT, ...words)).toMatchObject({ status: 2 });
    const others = FACT.filter((_, at) => ![1, 2, 3, 4, 7, 8].includes(at));
    expect(await create(...others, ...words)).toMatchObject({ status: 0, stderr: '' });
    const { facts } = JSON.parse(await read('facts/demo.json')) as { facts: object[] };
    expect(facts.at(-1)).toMatchObject({
      value: -53,
      unit: '%',
      comparison: { basis: 'year-on-year', direction: 'down', against: '上年同期' },
      status: 'transmitted-copy',
    });
    await expectInOrder('facts/demo.json');
  });

  test('works out a derived number, in a group of its own', async () => {
    const words = ['--derivation', '{demo-stations} + {demo-stations}', '--label', '推算的驿站'];
    const place = [
      '--period',
      '2024年',
      '--subject',
      '驿站',
      '--file',
      '新',
      '--file-title',
      '推算',
    ];
    expect(await create('fact', ...words, ...place)).toMatchObject({ status: 0, stderr: '' });
    const { title, facts } = JSON.parse(await read('facts/tuisuan.json')) as Record<
      string,
      object[]
    >;
    expect(title).toBe('推算');
    expect(facts).toMatchObject([{ value: 24, unit: '处', scope: 'demo-zone', status: 'derived' }]);
    await expectInOrder('facts/tuisuan.json');
  });

  test('registers words, such as a date, and things that a source lists without a number', async () => {
    const others = FACT.slice(FACT.indexOf('--locator'));
    const from = ['--source', 'demo-report'];
    const date = [...from, '--quote', '5月27日挂牌', '--text', '2024年5月27日', '--id', 'opened'];
    expect(await create('fact', ...date, ...others)).toMatchObject({ status: 0, stderr: '' });
    const list = [...from, '--item', '甲站', '--item', '乙站', '--quote', '甲站、乙站已经设立'];
    const counted = [...list, '--unit', '处', '--id', 'listed'];
    expect(await create('fact', ...counted, ...others)).toMatchObject({ status: 0, stderr: '' });
    const { facts } = JSON.parse(await read('facts/demo.json')) as { facts: object[] };
    expect(facts.slice(-2)).toMatchObject([
      { id: 'opened', text: '2024年5月27日' },
      { id: 'listed', value: 2, enumerated: ['甲站', '乙站'] },
    ]);
    await expectInOrder('facts/demo.json');
  });

  test('writes a source; one without a date says why, one that is a copy has no address', async () => {
    const words = ['来源', '--title', '示例通知（虚构）', '--publisher', '示例日报'];
    const rest = ['--kind', '转载件', '--relevance', '背景'];
    const copy = ['--status', 'transmitted-copy'];
    const { status, stderr } = await create(
      ...words,
      ...rest,
      ...copy,
      '--url',
      'https://a.example/',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('--url  这里用不着 --url：转载件和未采用的来源不得外链');
    expect((await create(...words, ...rest, ...copy)).stderr).toContain('--date-note');
    const note = ['--date-note', '原文未注明'];
    expect(await create(...words, ...rest, ...copy, ...note)).toMatchObject({
      status: 0,
      stderr: '',
    });
    await expectInOrder('sources/shili-tongzhi-xugou.json');
  });

  test('writes figures, and asks how to read what cannot be compared', async () => {
    const words = ['图表', '--title', '驿站的数目', '--takeaway', '共有{demo-stations}。'];
    const bar = ['--type', '条形图', '--mode', 'plain', '--themes', 'service', '--id', 'x-bar'];
    const facts = ['--facts', 'demo-stations,demo-stations-2023'];
    expect(await create(...words, ...bar, ...facts)).toMatchObject({ status: 0, stderr: '' });
    const mixed = ['--facts', 'demo-stations,demo-growth', '--id', 'x-mixed'];
    const asked = await create(...words, ...bar.slice(0, -2), ...mixed);
    expect(asked.status).toBe(2);
    expect(asked.stderr).toContain('--how-to-read');
    const read = ['--how-to-read', '一条是年末数，一条是全年数，只分别看。'];
    expect(await create(...words, ...bar.slice(0, -2), ...mixed, ...read)).toMatchObject({
      status: 0,
    });
    const slope = ['--type', 'slope', '--themes', 'service', '--id', 'x-slope'];
    const pairs = ['--group', '驿站=demo-stations-2023,demo-stations'];
    expect(await create(...words, ...slope, ...pairs)).toMatchObject({ status: 0, stderr: '' });
    await expectInOrder('figures/x-bar.json', 'figures/x-mixed.json', 'figures/x-slope.json');
  });

  test('writes figures of words, with where the words come from', async () => {
    const common = ['--title', '做法', '--takeaway', '各有各的做法。', '--themes', '服务'];
    const from = ['--word-source', 'demo-report=第2段'];
    const rows = ['--column', '做法', '--column', '对象', '--row', '甲站=夜间开门|骑手'];
    const matrix = ['图表', '--type', '矩阵图', '--id', 'x-matrix', ...rows];
    expect(await create(...matrix, ...common, ...from)).toMatchObject({ status: 0, stderr: '' });
    const stages = ['--stage', '准备=选址', '--stage', '开门=驿站{demo-stations}|活动'];
    const flow = ['图表', '--type', 'flow', '--id', 'x-flow', ...stages];
    expect(await create(...flow, ...common, ...from)).toMatchObject({ status: 0, stderr: '' });
    await expectInOrder('figures/x-matrix.json', 'figures/x-flow.json');
  });

  test('adds a term to the glossary and leaves the rest as it was', async () => {
    const before = await read('glossary.json');
    const words = ['术语', '--term', '夜间驿站', '--explanation', '夜里开门的驿站。'];
    const rest = ['--status', 'ours', '--english', 'night station', '--in-seed', '否'];
    expect(await create(...words, ...rest)).toMatchObject({ status: 0, stderr: '' });
    const after = await read('glossary.json');
    expect(after.startsWith(before.slice(0, before.lastIndexOf('    }') + 5))).toBe(true);
    await expectInOrder('glossary.json');
  });

  test('strings facts into a series in the order of time', async () => {
    const facts = ['--facts', 'demo-stations,demo-stations-2023', '--id', 'x-stations'];
    const rest = ['--group', '驿站处数', '--comparability', '同口径可比'];
    const note = ['--note', 'demo-stations=年末数'];
    const words = ['序列', '--title', '驿站处数', ...facts, ...rest, ...note];
    expect(await create(...words)).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(await read('series/x-stations.json'))).toEqual({
      title: '驿站处数',
      points: [{ fact: 'demo-stations-2023' }, { fact: 'demo-stations', note: '年末数' }],
      comparability: 'comparable',
      group: 'demo-stations',
      cautions: [],
    });
    await expectInOrder('series/x-stations.json');
    expect(await create(...words, '--note', 'demo-riders=别的')).toMatchObject({
      stderr: expect.stringContaining('没有编号为“demo-riders”的点') as string,
    });
  });

  test('adds a discrepancy with its sides, of which one at most is used', async () => {
    const sides = ['--facts', 'demo-stations', '--statement', 'demo-copy=没有写时点'];
    const standings = ['--used', 'demo-stations', '--excluded', 'demo-copy'];
    const said = ['--assessment', '转载件没有写明时点。', '--handling', '采用年末数。'];
    const words = ['存疑', '--topic', '驿站有多少', ...sides, ...said, '--id', 'x-count'];
    const remark = ['--remark', 'demo-stations=年末数'];
    expect(await create(...words, ...standings, ...remark)).toMatchObject({
      status: 0,
      stderr: '',
    });
    const { discrepancies } = JSON.parse(await read('discrepancies.json')) as {
      discrepancies: object[];
    };
    expect(discrepancies.at(-1)).toEqual({
      id: 'x-count',
      topic: '驿站有多少',
      sides: [
        { fact: 'demo-stations', standing: 'used', remark: '年末数' },
        { source: 'demo-copy', standing: 'excluded', statement: '没有写时点' },
      ],
      assessment: '转载件没有写明时点。',
      handling: '采用年末数。',
    });
    await expectInOrder('discrepancies.json');
    const alone = ['存疑', '--topic', '只有一说', '--facts', 'demo-stations', ...said];
    expect((await create(...alone)).status).not.toBe(0);
  });
});

describe('npm run new refuses', () => {
  test('in one message, with every flag that is missing', async () => {
    const { status, stderr } = await create('案例');
    expect(status).toBe(2);
    expect(stderr).toMatchSnapshot();
    expect(await files()).toEqual(
      (await readdir('tests/fixtures/small-zone/content', { recursive: true })).sort(),
    );
  });

  test('in one message, with everything that is wrong', async () => {
    const wrong = [
      '--kind',
      '服务阵',
      '--period',
      '去年',
      '--sources',
      'demo-reprot',
      '--id',
      '驿 站',
    ];
    const kept = CASE.filter((_, at) => ![3, 4, 11, 12, 13, 14].includes(at));
    const { status, stderr } = await create(...kept, ...wrong);
    expect(status).toBe(2);
    expect(stderr).toMatchSnapshot();
  });

  test('to write over a case that is there', async () => {
    expect((await create(...CASE)).status).toBe(0);
    const before = await read('cases/yejian-yizhan/index.mdx');
    const { status, stderr } = await create(...CASE, '--id', 'yejian-yizhan');
    expect(status).toBe(2);
    expect(stderr).toContain(
      '已经有编号为“yejian-yizhan”的案例，不能覆盖。换一个编号，例如“yejian-yizhan-2”。',
    );
    expect(await read('cases/yejian-yizhan/index.mdx')).toBe(before);
    expect((await create(...CASE)).status).toBe(0);
    expect(await files()).toContain('cases/yejian-yizhan-2');
  });

  test('a quote that does not hold the number, and says what to type', async () => {
    const before = await read('facts/demo.json');
    const { status, stderr } = await create(
      ...FACT,
      '--value',
      '30',
      '--unit',
      '人',
      '--qualifier',
      'about',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('引文“服务骑手三百余人次”里没有30这个数，写的是300（单位人次）');
    const others = FACT.filter((_, at) => ![3, 4].includes(at));
    const none = await create(...others, '--quote', '服务很多骑手');
    expect(none.stderr).toContain(
      '--quote  引文“服务很多骑手”里没有数字。照抄原文里含有这个数的半句话',
    );
    expect(await read('facts/demo.json')).toBe(before);
  });

  test('a time in the place of what the number is about', async () => {
    const said = FACT.map((word) => (word === '夜间服务' ? '截至2024.12.31' : word));
    const { status, stderr } = await create(...said);
    expect(status).toBe(2);
    expect(stderr).toContain('--label  “截至2024.12.31”是时间，后面另问。先写这个数说的是什么。');
  });

  test('text that would not pass the check, by the flag that it came from', async () => {
    const at = CASE.indexOf('--summary');
    const words = [...CASE.slice(0, at), '--summary', '有12处驿站。', ...CASE.slice(at + 2)];
    const { status, stderr } = await create(...words);
    expect(status).toBe(1);
    expect(stderr).toContain('--summary  “12处”没有出处');
  });

  test('flags that are unknown, misspelt, of another kind or without a value', async () => {
    const { status, stderr } = await create(
      '案例',
      '--titel',
      'x',
      '--url',
      'y',
      '--title',
      '--kind',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('没有“--titel”这个选项。是不是“--title”？');
    expect(stderr).toContain('新建案例用不着 --url。');
    expect(stderr).toContain('--title 后面没有写值。');
  });

  test('what it does not know, and content that it cannot read', async () => {
    expect((await create('案里')).stderr).toContain('没有“案里”可选。可以写：case（案例）');
    expect((await create()).stderr).toContain('写上要新建什么');
    await writeFile(path.join(root, 'taxonomy.json'), '{');
    expect((await create(...CASE)).stderr).toContain('taxonomy.json 有错');
    await rm(path.join(root, 'taxonomy.json'));
    expect((await create(...CASE)).stderr).toContain('没有 taxonomy.json');
  });
});

describe('npm run new --dry-run', () => {
  test('shows what it would write and writes nothing', async () => {
    const before = await files();
    const ledger = await read('facts/demo.json');
    const draft = await create(...CASE, '--dry-run');
    expect(draft.status).toBe(0);
    expect(draft.stdout).toContain('title: 夜间驿站');
    expect((await create(...FACT, '--dry-run')).stdout).toContain('"value": 300');
    expect(await files()).toEqual(before);
    expect(await read('facts/demo.json')).toBe(ledger);
  });
});

test.each([
  ['😀😀', 'wuti'],
  ['长'.repeat(200), 'chang-chang-chang-chang-chang-chang'],
  ['……', 'wuti'],
  ['Night Station', 'night-station'],
  ['../../etc/passwd', 'etc-passwd'],
  ['"甲": [乙] # 丙', 'jia-yi-bing'],
])('a case may be called %s', async (title, slug) => {
  const words = [...CASE.slice(0, 1), '--title', title, ...CASE.slice(3)];
  const { status, stderr } = await create(...words);
  // Typography may find fault with such a title; it is told by its flag, and nothing is written.
  if (status !== 0) expect(stderr).toContain('--title');
  expect((await files()).includes(`cases/${slug}`)).toBe(status === 0);
});
