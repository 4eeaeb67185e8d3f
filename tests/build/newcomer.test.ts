import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { handbookCommands, Newcomer } from './support/newcomer.ts';

const CASE = 'content/cases/hewan-station/index.mdx';
const LEDGER = 'content/facts/hewan.json';
const MOST = 12;

const newcomer = new Newcomer('tests/.work/newcomer');
let site = '';

beforeAll(() => {
  newcomer.found('tests/fixtures/small-zone/content');
  newcomer.begin();
  const source = ['--title', '河湾驿站启用', '--publisher', '示例日报', '--kind', 'media'];
  source.push('--status', 'excerpt', '--date', '2026年10月12日', '--relevance', 'subject');
  newcomer.command('npm run new -- 来源', 'new', '来源', ...source, '--id', 'hewan');
  newcomer.bring('tests/fixtures/newcomer/station-brief.docx', '稿件.docx');
  const about = ['--title', '河湾驿站', '--kind', 'station', '--id', 'hewan-station'];
  about.push('--summary', '报道称河湾驿站由闲置门面改建。', '--strands', 'demo-item');
  about.push('--audiences', 'riders', '--themes', 'service', '--period', '2026年10月12日');
  about.push('--ai-assisted', '否', '--scope', 'demo-zone', '--subject', '河湾驿站');
  about.push('--ledger', 'hewan', '--ledger-title', '河湾驿站', '--alt', '图1=驿站里的长椅');
  newcomer.command(
    'npm run import -- 稿件.docx --source 来源编号',
    'import',
    '稿件.docx',
    ...['--source', 'hewan', '--accept', '1,2,3', ...about],
  );
  const figure = ['--type', 'tile', '--title', '河湾驿站的几个数', '--id', 'hewan-numbers'];
  figure.push('--facts', 'she-zuowei,pei-chongdian-gui,qiyong-yilai-jiedai-qi-shou');
  figure.push('--takeaway', '驿站设座位{she-zuowei}。', '--themes', 'service');
  newcomer.command('npm run new -- 图表', 'new', '图表', ...figure);
  newcomer.edit(CASE, (text) =>
    text
      .replace('status: draft', 'status: published')
      .replace('## 成效\n', '## 成效\n\n<Figure id="hewan-numbers" />\n')
      .replace('待写：本站所见资料未写哪些事，合成一两句。', '本站所见资料未写驿站的开放时间。'),
  );
  newcomer.command('npm run check -- --fix', 'check', '--fix');
  newcomer.git('git add content', 'add', 'content');
  newcomer.git(
    'git commit -m "新增案例：司机之家"',
    'commit',
    '--quiet',
    '-m',
    '新增案例：河湾驿站',
  );
  newcomer.git('git push', 'push', '--quiet');
  site = newcomer.publish();
});

describe('a newcomer who keeps to the handbook', () => {
  it('publishes a case with a source, three numbers, a figure and a picture', () => {
    const page = readFileSync(path.join(site, 'cases/hewan-station/index.html'), 'utf8');
    const numbers = ['she-zuowei', 'pei-chongdian-gui', 'qiyong-yilai-jiedai-qi-shou'];
    for (const id of numbers) expect(page).toContain(`data-fact="${id}"`);
    expect(page).toContain('1800余人次');
    expect(page).toContain('示例日报');
    expect(page).toContain('id="figure-hewan-numbers"');
    expect(page).toMatch(/<img[^>]*alt="驿站里的长椅"/);
    expect(readFileSync(path.join(site, 'cases/index.html'), 'utf8')).toContain('河湾驿站');
  });

  it(`needs ${MOST} commands and files at most, none of them of the program`, () => {
    const files = newcomer.steps.filter(({ kind }) => kind === 'file').map(({ what }) => what);
    expect(newcomer.steps.length).toBeLessThanOrEqual(MOST);
    expect(files.filter((file) => file.startsWith('src/'))).toEqual([]);
    expect(Object.keys(newcomer.changed()).filter((file) => !file.startsWith('content/'))).toEqual(
      [],
    );
  });

  it('types only what the handbook says', () => {
    const known = handbookCommands();
    const typed = newcomer.steps.filter(({ kind }) => kind === 'command').map(({ what }) => what);
    expect(typed.filter((command) => !known.has(command))).toEqual([]);
  });
});

describe('a number taken from the wrong place of its sentence', () => {
  it('is put right in one line of one file, and the page and the figure follow', () => {
    newcomer.edit(LEDGER, (text) =>
      text
        .replace('"value": 24,', '"value": 6,')
        .replace(/"quote": "[^"]*设座位24个"/, '"quote": "设座位24个，其中备用6个"'),
    );
    newcomer.command('npm run check', 'check');
    newcomer.git('git commit', 'commit', '--quiet', '-am', '误录');
    newcomer.edit(LEDGER, (text) => text.replace('"value": 6,', '"value": 24,'));
    newcomer.command('npm run check', 'check');
    newcomer.git('git commit', 'commit', '--quiet', '-am', '更正');
    expect(newcomer.changed()).toEqual({ [LEDGER]: 1 });
    newcomer.git('git push', 'push', '--quiet');
    const again = newcomer.publish();
    const page = readFileSync(path.join(again, 'cases/hewan-station/index.html'), 'utf8');
    expect(page).toMatch(/data-fact="she-zuowei"[^>]*>(?:<[^>]+>)*24/);
    const figure = readFileSync(path.join(again, 'figures/hewan-numbers.csv'), 'utf8');
    expect(figure).toMatch(/she-zuowei.*24|24.*she-zuowei/);
  });
});
