import { LOCATOR_HINT, readLocator } from '../../domain/locator.ts';
import { readPeriod } from '../../domain/periods/read.ts';
import type { TableOptions } from './options.ts';
import { ROLE_WORDS, type Role } from './roles.ts';
import { isUnit, normalUnit } from '../../domain/numbers/units.ts';

/**
 * Reads the flags that say how a table is to be read: --column --sheet --title --unit --period --locator.
 * @param given what was typed after each flag
 * @returns options for `importTable`, and what is wrong with the flags, as Chinese sentences
 */
export function readingOptions(given: Readonly<Record<string, readonly string[]>>): {
  options: TableOptions;
  faults: string[];
} {
  const faults: string[] = [];
  const options: TableOptions = {};
  const columns = (given['column'] ?? []).flatMap((words) => columnOf(words, faults));
  if (columns.length > 0) options.columns = columns;
  const [sheet] = given['sheet'] ?? [];
  if (sheet !== undefined) options.sheet = sheet;
  const [title] = given['title'] ?? [];
  if (title !== undefined) options.title = title;
  const [unit] = given['unit'] ?? [];
  if (unit !== undefined) {
    if (isUnit(unit)) options.unit = normalUnit(unit);
    else faults.push(`--unit  “${unit}”不像单位，写“万元”“人次”“%”这样的。`);
  }
  const [period] = given['period'] ?? [];
  if (period !== undefined) {
    const read = readPeriod(period);
    if ('value' in read) options.period = read.value;
    else faults.push(`--period  ${read.fault}`);
  }
  const [locator] = given['locator'] ?? [];
  if (locator !== undefined) {
    const read = readLocator(locator);
    if ('value' in read) options.locator = read.value;
    else faults.push(`--locator  ${read.fault}可以写${LOCATOR_HINT}。`);
  }
  return { options, faults };
}

function columnOf(words: string, faults: string[]): { role: Role; column: string }[] {
  const [, name = '', column] = /^([^=＝]+)[=＝](.+)$/.exec(words) ?? [];
  const roles = Object.entries(ROLE_WORDS) as [Role, (typeof ROLE_WORDS)[Role]][];
  const role = roles.find(([id, known]) => known.name === name.trim() || id === name.trim())?.[0];
  if (role && column) return [{ role, column: column.trim() }];
  const names = roles.map(([, known]) => known.name).join('、');
  faults.push(`--column  “${words}”读不懂：写成“数值=B”，等号前面写：${names}。`);
  return [];
}
