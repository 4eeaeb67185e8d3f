import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { askAt } from '../../scripts/support/ask.ts';
import { inChinese } from '../../scripts/support/terminal.ts';
import { contentOf, type Content } from '../../src/authoring/content.ts';
import type { Asker } from '../../src/authoring/interview.ts';
import { KINDS } from '../../src/authoring/kinds/index.ts';
import { make, type Made } from '../../src/authoring/make.ts';
import type { Answers } from '../../src/authoring/question.ts';
import { readWorkspace } from '../../src/content/read.ts';

const UP = '\x1b[A';
const DOWN = '\x1b[B';
const ENTER = '\r';
const SPACE = ' ';
const STOP = '\x03';
const erase = (count: number) => '\x7f'.repeat(count);

const content = contentOf(
  await readWorkspace('tests/fixtures/small-zone/content', '2026-06-30'),
) as { value: Content };

/** Someone at a terminal: the keys they press at each question, and what they get to see. */
async function sitDown(kind: string, keys: Record<string, string[]>, given: Answers = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  let seen = '';
  output.on('data', (chunk: Buffer) => (seen += chunk.toString()));
  const ask = askAt(inChinese({ input, output }));
  const asked: string[] = [];
  const press: Asker = async (one) => {
    asked.push(one.question.name);
    const answer = ask(one);
    for (const key of keys[one.question.name]?.splice(0) ?? [ENTER]) {
      await turn();
      input.write(key);
      await turn();
    }
    return answer;
  };
  const made = await make(
    KINDS.find(({ id }) => id === kind)!,
    content.value,
    given,
    press,
  );
  return { made, asked, seen: stripVTControlCharacters(seen) };
}

function textOf(made: Made): string {
  const [file] = made.kind === 'ready' ? made.checked.plan : [];
  return file && 'text' in file ? file.text : '';
}

describe('at a terminal', () => {
  test('a case is made of what was typed and chosen', async () => {
    const { made, asked, seen } = await sitDown('case', {
      title: ['夜间驿站', ENTER],
      kind: [DOWN, DOWN, ENTER],
      summary: ['夜里开门的驿站。', ENTER],
      strands: [SPACE, ENTER],
      themes: [SPACE, ENTER],
      period: ['2024年', ENTER],
      sources: [DOWN, SPACE, ENTER],
      'ai-assisted': [DOWN, ENTER],
    });
    expect(asked).toEqual([
      ...['title', 'kind', 'summary', 'strands', 'audiences', 'industries', 'themes', 'period'],
      ...['sources', 'ai-assisted', 'id'],
    ]);
    expect(textOf(made)).toContain('kind: station\ntitle: 夜间驿站\n');
    expect(textOf(made)).toContain('audiences: []\n');
    expect(textOf(made)).toContain('sources: [demo-notice]\n');
    expect(textOf(made)).toContain('aiAssisted: false\n');
    expect(made.kind === 'ready' && made.checked.plan[0]?.place).toBe(
      'cases/yejian-yizhan/index.mdx',
    );
    const english = seen.match(/[A-Za-z]{4,}/g) ?? [];
    expect(english.filter((word) => !/siji|zhijia|yejian|yizhan/.test(word))).toEqual([]);
  });

  test('what will not do is asked again at once, with what to type', async () => {
    const { made, seen } = await sitDown(
      'fact',
      {
        quote: ['服务很多骑手', ENTER, erase(6), '服务骑手三百余人次', ENTER],
        value: [erase(3), '30', ENTER, '0', ENTER],
        unit: [erase(2), '名', ENTER, erase(1), '人次', ENTER],
        period: ['去年', ENTER, erase(2), '2024年', ENTER],
      },
      {
        ...{ form: 'number', source: 'demo-notice', locator: '第4段', label: '夜间服务' },
        ...{ scope: 'demo-zone', subject: '驿站', file: 'demo', qualifier: '余，即超过' },
      },
    );
    expect(textOf(made)).toContain(
      '"value": 300,\n      "unit": "人次",\n      "qualifier": "over"',
    );
    expect(seen).toContain('引文“服务很多骑手”里没有数字');
    expect(seen).toContain('写的是300（单位人次）');
    expect(seen).toContain('单位是“人次”，不是“名”');
    expect(seen).toContain('“去年”指哪一年？');
  });

  test('what only the checks can see is asked again after them, and the rest is kept', async () => {
    const { made, asked, seen } = await sitDown(
      'case',
      { summary: [erase(9), '夜里开门的驿站。', ENTER] },
      {
        ...{ title: '夜间驿站', kind: 'station', summary: '驿站共有12处。', strands: 'demo-item' },
        ...{ audiences: '骑手', industries: '快递外卖', themes: 'service', period: '2024年' },
        ...{ sources: 'demo-report', 'ai-assisted': '否', id: 'night' },
      },
    );
    expect(asked).toEqual(['summary']);
    expect(seen).toContain('“12处”没有出处');
    expect(textOf(made)).toContain('summary: "夜里开门的驿站。"');
  });

  test('nothing may be chosen where something must be, and it says so', async () => {
    const { made, seen } = await sitDown(
      'case',
      { themes: [ENTER, SPACE, ENTER] },
      {
        ...{ title: '夜间驿站', kind: 'station', summary: '夜里开门的驿站。', period: '2024年' },
        ...{ strands: 'demo-item', audiences: '骑手', industries: '快递外卖', id: 'night' },
        ...{ sources: 'demo-report', 'ai-assisted': '否' },
      },
    );
    expect(seen).toContain('还没有选：先按空格选中');
    expect(textOf(made)).toContain('themes: [service]');
  });

  test('the facts of a group stand in the order in which they were chosen', async () => {
    const { made } = await sitDown(
      'figure',
      { group: ['驿站', ENTER, SPACE, ENTER, SPACE, DOWN, SPACE, UP, SPACE, ENTER, ENTER] },
      {
        ...{ type: '斜率图', title: '驿站的变化', takeaway: '驿站多了。', themes: 'service' },
        ...{ id: 'x' },
      },
    );
    expect(textOf(made)).toContain(
      '"label": "驿站",\n      "facts": ["demo-stations-2023", "demo-stations"]',
    );
  });

  test('Ctrl+C stops; nothing is made, and what was answered is not lost', async () => {
    const { made } = await sitDown('case', { title: ['夜间驿站', ENTER], kind: [STOP] });
    expect(made).toEqual({ kind: 'stopped', answers: { title: '夜间驿站' } });
  });
});
