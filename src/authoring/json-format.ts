/** As in `.prettierrc.json`: lists of words that fit stand on one line. */
const WIDTH = 100;
const INDENT = '  ';

/** @returns a whole JSON file, as `prettier` leaves it. */
export function formatJson(value: unknown): string {
  return `${formatValue(value, '', 0)}\n`;
}

/**
 * @param indent what stands before the line on which the value begins
 * @param around columns on that line that the value shares with its name and its comma
 * @returns a JSON value as `prettier` leaves it; `undefined` fields are left out
 */
export function formatValue(value: unknown, indent: string, around = 1): string {
  const deeper = indent + INDENT;
  const wrap = (open: string, lines: string[], close: string) =>
    `${open}\n${lines.map((line) => deeper + line).join(',\n')}\n${indent}${close}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const flat = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const isFlat = value.every((item) => typeof item !== 'object' || item === null);
    if (isFlat && widthOf(indent) + around + widthOf(flat) <= WIDTH) return flat;
    const items = value.map((item) => formatValue(item, deeper));
    return wrap('[', items, ']');
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    if (fields.length === 0) return '{}';
    const lines = fields.map(([name, field], index) => {
      const key = `${JSON.stringify(name)}: `;
      const comma = index < fields.length - 1 ? 1 : 0;
      return key + formatValue(field, deeper, widthOf(key) + comma);
    });
    return wrap('{', lines, '}');
  }
  return typeof value === 'number' ? String(value).replace('e+', 'e') : JSON.stringify(value);
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Columns on a terminal: a Han character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
