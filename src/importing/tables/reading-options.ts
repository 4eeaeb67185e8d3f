import { LOCATOR_HINT, readLocator } from '../../domain/locator.ts';
import { readPeriod } from '../../domain/periods/read.ts';
import type { Read } from '../../domain/read.ts';
import type { TableOptions } from './options.ts';
import { ROLE_WORDS, roleNamed, type Role } from './roles.ts';
import { isUnit, normalUnit } from '../../domain/numbers/units.ts';

/** Reads the flags that say how a table is to be read; the faults are Chinese sentences. */
export function readingOptions(given: Readonly<Record<string, readonly string[]>>): {
  options: TableOptions;
  faults: string[];
} {
  const faults: string[] = [];
  const { sheet: [sheet] = [], title: [title] = [], unit: [unit] = [] } = given;
  const columns = (given['column'] ?? []).flatMap((words) => columnOf(words, faults));
  if (unit !== undefined && !isUnit(unit)) {
    faults.push(`--unit  “${unit}”不像单位，写“万元”“人次”“%”这样的。`);
  }
  const read = <Value>(flag: string, reader: (typed: string) => Read<Value>, hint = '') => {
    const typed = given[flag]?.[0];
    const found = typed === undefined ? undefined : reader(typed);
    if (found && 'fault' in found) faults.push(`--${flag}  ${found.fault}${hint}`);
    return found && 'value' in found ? found.value : undefined;
  };
  const period = read('period', readPeriod);
  const locator = read('locator', readLocator, `可以写${LOCATOR_HINT}。`);
  return {
    options: {
      ...(columns.length > 0 && { columns }),
      ...(sheet !== undefined && { sheet }),
      ...(title !== undefined && { title }),
      ...(unit !== undefined && { unit: normalUnit(unit) }),
      ...(period && { period }),
      ...(locator && { locator }),
    },
    faults,
  };
}

function columnOf(words: string, faults: string[]): { role: Role; column: string }[] {
  const [, name = '', column] = /^([^=＝]+)[=＝](.+)$/.exec(words) ?? [];
  const role = roleNamed(name.trim());
  if (role && column) return [{ role, column: column.trim() }];
  const names = Object.values(ROLE_WORDS).map((known) => known.name);
  faults.push(`--column  “${words}”读不懂：写成“数值=B”，等号前面写：${names.join('、')}。`);
  return [];
}
