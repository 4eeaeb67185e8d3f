import { anyOf, hedges, HEDGES_AFTER, HEDGES_BEFORE } from '../domain/hedges.ts';
import { ARABIC_MEASURE, DIGIT, HAN_MEASURE } from '../domain/measures.ts';
import { NUMBER_SHAPES } from '../domain/number-shapes.ts';
import { numbersIn, readChinese, toHalfWidth } from '../domain/numerals.ts';
import type { QualifierId } from '../domain/qualifier.ts';

/** A quantity that some words state, as a fact would hold it. */
export interface Quantity {
  value: number;
  /** With the scale that belongs to it: 万元. Empty where the words name none. */
  unit: string;
  qualifier: QualifierId;
  /** The words themselves, their hedge included: “1.2万余人次”. */
  text: string;
}

const BEFORE: Readonly<Record<string, QualifierId>> = {
  ...HEDGES_BEFORE,
  ...hedges('about', 'about'),
  ...hedges('near', 'nearly'),
  ...hedges('over', 'more than', 'over'),
  ...hedges('at-least', 'at least'),
  ...hedges('rank', '第'),
};

const HAN_NUMBER = `(?:(?<![数几])[${DIGIT}十百千][${DIGIT}十百千零〇]*(?:点[${DIGIT}零〇]+)?)`;
/** 家国 makes another word, but 家国家级 counts. */
const FIRMS = '家(?=国家)';
const ENGLISH_SCALE = 'thousand|million|billion';

const QUANTITY = new RegExp(
  [
    `(?<first>首)(?<firstUnit>${FIRMS}|${HAN_MEASURE})`,
    `(?<before>${anyOf(BEFORE)})?\\s*(?:百分之(?<percent>${HAN_NUMBER}|[百\\d.]+)|` +
      `(?<![\\d.,]|[\\d万亿][—–~-])(?:(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|(?<han>${HAN_NUMBER}))(?!\\d|\\.\\d|[—–~-]\\d)` +
      `(?<many>[余多])?\\s?(?<scale>万亿|[十百千]?[万亿]|${ENGLISH_SCALE})?(?<more>[余多])?\\s?` +
      `(?<unit>${FIRMS}|${ARABIC_MEASURE})?)(?<after>${anyOf(HEDGES_AFTER)})?`,
  ].join('|'),
  'gi',
);

/**
 * @param quote words of a source
 * @returns the quantities they state, in order; dates, section numbers and names are none
 */
export function quantitiesIn(quote: string): Quantity[] {
  const plain = toHalfWidth(quote.replace(/，/g, '、'));
  const isChinese = /\p{Script=Han}/u.test(plain);
  // In English a number behind a word is no name, as it is in Chinese: more than 30. And a
  // place in an order is a quantity here: 位居第二.
  const masked = plain.replace(NUMBER_SHAPES, (shape) =>
    !isChinese || shape.startsWith('第') ? shape : '\0'.repeat(shape.length),
  );
  return [...masked.matchAll(QUANTITY)].flatMap((match) => {
    const read = quantityOf(match.groups as Groups);
    return read ? [{ ...read, text: match[0].trim() }] : [];
  });
}

/** @returns the quantities of some words that a value in a unit can stand for, its sign aside. */
export function alike(quantities: readonly Quantity[], value: number, unit: string): Quantity[] {
  const size = sizeOf(Math.abs(value), unit);
  return quantities.filter((one) => [size, Math.abs(value)].includes(sizeOf(one.value, one.unit)));
}

type Groups = Partial<
  Record<
    | 'first'
    | 'firstUnit'
    | 'before'
    | 'percent'
    | 'digits'
    | 'han'
    | 'many'
    | 'scale'
    | 'more'
    | 'unit'
    | 'after',
    string
  >
>;

function quantityOf(groups: Groups): Omit<Quantity, 'text'> | undefined {
  const { first, firstUnit = '', percent, digits, han, many, scale = '', more, unit = '' } = groups;
  if (first) return { value: 1, unit: firstUnit, qualifier: 'first' };
  const qualifier = hedgeOf(groups);
  if (percent) {
    const value = percent === '百' ? 100 : numberOf(percent);
    return value === undefined ? undefined : { value, unit: '%', qualifier };
  }
  const value = digits ? Number(digits.replaceAll(',', '')) : numberOf(han ?? '');
  if (value === undefined) return undefined;
  // A Chinese numeral alone is a word like any other; so is 一个.
  const isSaid = unit || scale || many || more || groups.before;
  if (
    han &&
    (!isSaid ||
      (/^[百千]/.test(han) && !groups.before) ||
      (/^[一1]$/.test(han) && qualifier === 'exact' && !/[%年]/.test(unit)))
  ) {
    return undefined;
  }
  if (qualifier === 'rank') return { value, unit: unit || '位', qualifier };
  const isEnglish = /^[a-z]/i.test(scale);
  if (more || isEnglish || (scale && !unit))
    return { value: sizeOf(value, scale), unit, qualifier };
  return { value, unit: scale + unit, qualifier };
}

function hedgeOf({ before = '', many, more, after = '' }: Groups): QualifierId {
  if (many ?? more) return 'over';
  return HEDGES_AFTER[after] ?? BEFORE[before.toLowerCase()] ?? 'exact';
}

function numberOf(text: string): number | undefined {
  return /^[\d.]+$/.test(text) ? Number(text) : readChinese(text);
}

/** In the unit without its scale: 15 and 万元 as 150000. */
function sizeOf(value: number, unit: string): number {
  const scale = /^(?:万亿|[十百千]?[万亿]|thousand|million|billion)/i.exec(unit)?.[0] ?? '';
  return numbersIn(`${Math.abs(value)}${scale}`)[0] ?? Math.abs(value);
}
