import { scaleIn, scaleOf } from '../../domain/numbers/numerals.ts';
import { readAmount, type Amount } from './amount.ts';
import type { Cell } from './grid.ts';

/** What a cell states, or why its words cannot be trusted, as a Chinese sentence. */
export type CellAmount = Amount | { kind: 'unread'; message: string; fix: string };

/**
 * Reads a cell. Where a program stores a number, what the cell shows must agree with it: a number
 * format that is misread must not pass for a number.
 */
export function cellAmount(cell: Cell): CellAmount {
  if (cell.covered) return { kind: 'missing' };
  if (cell.kind === 'error') {
    const message = cell.text.startsWith('#')
      ? `公式出错，显示“${cell.text}”。`
      : '公式没有算出的值。';
    return { kind: 'unread', message, fix: '在WPS或Excel里打开，改好公式并存盘；或者直接写上数。' };
  }
  if (cell.kind === 'date') return { kind: 'words' };
  const amount = readAmount(cell.text);
  if (cell.kind === 'text') return amount;
  if (amount.kind === 'missing' && cell.stored === 0) return amount;
  if (amount.kind === 'amount' && agrees(Math.abs(amount.value), amount.unit, cell)) {
    return { ...amount, value: Math.sign(cell.stored) * Math.abs(amount.value) || 0 };
  }
  return {
    kind: 'unread',
    message: `显示为“${cell.text}”，存的是${cell.stored}，对不上。`,
    fix: '把这一格的数字格式改成“常规”，照要发布的样子写出数和单位。',
  };
}

/** Half of the last figure shown is what rounding may take away. */
function agrees(size: number, unit: string, cell: Cell & { kind: 'number' }): boolean {
  const decimals = /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
  const slack = 0.5000001 * 10 ** -decimals;
  const stored = Math.abs(cell.stored);
  // What is shown as 1.2万人次 is stored as 1.2 or as 12000.
  const scale = scaleOf(/(?:万亿|[十百千]?[万亿])/.exec(cell.text)?.[0] ?? '');
  const shown = scaleIn(unit) ? size : size / scale;
  const factors = unit.startsWith('%') ? [0.01, 1] : unit.startsWith('‰') ? [0.001, 1] : [1, scale];
  return factors.some((factor) => Math.abs(shown * factor - stored) <= slack * factor);
}
