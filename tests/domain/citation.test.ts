import { expect, test } from 'vitest';
import { withinMarks } from '../../src/domain/citation.ts';

test.each([
  ['设立“红色驿站”15个', '设立‘红色驿站’15个'],
  ['称“‘三新’党建”', '称‘“三新”党建’'],
  ['没有引号', '没有引号'],
])('withinMarks(%j) is %s, to stand between double marks', (quote, written) => {
  expect(withinMarks(quote)).toBe(written);
});
