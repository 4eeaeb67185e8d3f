import { quantitiesIn } from '../../authoring/read-quantity.ts';
import { NUMERAL } from '../../domain/measures.ts';
import { numbersIn, readChinese, toHalfWidth } from '../../domain/numerals.ts';
import type { QualifierId } from '../../domain/qualifier.ts';
import type { FoundNumber } from './found.ts';

/** What a number states; `text` where it is no single value. */
export type StatedQuantity = { qualifier: QualifierId; doubts: string[] } & (
  | {
      value: number;
      unit: string;
      text?: never;
      /** The unit is not beside the number. */ apart: boolean;
    }
  | { text: string; value?: never; unit?: never; apart?: never }
);

/** 近百家, 上百次, 百余名: round numbers whose first digit is not said. */
const ROUND =
  /^(近|约|上|超过?|逾|过|成)?\s?([百千万亿]+|十(?=[余多]))([余多])?([^零〇一二两三四五六七八九十百千万亿分\d]*)$/;
const FRACTION = /分之|\/|\+|[—–~～至到:：]|(?<=\S)-/;
const HAN = new RegExp(`^([${NUMERAL}]+(?:点[${NUMERAL}]+)?)([余多])?\\s?(\\D*)$`);
const PERCENT = new RegExp(`^百分之([${NUMERAL}]+(?:点[${NUMERAL}]+)?|百)$`);

/**
 * @param before what stands before the number in the text
 * @param unitAround the unit that a heading or a caption gives, if any
 */
export function quantityOf(
  { text, bare, bounded, hedge, extra }: FoundNumber,
  before: string,
  unitAround?: string,
): StatedQuantity {
  if (bounded) {
    return asText(text, '原文写的是上限或下限，不是一个确数，按原话登记，请核对。');
  }
  const plain = toHalfWidth(bare);
  const percent = /^百分之/.test(plain);
  if (!percent && FRACTION.test(plain)) {
    return asText(text, '原文写的是区间、比例或分项之和，不是一个数，按原话登记，请核对。');
  }
  const round = ROUND.exec(text.trim());
  if (round) return roundQuantity(text, round);
  const quantity = hanQuantity(plain, hedge) ?? arabicQuantity(text, extra);
  if (!quantity) return asText(text, '没有读出是多少，按原话登记，请核对。');
  const sign = signOf(plain, before);
  const value = sign.negative ? -quantity.value : quantity.value;
  const unit = quantity.unit || unitAround;
  if (!unit) return asText(text, '没有认出单位，按原话登记；有单位的，请填上单位。');
  const apart = quantity.unit === '';
  return { value, unit, qualifier: quantity.qualifier, apart, doubts: sign.doubts };
}

interface Read {
  value: number;
  unit: string;
  qualifier: QualifierId;
}

/** 一万二千份, 三百余名, 百分之七十. */
function hanQuantity(bare: string, hedge: QualifierId | undefined): Read | undefined {
  const percent = PERCENT.exec(bare)?.[1];
  const [, digits = percent, many, unit = '%'] = (!percent && HAN.exec(bare)) || [];
  const value = digits === undefined ? undefined : digits === '百' ? 100 : readChinese(digits);
  if (value === undefined) return undefined;
  return { value, unit, qualifier: many ? 'over' : (hedge ?? 'exact') };
}

/** @param extra a unit that the measures do not know: 12.6万单 */
function arabicQuantity(text: string, extra: string): Read | undefined {
  const bare = extra === '' ? text : text.replace(new RegExp(`\\s?${extra}(?=\\D*$)`), '');
  const [quantity, ...others] = quantitiesIn(bare);
  if (!quantity || others.length > 0) return undefined;
  if (extra === '' || quantity.unit !== '') return quantity;
  const scale = /(?:万亿|[十百千]?[万亿])(?=\D*$)/.exec(toHalfWidth(bare))?.[0] ?? '';
  const isSplit = scale !== '' && quantity.qualifier !== 'over';
  if (!isSplit) return { ...quantity, unit: extra };
  const size = numbersIn(`1${scale}`)[0] ?? 1;
  return {
    ...quantity,
    value: Number((quantity.value / size).toPrecision(12)),
    unit: scale + extra,
  };
}

function asText(text: string, doubt: string): StatedQuantity {
  return { text: text.trim(), qualifier: 'exact', doubts: [doubt] };
}

function roundQuantity(text: string, match: RegExpExecArray): StatedQuantity {
  const [, hedge = '', digits = '', many, unit = ''] = match;
  const value = numbersIn(digits)[0];
  const qualifier: QualifierId | undefined = many
    ? 'over'
    : hedge === '近'
      ? 'near'
      : hedge === '约'
        ? 'about'
        : hedge === '' || hedge === '成'
          ? undefined
          : 'over';
  if (value === undefined || qualifier === undefined || unit === '') {
    return asText(text, '原文没有写出确切的数，按原话登记，请核对。');
  }
  return { value, unit, qualifier, apart: false, doubts: [] };
}

function signOf(bare: string, before: string): { negative: boolean; doubts: string[] } {
  if (!/^[−-]/.test(bare)) return { negative: false, doubts: [] };
  const last = before.trimEnd().at(-1) ?? '';
  const isClear = last === '' || /[（(：:，、为是至到\n\uFFFC]/.test(last);
  if (isClear || bare.startsWith('−')) return { negative: true, doubts: [] };
  return { negative: true, doubts: ['数字前的短横按负号读，请核对。'] };
}
