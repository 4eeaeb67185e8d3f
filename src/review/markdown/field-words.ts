import type { FieldChange } from '../change.ts';
import { plain } from './text.ts';

/** @returns “口径由“甲”改为“乙””, “填上了说明：“…””, “删去了单位“个””. */
export function fieldWords({ name, from, to }: FieldChange): string {
  if (from === undefined) return `填上了${name}：“${plain(to ?? '')}”`;
  if (to === undefined) return `删去了${name}“${plain(from)}”`;
  return `${name}由“${plain(from)}”改为“${plain(to)}”`;
}
