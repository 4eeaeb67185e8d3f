import type { RegisteredNames } from '../../domain/numbers/names.ts';
import { scanNumbers, type ScannedNumber } from '../../domain/numbers/scan.ts';

/** ① and Ⅳ alone mark an item of a list, or a note. */
const LIST_MARK = /^[^\p{Nd}\p{Script=Han}]+$/u;

/** Finds the numbers of a text that a record could state: “一个” and section numbers are none. */
export function foundNumbers(text: string, ...names: RegisteredNames[]): ScannedNumber[] {
  return scanNumbers(text, ...names).filter(
    ({ kind, indefinite, unit, bare }) =>
      kind !== 'ordinal' && !indefinite && (unit !== '' || !LIST_MARK.test(bare.text)),
  );
}
