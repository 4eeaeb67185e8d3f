import { describe, expect, it } from 'vitest';
import { checkExample } from '../../src/checks/example.ts';
import { RULES } from '../../src/checks/rules/index.ts';
import { rulesBehind } from '../../src/checks/run.ts';
import type { BadCase, GoodCase } from './corpus/corpus.ts';
import * as fence from './corpus/fence.ts';
import * as law from './corpus/law.ts';
import * as links from './corpus/links.ts';
import * as markup from './corpus/markup.ts';
import * as numbers from './corpus/numbers.ts';
import * as pictures from './corpus/pictures.ts';
import * as records from './corpus/records.ts';
import * as typography from './corpus/typography.ts';

const AREAS: Record<string, { BAD: BadCase[]; GOOD: GoodCase[] }> = {
  fence,
  law,
  links,
  markup,
  numbers,
  pictures,
  records,
  typography,
};

describe.each(Object.entries(AREAS))('%s', (_area, { BAD, GOOD }) => {
  it.each(BAD)('finds exactly what is wrong in $title', ({ findings, ...example }) => {
    const found = checkExample(example);
    expect(found.map(placeOf)).toEqual(findings);
    for (const { message, fix } of found) {
      expect(message).toMatch(/[。？]$/);
      expect(fix).toMatch(/[。？]$/);
    }
  });

  it.each(BAD)('finds the same in $title with no more rules than matter to each', (example) => {
    const found = checkExample(example);
    for (const rule of RULES) {
      if (!found.some((finding) => finding.rule === rule.id)) continue;
      const own = checkExample(example, rulesBehind(rule)).filter((one) => one.rule === rule.id);
      expect(own).toEqual(found.filter((finding) => finding.rule === rule.id));
    }
  });

  it.each(GOOD)('finds nothing in $title', (example) => {
    expect(checkExample(example)).toEqual([]);
  });
});

function placeOf({
  rule,
  position,
}: ReturnType<typeof checkExample>[number]): BadCase['findings'][number] {
  if (position === 'unavailable') return { rule, line: 0, column: 0, endLine: 0, endColumn: 0 };
  return { rule, ...position };
}
