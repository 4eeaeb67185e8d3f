import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fence } from '../../src/markdown/fence.ts';
import { MOST_FAULTS, parseMdx } from '../../src/markdown/read.ts';
import { compileMdx } from './support/compile.ts';
import { editedWriteUp, soup, WRITE_UPS } from './support/edits.ts';
import { dangersOf } from './support/oracle.ts';

const anything = fc.oneof({ weight: 3, arbitrary: editedWriteUp }, soup);

function passes(text: string): boolean {
  const { tree, faults } = parseMdx(text, 0);
  return faults.length === 0 && fence(tree, text).length === 0;
}

describe('the oracle', () => {
  it.each([
    ['{1 + 1}'],
    ["import x from 'fs'"],
    ['export const a = 1'],
    ['<Fact id={a} />'],
    ['<Fact {...a} />'],
    ['<Fact id="a" client:load />'],
    ['<Chart />'],
    ['<Fact.x />'],
    ['<script>a</script>'],
    ['<b onclick="x">a</b>'],
    ['[a](javascript:x)'],
    ['[a](&#106;ava&#x73;cript:x)'],
    ['[a](//x.cn)'],
    ['[a][b]\n\n[b]: data:text/html,x'],
    ['![a](https://x.cn/a.png)'],
  ])('sees the danger of %j by itself', async (text) => {
    expect(await dangersOf(text)).not.toEqual([]);
  });

  it('sees none in real write-ups, and the fence lets them all pass', async () => {
    expect(WRITE_UPS.length).toBeGreaterThan(15);
    for (const text of WRITE_UPS) {
      expect(await dangersOf(text)).toEqual([]);
      expect(passes(text)).toBe(true);
    }
  });
});

describe('whatever is done to a write-up', () => {
  it('reading it neither throws nor goes on for ever, and every place lies in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { tree, faults, rounds } = parseMdx(text, 0);
        expect(rounds).toBeLessThanOrEqual(MOST_FAULTS + 2);
        for (const { start, end } of [...faults, ...fence(tree, text)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('what passes the fence compiles to a program without code of its author', async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        if (!passes(text)) return;
        passed += 1;
        expect(await dangersOf(text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(passed).toBeGreaterThan(40);
  });

  it('the check and the pipeline agree on what may pass', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const compiled = await compileMdx(text).then(
          () => true,
          (error: Error) => {
            expect(error.message).toMatch(/^content\/cases\/a\/index\.mdx:\d+:\d+ .*怎么改：/);
            return false;
          },
        );
        expect(compiled).toBe(passes(text));
      }),
      { numRuns: 300 },
    );
  });
});
