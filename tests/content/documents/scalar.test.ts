import { describe, expect, test } from 'vitest';
import { scalarOffsets } from '../../../src/content/documents/positions.ts';

/** @returns what is typed for each unit of the value. */
function typed(raw: string, value: string): string[] | undefined {
  const offsets = scalarOffsets(raw, value);
  return offsets?.slice(0, -1).map((start, index) => raw.slice(start, offsets[index + 1]));
}

describe('scalarOffsets(raw, value)', () => {
  test.each([
    ['words without quotes', '甲乙', '甲乙', ['甲', '乙']],
    ['escaped quotes', String.raw`"甲\"乙"`, '甲"乙', ['甲', String.raw`\"`, '乙']],
    ['a character by its number', String.raw`"\u4e00甲"`, '一甲', [String.raw`\u4e00`, '甲']],
    ['a doubled single quote', "'甲''乙'", "甲'乙", ['甲', "''", '乙']],
    ['lines folded to one', '甲\n  乙', '甲 乙', ['甲', '\n  ', '乙']],
    ['a block of folded lines', '>-\n  甲\n  乙\n', '甲 乙', ['甲', '\n  ', '乙']],
    ['a block of lines', '|\n  甲\n  乙\n', '甲\n乙\n', ['甲', '\n  ', '乙', '\n']],
  ])('knows the place of every unit of %s', (_what, raw, value, units) => {
    expect(typed(raw, value)).toEqual(units);
  });

  test('an astral character by its number is one escape for its two units', () => {
    expect(scalarOffsets(String.raw`"\U00020BB7野"`, '𠮷野')).toEqual([1, 1, 11, 12]);
  });

  test.each([
    ['甲乙', '甲丙'],
    ['"甲', '甲乙'],
    ['"甲乙"', '甲'],
    [String.raw`"\q"`, 'q'],
  ])('of %j has no place for %j', (raw, value) => {
    expect(scalarOffsets(raw, value)).toBeUndefined();
  });
});
