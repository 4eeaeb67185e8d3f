/** Words of one character that lean on the word after them, and those that lean on the one before. */
export const PROCLITICS = '和与及或并在对从由为是以而但将把被向于';
export const ENCLITICS = '的了着过地得们等者';

/** Single characters that the dictionary takes off the word that follows, or that precedes. */
const PREFIXES = '副各每首非总双党';
const SUFFIXES = '区级率额量性化型员人者';

/** Letters, digits and signs that make one word: Latin, Greek, Cyrillic, their marks, a minus. */
const LATIN = '!-~\\u00a0-\\u00b6\\u00b8-\\u052f\\u2212';
const RUN = new RegExp(`([${LATIN}]+\\s*)|[^${LATIN}\\s]+\\s*`, 'gu');
const CHARACTER = new RegExp(`[${LATIN}]+\\s*|\\S\\p{M}*\\s*`, 'gu');

const HAN = /^\p{Script=Han}/u;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;
const SINGLE = new RegExp(`^(?![${PROCLITICS}${ENCLITICS}])\\p{Script=Han}$`, 'u');
/** What multiplies a number, and the units that the dictionary takes for two words. */
const UNIT = /^[十百千万亿余多几]*(?:个百分点|个月|[人场批架]次)?/;

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Latin words and numbers whole, Chinese words by the dictionary of ICU; each with the spaces
 * after it, so that together they are the text.
 * @param text without spaces at its start
 */
export function wordsOf(text: string): string[] {
  const out: string[] = [];
  for (const [run, latin] of text.matchAll(RUN)) {
    if (latin) out.push(latin);
    else out.push(...chineseWords(run, /\d$/.test(out.at(-1) ?? '')));
  }
  return out;
}

/** @returns the characters of a text with the spaces after them, Latin words and numbers whole. */
export function charactersOf(text: string): string[] {
  return text.match(CHARACTER) ?? [text];
}

/**
 * What the dictionary does not know it takes for single characters: an affix belongs to its word,
 * and two or three others in a row are one word: 副书记, 自治区, 同比, 高新区.
 * @param afterNumber whether the run begins with the unit of a number, a word by itself
 */
function chineseWords(run: string, afterNumber: boolean): string[] {
  const chinese = run.trimEnd();
  const unit = afterNumber ? UNIT.exec(chinese)![0] : '';
  const out = unit ? [unit] : [];
  let singles: string[] = [];
  const endSingles = () => {
    out.push(...(singles.length === 2 || singles.length === 3 ? [singles.join('')] : singles));
    singles = [];
  };
  for (const { segment } of dictionary.segment(chinese.slice(unit.length))) {
    const last = out.at(-1) ?? '';
    const isUnit = afterNumber && out.length === 0;
    if (!SINGLE.test(segment) || isUnit) {
      const prefixed = HAN.test(segment) && PREFIXES.includes(singles.at(-1) ?? ' ');
      const word = prefixed ? singles.pop()! + segment : segment;
      endSingles();
      out.push(word);
    } else if (singles.length === 0 && SUFFIXES.includes(segment) && HAN_WORD.test(last)) {
      out[out.length - 1] = last + segment;
    } else singles.push(segment);
  }
  endSingles();
  out.push(out.pop()! + run.slice(chinese.length));
  return out;
}
