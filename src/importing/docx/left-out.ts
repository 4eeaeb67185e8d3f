import { shortened } from '../fault-list.ts';
import type { Line } from './line.ts';
import { isSet, type Appearance } from './styles.ts';
import { childOf, type XmlElement } from './xml.ts';

/** Why words of a document are not read, as the person who wrote it would say. */
const WHY = {
  struck: '有删除线',
  hidden: '设为隐藏',
  low: '行高为零',
  white: '白色的字',
  blended: '与底色同色',
  tiny: '字号太小，看不见',
  sample: '控件里的提示',
  sup: '上标',
  sub: '下标',
  deleted: '修订里删去',
  ruby: '注音',
  reversed: '反向书写',
};
export type Why = keyof typeof WHY;

/** Where words stand that are not read. */
interface Around {
  line: Line;
  place: string;
}

/** The words of a document that are not read. */
export class LeftOut {
  readonly #all: (Around & { why: Why; words: string; at: number })[] = [];

  /** Keeps words that stood after what has been read of a line, to be told of. */
  keep(why: Why, words: string, { line, place }: Around): void {
    const last = this.#all.at(-1);
    const at = line.said.length;
    if (last?.line === line && last.at === at && last.why === why) last.words += words;
    else this.#all.push({ why, words, place, line, at });
  }

  /** Keeps words that part what stands beside them. */
  part(why: Why, words: string, around: Around): void {
    this.keep(why, words, around);
    around.line.part();
  }

  /** Says to the person who wrote the document what was left out, why, and where. */
  get remarks(): string[] {
    return this.#all
      .filter(({ words }) => words.trim() !== '')
      .map(({ why, words, place, line, at }) => {
        const before = line.said.slice(0, at).trimEnd();
        const after = line.said.slice(at).trimStart();
        const beside = before
          ? `，在“${[...before].slice(-10).join('')}”之后`
          : after
            ? `，在“${shortened(after, 10)}”之前`
            : '';
        return `没有导入：“${shortened(words, 40)}”（${place}${WHY[why]}${beside}）。`;
      });
  }
}

/** Whether a control shows what is to be typed in it, and nobody typed. */
export function isSample(control: XmlElement): boolean {
  return isSet(childOf(control, 'w:sdtPr', 'w:showingPlcHdr'));
}

/** Tells why words are not read; white ones are seen where there is a colour behind them. */
export function whyLeft(
  set: Appearance,
  words: string,
  { line, isFilled }: { line: Line; isFilled: boolean },
): Why | undefined {
  if (set.hidden) return 'hidden';
  if (set.struck) return 'struck';
  if (set.faint && (set.faint !== 'white' || !isFilled)) return set.faint;
  return set.script && /\p{N}/u.test(words) && !isOfFormula(line.said) ? set.script : undefined;
}

/** Digits above or below the line may belong to a formula or a unit: CO₂, m². */
function isOfFormula(said: string): boolean {
  return /[A-Za-zμΩ]\)?\d*$/.test(said);
}

/** Reads ² or ³ after a unit of length; any other raised words are none. */
export function powerOf(raised: string, said: string): string | undefined {
  const power = { 2: '²', 3: '³' }[raised];
  return power && /(?<![A-Za-z])[kcdhmnμ]?m$/.test(said) ? power : undefined;
}
