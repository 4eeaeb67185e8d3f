import { describe, expect, test } from 'vitest';
import { checkExample } from '../../../src/checks/example.ts';
import { caseText } from '../../../src/checks/small-content.ts';
import { SMALL_PICTURES } from '../../../src/checks/pictures/small-pictures.ts';
import { BAD } from '../corpus/law.ts';

const place = 'cases/station/index.mdx';
const draft = { 'cases/draft/index.mdx': caseText('## 背景\n\n略。\n', { status: 'draft' }) };

/** @returns the line as the rule’s own edits leave it, and what the rule says. */
function mend(rule: string, line: string, also: Record<string, string> = {}): [string, string] {
  const text = caseText(`## 背景\n\n${line}\n`);
  const findings = checkExample({ place, text, also }).filter((finding) => finding.rule === rule);
  let mended = text;
  for (const { edit } of findings.toReversed()) {
    if (edit) mended = mended.slice(0, edit.start) + edit.text + mended.slice(edit.end);
  }
  const said = findings.map(({ message, fix }) => `${message}${fix}`).join('');
  return [mended.split('\n')[26]!, said];
}

describe('what --fix makes of a link', () => {
  test.each([
    ['[甲](/cases/station)', '[甲](/cases/station/)'],
    ['[甲](/cases/station#做法)', '[甲](/cases/station/#做法)'],
    ['[甲](/cases/station/index.html)', '[甲](/cases/station/)'],
    ['[甲](../station/)', '[甲](/cases/station/)'],
    ['[甲](/Cases/Station/)', '[甲](/cases/station/)'],
    ['[甲](/data#Stations)', '[甲](/data/#stations)'],
    ['[甲]（/cases/station/）', '[甲](/cases/station/)'],
  ])('%s becomes %s', (typed, mended) => {
    expect(mend('link-broken', typed)[0]).toBe(mended);
  });

  test.each(['[甲](/cases/staton/)', '[甲](/data/#statons)', '[甲]()', '[甲](/cases/a b/)'])(
    '%s is left to a person',
    (typed) => {
      const [line, said] = mend('link-broken', typed);
      expect(line).toBe(typed);
      expect(said).not.toBe('');
    },
  );

  test('a source’s address becomes the one that is registered', () => {
    const [line] = mend('link-source', '[甲](http://example.org/news/1/)');
    expect(line).toBe('[甲](https://example.org/news/1)');
  });

  test('a picture’s name becomes the one of its file', () => {
    const also = { 'cases/station/bench.png': SMALL_PICTURES.png };
    expect(mend('image-file', '![长椅](bench.png)', also)[0]).toBe('![长椅](./bench.png)');
    expect(mend('image-file', '![长椅](./Bench.png)', also)[0]).toBe('![长椅](./bench.png)');
  });
});

describe('what is said of a link', () => {
  test('the nearest page, anchor or file is offered', () => {
    const also = { 'cases/station/bench.png': SMALL_PICTURES.png };
    expect(mend('link-broken', '[甲](/cases/staton/)')[1]).toContain('是不是“/cases/station/”？');
    expect(mend('link-broken', '[甲](/data/#statons)')[1]).toContain('是不是“#stations”？');
    expect(mend('image-file', '![长椅](./bnch.png)', also)[1]).toContain('是不是“./bench.png”？');
  });

  test('a draft is called a draft', () => {
    expect(mend('link-broken', '[甲](/cases/draft/)', draft)[1]).toContain('还是草稿');
  });

  test('a transmitted copy is called one', () => {
    const copy = JSON.stringify({ url: 'https://copy.cn/a', status: 'transmitted-copy' });
    const [, said] = mend('link-source', '[甲](https://copy.cn/a)', { 'sources/copy.json': copy });
    expect(said).toContain('转载件');
  });

  test('an address that cannot be decoded is reported like any other', () => {
    expect(mend('link-broken', '[甲](/cases/%E0%A4%A/)')[1]).toContain('没有');
    expect(mend('link-broken', '[甲](#%)')[1]).toContain('锚点');
  });
});

describe('what is said of what is private', () => {
  const findings = BAD.flatMap((example) =>
    checkExample(example).map((finding) => ({ finding, example })),
  );
  const private_ = findings.filter(({ finding }) => finding.rule.startsWith('privacy-'));

  test('no message repeats it, and every finding asks for it to be concealed', () => {
    expect(private_.length).toBeGreaterThan(25);
    for (const { finding, example } of private_) {
      const { position, message, fix, conceal } = finding;
      if (position === 'unavailable') throw new Error('no place');
      const lines = example.text.replace(/^\uFEFF/, '').split('\n');
      const typed = lines[position.line - 1]!.slice(position.column - 1, position.endColumn - 1);
      expect(message + fix).not.toContain(typed);
      expect(message + fix).not.toMatch(/\d{4}/);
      expect(conceal).toBe(true);
    }
  });
});
