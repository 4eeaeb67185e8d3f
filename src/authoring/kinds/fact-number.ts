import { QUALIFIER_IDS, QUALIFIERS, type QualifierId } from '../../domain/qualifier.ts';
import {
  disagreements,
  mayState,
  type Disagreement,
  type StatedNumber,
} from '../../domain/numbers/agreement.ts';
import type { Content } from '../content.ts';
import { many, one, type Answers, type Question } from '../question.ts';
import { readLocator } from '../../domain/locator.ts';
import { readNumber } from '../../domain/numbers/scan.ts';
import { isForm, offersOf } from './fact-form.ts';

const isNumber = (answers: Answers) => isForm(answers, 'number');

const HEDGES = QUALIFIER_IDS.map((value) => ({
  value,
  label: QUALIFIERS[value].label,
  also: [...QUALIFIERS[value].words],
}));

/** What a number is, as the quoted words have it: proposed from them, and held against them. */
export function numberQuestions(
  content: Content,
  sharedUnit: (answers: Answers) => string | undefined,
): Question[] {
  const measured = (answers: Answers) => isForm(answers, 'number', 'derived');
  return [
    {
      name: 'value',
      ask: '数值是多少',
      example: '只写数，不写“余”“约”和单位；下降的增速写负数，如 -53',
      when: isNumber,
      otherwise: '日期、代码填 --text；推算的数值由算式得出，不用填。',
      propose: proposedValue,
      assumed: (answers) => many(answers, 'item').length > 0 || isClear(offersOf(answers)),
      remark: (answers) => {
        const offers = offersOf(answers);
        const texts = offers.map(({ text }) => `“${text}”`);
        if (texts.length > 1) return `引文里的数有${texts.join('、')}`;
        return offers[0]?.doubts.join('') || undefined;
      },
      check: (typed, answers) => {
        const read = readNumber(String(typed));
        if ('fault' in read) return read.fault;
        const quote = one(answers, 'quote');
        const items = many(answers, 'item');
        if (items.length > 0) {
          return items.length === read.value
            ? undefined
            : `逐项写了${items.length}项，数值却是${read.value}。两样要相等。`;
        }
        if (quote === '' || mayState(quote, read.value)) return undefined;
        return faultIn({ ...answers, value: String(read.value), unit: '' }, 'quote', 'value');
      },
    },
    {
      name: 'unit',
      ask: '单位或量词',
      example: '如 个、家、万元、人次、%',
      when: measured,
      otherwise: '日期、代码没有单位。',
      propose: (answers) =>
        isNumber(answers) ? offersOf(answers)[0]?.unit || undefined : sharedUnit(answers),
      assumed: () => true,
      check: (_, answers) => faultIn(answers, 'quote', 'value', 'unit') ?? twice(answers, content),
    },
    {
      name: 'qualifier',
      ask: '原文的语气',
      example:
        '照引文写：余、约、近、不足、不超过、至少、以上；由所列各项数出、后有“等”写“已列出”；都没有写“确数”',
      type: 'choice',
      options: () => HEDGES,
      when: measured,
      otherwise: '日期、代码没有语气可选。',
      propose: (answers) =>
        isNumber(answers) ? (offersOf(answers)[0]?.qualifier ?? 'exact') : 'exact',
      assumed: () => true,
      check: (typed, answers) => {
        const qualifier = typed as QualifierId;
        if (qualifier === 'first' && one(answers, 'value') !== '1' && isNumber(answers)) {
          return `语气是 first（首个），数值只能是 1，现在是${one(answers, 'value')}。`;
        }
        return faultIn(answers, 'qualifier');
      },
    },
  ];
}

/** @returns what is wrong with some fields of a number, by the quote; nothing if it is not known yet. */
function faultIn(answers: Answers, ...fields: Disagreement['field'][]): string | undefined {
  const read = readNumber(one(answers, 'value'));
  const quote = one(answers, 'quote');
  if (!isNumber(answers) || 'fault' in read || quote === '') return undefined;
  if (many(answers, 'item').length > 0) return undefined;
  const qualifier = (one(answers, 'qualifier') || 'exact') as QualifierId;
  const claim = { quote, value: read.value, unit: one(answers, 'unit'), qualifier };
  const fault = disagreements(claim).find(({ field }) => fields.includes(field));
  return fault && fault.message + fault.fix;
}

/** The same number from the same words at the same place is there already. */
function twice(answers: Answers, { facts }: Content): string | undefined {
  const read = readNumber(one(answers, 'value'));
  const place = readLocator(one(answers, 'locator'));
  if (!isNumber(answers) || 'fault' in read || 'fault' in place) return undefined;
  const known = [...facts.values()].find(
    (fact) =>
      fact.status !== 'derived' &&
      fact.source === one(answers, 'source') &&
      fact.quote === one(answers, 'quote') &&
      fact.value === read.value &&
      fact.unit === one(answers, 'unit') &&
      JSON.stringify(fact.locator) === JSON.stringify(place.value),
  );
  return (
    known &&
    `账本里已经有这个数：${known.id}（${known.label}），直接用 <Fact id="${known.id}" />，不用再登记。`
  );
}

/** One number, of which nothing is doubtful. */
function isClear([first, ...others]: StatedNumber[]): boolean {
  return first !== undefined && others.length === 0 && first.doubts.length === 0;
}

function proposedValue(answers: Answers): string | undefined {
  const items = many(answers, 'item').length;
  if (items > 0) return String(items);
  const [first] = offersOf(answers);
  return first && String(first.value);
}
