import { scaleIn } from '../../domain/numbers/numerals.ts';
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

/** @param unitAround the unit that a heading or a caption gives, if any */
export function quantityOf(number: FoundNumber, unitAround?: string): StatedQuantity {
  const { value, qualifier, doubts } = number;
  if (value === undefined) {
    return asText(
      number,
      '原文写的不是一个确切的数（概数、区间、比例或分项之和），按原话登记，请核对。',
    );
  }
  const unit = number.unit || unitAround;
  if (!unit) return asText(number, '没有认出单位，按原话登记；有单位的，请填上单位。');
  const apart = number.unit === '';
  if (apart && scaleIn(unit) && /[万亿]/.test(number.bare.text)) {
    return asText(number, `单位已经是“${unit}”，数里又写了万或亿，不知道是多少，请核对。`);
  }
  return { value, unit, qualifier, apart, doubts };
}

function asText({ text }: FoundNumber, doubt: string): StatedQuantity {
  return { text: text.trim(), qualifier: 'exact', doubts: [doubt] };
}
