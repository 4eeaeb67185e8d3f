import { periodBounds } from '../../domain/calendar.ts';
import type { Period } from '../../domain/period.ts';
import { datedParts } from '../tables/columns.ts';
import { labelOf, plainName, speaksOfTime } from '../tables/label.ts';
import { periodWithin, splitPeriod, yearBefore } from '../tables/periods.ts';
import { fallDoubts, inferredDoubts, isLastYear } from '../tables/comparison.ts';
import { roleOf } from '../tables/roles.ts';
import { isUnit, normalUnit } from '../../domain/numbers/units.ts';
import { PLACES } from '../tables/row.ts';
import { isUnitLine, splitUnit, unitOfLine, unitOfTitle } from '../tables/units.ts';
import { isNoteRow, isNumeric } from './cell-words.ts';
import { headOf, lastUnit, type Head } from './column-head.ts';
import type { Place } from './manuscript.ts';

/** What the heads of a table say of one cell. */
export interface CellHeads {
  /** The words that begin its row, as they stand; empty in the first column. */
  row: string;
  /** The words over it, outermost first, as they stand. */
  columns: string[];
  /** What a number of the cell counts; empty where the heads do not say. */
  label: string;
  unit: string | undefined;
  period: Period | undefined;
  /** What is not certain of all this, as sentences. */
  doubts: string[];
  /** Whether it is one of the heads itself. */
  isHead: boolean;
}

/** Of a part or a share: the unit of the whole is not theirs. */
const SHARE = /率$|占比|比重|比例|份额/;
const COUNTED = /(?:数|人员|人口|人次|面积|户|里程)$/;
/**
 * Reads what the heads of a table say of each cell; a note under the table has none.
 * @param covering of each place, that of the cell which reaches over it
 * @param caption the lines before it, which may name a unit and a time for all of it
 */
