/** Stand-ins for what is no text, from a private area of Unicode. */
export const STAND_IN = {
  /** A number with its unit, or another component that prints words. */
  fact: '\uE000',
  /** Code, which is set like a word of Latin letters. */
  code: '\uE001',
  /** A web address typed as it is; whatever is typed right after it would become part of it. */
  address: '\uE002',
} as const;

/** What a unit of text is to typography. */
export const UNIT = {
  other: 0,
  han: 1,
  /** Full-width punctuation. */
  full: 2,
  word: 3,
  fact: 4,
  address: 5,
  /** Signs that Chinese and English share: — … · */
  mark: 6,
  open: 7,
  close: 8,
  /** Half-width punctuation that has a full-width form. */
  half: 9,
  straight: 10,
  blank: 11,
  line: 12,
} as const;

/** Half-width punctuation, brackets apart → what Chinese has. */
export const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

const SIGNS: [number, string][] = [
  [UNIT.mark, '—…·―─'],
  [UNIT.open, '“‘'],
  [UNIT.close, '”’'],
  [UNIT.half, ',.;:?!()'],
  [UNIT.straight, `"'`],
  [UNIT.blank, ' \t\u00a0\u3000\u2002\u2003\u2009'],
  [UNIT.line, '\n\r\u2028'],
  [UNIT.word, '%％‰℃°' + STAND_IN.code],
  [UNIT.fact, STAND_IN.fact],
  [UNIT.address, STAND_IN.address],
  [UNIT.full, '、。〃〈〉《》「」『』【】〔〕〖〗！（），：；？［］｛｝．'],
];
const KNOWN = new Map(SIGNS.flatMap(([kind, signs]) => [...signs].map((sign) => [sign, kind])));
const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;

/** @returns the class of every unit; both units of an astral character have the same. */
export function classesOf(text: string): Uint8Array {
  const classes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) classes[at] = UNIT.han;
    else if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) {
      classes[at] = UNIT.word;
    } else if (code >= 0xd800 && code <= 0xdbff && at + 1 < text.length) {
      classes.fill(classOf(text.slice(at, at + 2)), at, at + 2);
      at += 1;
    } else classes[at] = classOf(text[at]!);
  }
  return classes;
}

function classOf(character: string): number {
  const known = KNOWN.get(character);
  if (known !== undefined) return known;
  if (HAN.test(character)) return UNIT.han;
  return WORD.test(character) ? UNIT.word : UNIT.other;
}

/** @returns whether a unit is Chinese by itself: a character, its punctuation, a number. */
export function isChinese(unit: number | undefined): boolean {
  return unit === UNIT.han || unit === UNIT.full || unit === UNIT.fact;
}

/** @returns whether what stands there, past blanks, quotation marks and punctuation, is Chinese. */
export function leadsToChinese(classes: Uint8Array, from: number, step: 1 | -1): boolean {
  for (let at = from; at >= 0 && at < classes.length; at += step) {
    const unit = classes[at]!;
    if (isChinese(unit)) return true;
    if (unit < UNIT.mark) return false;
  }
  return false;
}

/** @returns the index of the nearest unit that is no blank. */
export function pastBlanks(classes: Uint8Array, from: number, step: 1 | -1): number {
  let at = from;
  while (classes[at] === UNIT.blank) at += step;
  return at;
}
