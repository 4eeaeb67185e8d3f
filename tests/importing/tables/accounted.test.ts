import { expect, it } from 'vitest';
import { importTable } from '../../../src/importing/tables/index.ts';
import type { TableImport } from '../../../src/importing/tables/options.ts';

/** Numbers that look random and are the same on every machine. */
function chooser(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

const HEADERS = ['产值（万元）', '企业（家）', '同比（%）', '税收（亿元）', '占比（%）'];

/** A table with gaps, blank lines, totals and words where numbers should be. */
function tableOf(choose: (below: number) => number): { text: string; numbers: string[] } {
  const isNamed = choose(3) > 0;
  const measures = Array.from({ length: 1 + choose(4) }, (_, index) => HEADERS[index]!);
  const lines = [[...(isNamed ? ['名称'] : []), '时期', ...measures].join(',')];
  const numbers: string[] = [];
  for (let row = 0; row <= choose(6); row += 1) {
    const cells = isNamed ? [['甲', '乙', '合计', '其中：丙', ''][choose(5)]!] : [];
    cells.push(choose(8) > 0 ? `${2015 + row}年` : '');
    for (const [index] of measures.entries()) {
      const words = ['—', '', '某数', '近百'][choose(4)]!;
      const value = choose(5) > 0 ? `${1000 + row * 10 + index}.5` : words;
      if (value.endsWith('.5')) numbers.push(`${'ABCDEF'[cells.length]}${lines.length + 1}`);
      cells.push(value);
    }
    lines.push(cells.join(','));
    if (choose(10) === 0) lines.push('');
  }
  return { text: lines.join('\n'), numbers };
}

function isTold(place: string, { facts, left, faults }: TableImport): boolean {
  const blamed = faults.flatMap(({ where }) => where.split('、'));
  return [...facts, ...left].some(({ where }) => where === place) || blamed.includes(place);
}

it('every number of a table is proposed, left out with a reason, or at fault', async () => {
  const choose = chooser(77);
  let seen = 0;
  for (let round = 0; round < 300; round += 1) {
    const { text, numbers } = tableOf(choose);
    const read = await importTable({ name: '表.csv', bytes: Buffer.from(text) });
    const lost = numbers.filter((place) => !isTold(place, read));
    expect(lost, text).toEqual([]);
    seen += numbers.length;
  }
  expect(seen).toBeGreaterThan(1000);
});