export function tableHeads(
  rows: readonly (readonly string[])[],
  covering: readonly (readonly Place[])[],
  caption: string,
): (row: number, column: number) => CellHeads | undefined {
  const first = rows.findIndex((row) => row.some((cell) => isNumeric(cell)));
  const heads = Math.max(1, Math.min(first < 0 ? rows.length : first, 3));
  const whole = unitOfTitle(caption) ?? unitOfLine(rows.slice(0, heads).flat().join(' '));
  const said = periodWithin(caption);
  const title =
    caption.split('\n').find((one) => !isUnitLine(one) && !/[，。；：]/.test(one)) ?? '';
  const start = said && periodBounds(said)?.start;
  const year = start ? Number(start.slice(0, 4)) : undefined;
  const hasUnits = rows.slice(heads).some(([name = '']) => splitUnit(name).unit !== undefined);

  return (row, column) => {
    if (isNoteRow(rows[row]!)) return undefined;
    const isHead = row < heads;
    const head = headOf(isHead ? [] : headsOver(column));
    const { base, isOpen } = isHead ? {} : baseOf(column, head);
    const leads = column === 0 ? [] : leadsOf(row, column);
    const dated =
      datedParts([...head.over, ...datesOf(row, column)], year) ??
      // A rate is of the time of what it stands beside.
      (head.comparison?.isRate && base ? datedParts(base.over, year) : undefined);
    const period = dated?.period ?? said;
    // 2024年｜2023年｜同比: the rate is of the later one.
    const further = base && datedParts(headsOver(column - 2), year)?.period;
    const isOfEither =
      head.comparison?.isRate === true &&
      dated !== undefined &&
      datedParts(head.over, year) === undefined &&
      further !== undefined &&
      JSON.stringify(further) !== JSON.stringify(dated.period);
    const parent = parentOf(row, leads, column);
    const own = parent === undefined ? leads : leads.slice(-1);
    const names = own.filter((lead) => !dated?.parts.includes(lead)).map(nameOf);
    const compared = base?.words.join('') || undefined;
    const isPlace = names.length < 2 && PLACES.test(headsOver(0).join(''));
    const label = labelOf(
      { names, parent, base: compared, table: isPlace ? title : '', isPlace },
      head,
    );
    const isUnnamed = isPlace && title === '' && label === names.join('');
    const { unit, doubts } = unitAt(row, column, head, leads);
    const isLast = head.isLast || leads.some(isLastYear);
    return {
      row: leads.join(''),
      columns: head.over,
      label,
      unit,
      period: isLast && period ? yearBefore(period) : period,
      doubts: [
        ...doubts,
        ...(speaksOfTime(label) ? ['表头里的时期没有读全，请核对时段。'] : []),
        ...(isOfEither ? ['左边有两个时期，这个增减是哪一个的，请核对。'] : []),
        ...(isUnnamed ? ['数的是什么，表里没有写，请补进说明。'] : []),
        ...(isOpen ? ['是哪一栏的增减，没有写明，请核对。'] : []),
        ...(isLast ? ['是上年同期的数，时期往前推了一年，请核对。'] : []),
        ...fallDoubts(isHead ? '' : head.words.join(''), at(row, column)),
        ...(isHead ? [] : layoutDoubts(row, column)),
      ],
      isHead,
    };
  };

  function at(row: number, column: number): string {
    const [r, c] = covering[row]?.[column] ?? [row, column];
    return (rows[r]?.[c] ?? '').replace(/\s+/g, '');
  }

  /** What of the table's shape makes it doubtful what a cell is of. */
  function layoutDoubts(row: number, column: number): string[] {
    const first = headsOver(0).join('');
    const over = Array.from({ length: column }, (_, left) => headsOver(left).join(''));
    const isTwin = first !== '' && over.lastIndexOf(first) > 0;
    const band = column > 0 ? at(row, 0) : '';
    const isBand = isNumeric(band) && /[岁年月元人户家个以]/.test(band);
    const again = rows.slice(heads, row).some((cells) => isHeadAgain(cells));
    return [
      ...(isTwin ? ['左右并排着两份表，请核对说的是哪一行。'] : []),
      ...(isBand ? [`行头“${band}”没有写进说明，请核对。`] : []),
      ...(again ? ['表中间又有一行表头，请核对单位和时期。'] : []),
    ];
  }

  /** The head on the next page with another unit. */
  function isHeadAgain(cells: readonly string[]): boolean {
    const plain = (words: string) => splitUnit(words.replace(/\s+/g, '')).words;
    return rows.slice(0, heads).some((head) => {
      const isSame = cells.every((cell, place) => plain(cell) === plain(head[place] ?? ''));
      return isSame && cells.some((cell, place) => cell.trim() !== (head[place] ?? '').trim());
    });
  }

  /** The words over a column; a blank over other heads belongs to the wide head on its left. */
  function headsOver(column: number): string[] {
    const lines = Array.from({ length: heads }, (_, row) => {
      const own = at(row, column);
      const below = rows.slice(row + 1, heads).some((_one, next) => at(row + 1 + next, column));
      if (own !== '' || !below) return own;
      for (let left = column - 1; left >= 0; left -= 1) if (at(row, left)) return at(row, left);
      return '';
    });
    return [...new Set(lines.filter((line) => line !== '').flatMap(splitPeriod))];
  }

  /** The words that begin a row, those of the rows above where a cell reaches down. */
  function leadsOf(row: number, column: number): string[] {
    const words = Array.from({ length: column }, (_, left) => at(row, left)).filter(
      (cell) =>
        /\p{L}/u.test(cell) && !/^[①-⑳㉑-㉟㊱-㊿]$/.test(cell) && !isNumeric(cell) && !isUnit(cell),
    );
    return [...new Set(words)].slice(0, 3);
  }

  /** Words that may say when a row is of: its first, and those in a column of times. */
  function datesOf(row: number, column: number): string[] {
    const places = Array.from({ length: column }, (_, left) => left);
    return places
      .filter((left) => left === 0 || roleOf(headsOver(left).join('')) === 'period')
      .map((left) => at(row, left));
  }

  /** “其中：新材料” is a part of the row above. */
  function parentOf(row: number, leads: readonly string[], column: number): string | undefined {
    if (!leads.at(-1)?.startsWith('其中')) return undefined;
    for (let above = row - 1; above >= heads; above -= 1) {
      const whole = leadsOf(above, column);
      if (whole.length > 0 && !whole.at(-1)!.startsWith('其中')) return whole.map(nameOf).join('');
    }
    return undefined;
  }

  /** What a column of rates compares. 完成｜完成预算%｜比上年增减%: points alone are of a share. */
  function baseOf(column: number, { comparison, unit }: Head): { base?: Head; isOpen?: boolean } {
    const isShare = (head: Head) => /^[%‰]/.test(head.unit ?? '');
    const measures = Array.from({ length: Math.max(0, column - 1) }, (_, back) =>
      headOf(headsOver(column - 1 - back)),
    ).filter((head) => !head.comparison);
    const [nearest] = measures;
    const counted = measures.find((head) => !isShare(head));
    const isOpen =
      comparison?.isRate === true &&
      nearest !== undefined &&
      isShare(nearest) &&
      counted !== undefined &&
      !unit?.endsWith('点');
    const base = isOpen ? counted : nearest;
    return { ...(base && { base }), isOpen };
  }

  function unitAt(
    row: number,
    column: number,
    { over, unit: ofColumn, comparison }: Head,
    leads: readonly string[],
  ): Pick<CellHeads, 'unit' | 'doubts'> {
    const beside = at(row, 1);
    const isBeside = column > 1 && (rows[row] ?? []).length > 2 && isUnit(beside);
    const said = lastUnit(leads) ?? (isBeside ? normalUnit(beside) : undefined);
    // What a row counts is not the unit of its growth.
    const ofRow = comparison?.isRate && !/^[%‰]|分点$/.test(said ?? '') ? undefined : said;
    // A rate of something counted is no such count.
    if (/^[%‰]$/.test(ofColumn ?? ''))
      return { unit: ofColumn, doubts: inferredDoubts(comparison) };
    const own = ofRow ?? ofColumn;
    if (own !== undefined) {
      const differs = ofRow !== undefined && ofColumn !== undefined && ofRow !== ofColumn;
      const doubt = `行头的单位是“${ofRow}”，表头是“${ofColumn}”，照行头的写，请核对。`;
      return { unit: own, doubts: differs ? [doubt] : [] };
    }
    const named = [...leads, ...over].map((one) => splitUnit(one).words);
    if (comparison?.isRate || named.some((one) => SHARE.test(one))) {
      return { unit: '%', doubts: ['表里没有写单位，按%记，请核对。'] };
    }
    const isOdd = hasUnits || (/元$/.test(whole ?? '') && named.some((one) => COUNTED.test(one)));
    const doubts = whole !== undefined && isOdd ? [`单位“${whole}”取自表题，请核对。`] : [];
    return { unit: whole, doubts };
  }
}

function nameOf(lead: string): string {
  return plainName(splitUnit(lead).words);
}
