/** A text and the encoding it was taken to be in, to be told to whoever asked. */
interface Decoded {
  text: string;
  /** In Chinese: “UTF-8”, “GB18030（按内容推断）”. */
  encoding: string;
}

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', name: 'UTF-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', name: 'UTF-16（Excel的“Unicode文本”）' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', name: 'UTF-16（大端）' },
] as const;

/**
 * Reads the bytes of a text table by its byte order mark, else as UTF-8, else as GB18030 (which
 * holds GBK and GB2312): Chinese text in GB18030 is practically never valid UTF-8.
 * @returns the text without its mark, or a Chinese sentence why it is none
 */
export function decode(bytes: Uint8Array): Decoded | { fault: string } {
  const mark = MARKS.find((known) => known.bytes.every((byte, index) => bytes[index] === byte));
  const guess = mark ?? unmarked(bytes);
  const attempts = guess
    ? [guess]
    : [
        { label: 'utf-8', name: 'UTF-8' },
        { label: 'gb18030', name: 'GB18030（不是UTF-8，按内容推断）' },
      ];
  for (const { label, name } of attempts) {
    const text = strictly(bytes, label);
    if (text === undefined) continue;
    const at = text.indexOf('\0');
    if (at < 0) return { text, encoding: name };
    const line = text.slice(0, at).split('\n').length;
    return { fault: `第${line}行有空字符（NUL），不是正常的文字表格；请从原来的程序重新导出` };
  }
  return { fault: '认不出文字的编码：不是UTF-8，也不是GB18030；请另存为“CSV UTF-8”再导入' };
}

/** UTF-16 without a mark: every other byte of digits, commas and line ends is zero. */
function unmarked(bytes: Uint8Array): { label: string; name: string } | undefined {
  const sample = bytes.subarray(0, 4000);
  if (sample.length < 8) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  const many = sample.length / 20;
  if (odd > many && even * 20 < odd) return { label: 'utf-16le', name: 'UTF-16（按内容推断）' };
  if (even > many && odd * 20 < even) return { label: 'utf-16be', name: 'UTF-16（按内容推断）' };
  return undefined;
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
