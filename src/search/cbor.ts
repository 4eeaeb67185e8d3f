/** What Pagefind's metadata is made of. */
export type CborValue = number | string | null | CborValue[];

const WORD = 2 ** 32;

/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: integers up to 32 bits, texts, arrays of known length, null.
 * @throws on anything else
 */
export function decode(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder('utf-8', { fatal: true });
  let at = 0;
  const take = (size: number): number => {
    at += size;
    return at - size;
  };
  const argument = (info: number): number => {
    if (info < 24) return info;
    if (info === 24) return view.getUint8(take(1));
    if (info === 25) return view.getUint16(take(2));
    if (info === 26) return view.getUint32(take(4));
    throw new Error(`CBOR：长度${info}`);
  };
  const item = (): CborValue => {
    const head = view.getUint8(take(1));
    if (head === 0xf6) return null;
    const value = argument(head & 31);
    switch (head >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        return text.decode(bytes.subarray(take(value), at));
      case 4:
        return Array.from({ length: value }, item);
      default:
        throw new Error(`CBOR：类型${head >> 5}`);
    }
  };
  const value = item();
  if (at !== bytes.length) throw new Error(`CBOR：余下${bytes.length - at}字节`);
  return value;
}

/** Writes what `decode` reads. */
export function encode(value: CborValue): Uint8Array {
  const utf8 = new TextEncoder();
  const bytes: number[] = [];
  const head = (major: number, size: number): void => {
    const first = major << 5;
    if (size < 24) bytes.push(first | size);
    else if (size < 0x100) bytes.push(first | 24, size);
    else if (size < 0x10000) bytes.push(first | 25, size >> 8, size & 255);
    else if (size < WORD) {
      bytes.push(first | 26, size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255);
    } else throw new Error(`CBOR：${size}太大`);
  };
  const item = (part: CborValue): void => {
    if (part === null) bytes.push(0xf6);
    else if (typeof part === 'number') head(part < 0 ? 1 : 0, part < 0 ? -1 - part : part);
    else if (typeof part === 'string') {
      const text = utf8.encode(part);
      head(3, text.length);
      bytes.push(...text);
    } else {
      head(4, part.length);
      part.forEach(item);
    }
  };
  item(value);
  return Uint8Array.from(bytes);
}
