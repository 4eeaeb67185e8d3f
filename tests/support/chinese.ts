const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const SCALES = ['', '万', '亿'];

/** Writes an integer from 0 to 999,999,999,999 as a Chinese schoolbook does: 一亿零三百五十. */
export function writeChinese(value: number): string {
  if (value === 0) return '零';
  const sections = [value, value / 1e4, value / 1e8].map((part) => Math.floor(part) % 1e4);
  let written = '';
  for (const [index, section] of [...sections.entries()].reverse()) {
    if (section === 0) continue;
    const gap = written !== '' && section < 1000 ? '零' : '';
    written += gap + writeSection(section) + SCALES[index]!;
  }
  return written;
}

function writeSection(section: number): string {
  let written = '';
  for (const place of [3, 2, 1, 0]) {
    const digit = Math.floor(section / 10 ** place) % 10;
    if (digit === 0) {
      if (written !== '' && !written.endsWith('零')) written += '零';
    } else {
      written += DIGITS[digit]! + PLACES[place]!;
    }
  }
  return written.replace(/零$/, '');
}
