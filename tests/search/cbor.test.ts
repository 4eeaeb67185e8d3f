import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, type CborValue } from '../../src/search/cbor.ts';

const value = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }),
    fc.string({ unit: 'grapheme' }),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 30 }),
  ),
})).value;

describe('the metadata of an index', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(decode(encode(written))).toEqual(written);
      }),
    );
  });

  it('is written as the standard’s own examples have it', () => {
    const hex = (written: CborValue) => Buffer.from(encode(written)).toString('hex');
    expect(hex(24)).toBe('1818');
    expect(hex(1000000)).toBe('1a000f4240');
    expect(hex(-1000)).toBe('3903e7');
    expect(hex('水')).toBe('63e6b0b4');
    expect(hex([1, [2, 3], null])).toBe('8301820203f6');
  });

  it('is refused where it holds what is not known, or is cut short', () => {
    expect(() => decode(Uint8Array.of(0xa0))).toThrow('CBOR');
    expect(() => decode(Uint8Array.of(0x01, 0x01))).toThrow('余下1字节');
    expect(() => decode(Uint8Array.of(0x82, 0x01))).toThrow();
  });
});
