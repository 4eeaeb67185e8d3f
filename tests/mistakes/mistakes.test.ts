import { describe, expect, it } from 'vitest';
import { CASE_TEXT } from './case-text.ts';
import { checkFiles, placeOf } from './desk.ts';
import { follow } from './follow.ts';
import { FRONT_MATTER } from './front-matter.ts';
import type { Mistake } from './mistake.ts';
import { NAMES, PICTURES } from './names.ts';
import { ORDER } from './order.ts';
import { HARMLESS, PASTED } from './pasted.ts';
import { LEDGER, SOURCES_AND_FIGURES } from './records.ts';

const LISTS: readonly (readonly [string, readonly Mistake[]])[] = [
  ['文件头', FRONT_MATTER],
  ['正文', CASE_TEXT],
  ['粘贴来的', PASTED],
  ['数据', LEDGER],
  ['来源、序列和图表', SOURCES_AND_FIGURES],
  ['图片', PICTURES],
  ['文件和文件夹', NAMES],
];

/** The words of parsers and schemas, which no author should see. */
const ENGLISH =
  /[A-Za-z]+ (?:is|are|at|of|the|in|not|must|expected|invalid)\b|\b(?:Unexpected|Expected|Invalid|Error)\b/;
/** What two lines of a terminal hold. */
const MOST = 160;

it('nothing is wrong before a mistake is made', async () => {
  expect((await checkFiles(ORDER)).findings).toEqual([]);
});

it('there are at least eighty mistakes, each of its own', () => {
  const names = LISTS.flatMap(([, list]) => list.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(80);
});

describe.each(LISTS)('%s', (_, list) => {
  it.each(list.map((mistake) => [mistake.name, mistake] as const))(
    '%s：一条提示，照着打字就通过',
    async (_name, { files, place, know }) => {
      const before = await checkFiles(files);
      expect(before.findings.map(({ message, fix }) => `${message}${fix}`)).toHaveLength(1);
      const finding = before.findings[0]!;
      expect(placeOf(finding.file)).toBe(place);
      expect(`${finding.message}${finding.fix}`).not.toMatch(ENGLISH);
      expect(finding.fix.length).toBeLessThanOrEqual(MOST);
      const [sample, known] = know ?? ['', ''];
      expect(finding.fix).toContain(sample);
      const fix = finding.fix.replace(sample, () => known);
      const after = await checkFiles(follow(finding, fix, place, files, before));
      const left = after.findings.filter(
        ({ severity, message }) => severity === 'error' || message === finding.message,
      );
      expect(left.map(({ message, fix: next }) => `${message}${next}`)).toEqual([]);
    },
  );
});

describe('what is no mistake', () => {
  it.each(HARMLESS.map((mistake) => [mistake.name, mistake] as const))(
    '%s：没有提示',
    async (_name, { files }) => {
      expect((await checkFiles(files)).findings).toEqual([]);
    },
  );
});
