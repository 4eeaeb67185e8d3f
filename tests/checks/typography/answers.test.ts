import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/checks/fix.ts';
import { typographyOf } from '../../../src/checks/typography/rules.ts';
import { documentOf } from '../../../src/content/workspace.ts';

const HEAD = '---\ntitle: 驿站\n---\n\n';

/** @returns the words after one round of changes. */
function answer(words: string): string {
  const faults = typographyOf(documentOf('content', 'cases/a/index.mdx', HEAD + words));
  const edits = faults.flatMap(({ edit }) => edit ?? []);
  return applyEdits(HEAD + words, edits).text.slice(HEAD.length);
}

describe('what is typed is changed to what belongs there', () => {
  test.each([
    ['设立 <Fact id="a" /> 个,见(说明).', '设立<Fact id="a" />个，见（说明）。'],
    ['甲, 乙; 丙: 丁! 戊? (己)', '甲，乙；丙：丁！戊？（己）'],
    ['增长21.3%.其中,见a.docx', '增长21.3%。其中，见a.docx'],
    [`他说"好"和'坏',"甲'乙'丙"`, '他说“好”和“坏”，“甲‘乙’丙”'],
    ['[甲](/a/) [乙](/b/) 和 [丙](/c/)', '[甲](/a/)[乙](/b/)和[丙](/c/)'],
    ['8:00-18:00，三-五年，三～五年，第1-3段', '8:00—18:00，三—五年，三—五年，第1—3段'],
    ['1月-5月，4月1日-5月3日，10%-20%', '1月—5月，4月1日—5月3日，10%—20%'],
    ['10~20家，30~40家', '10—20家，30—40家'],
    ['<Fact id="a" />~<Fact id="b" />', '<Fact id="a" />~<Fact id="b" />'],
    ['甲为<Fact id="a" />~<Fact id="b" />', '甲为<Fact id="a" />—<Fact id="b" />'],
    ['共<Fact id="a" />,2024年写作Alshaa.', '共<Fact id="a" />，2024年写作Alshaa。'],
    ['１２月２．５％', '12月2.5％'],
    ['甲--乙，甲 — 乙，甲———乙', '甲——乙，甲——乙，甲——乙'],
    ['甲&nbsp;乙&quot;丙&quot;', '甲乙“丙”'],
  ])('%s', (words, right) => {
    expect(answer(words)).toBe(right);
  });
});

describe('what has no one answer, or is right, stays as it is', () => {
  test.each([
    ['a number of a figure, a house, a telephone', '图2-3显示，12-3号，0483-8123456'],
    ['a result and a date', '以3-2获胜，2024-05-27，2024-05'],
    ['a route between places', '北京—上海，阿拉善—银川'],
    ['English with brackets and a full stop', 'Co., Ltd.的Station (for riders)。'],
    ['emphasis that the blank holds apart', '**甲** **乙**'],
    ['emphasis with underscores', '甲 _乙_ 丙'],
    ['quotes without a partner', '甲"乙'],
    ['two dots', '甲..乙'],
    ['what follows a bare address', '见 https://example.com/a;见乙'],
    ['code and tags', '`甲, 乙`，\\<Fact id="a" /\\>'],
  ])('%s', (_what, words) => {
    expect(answer(words)).toBe(words);
  });
});
