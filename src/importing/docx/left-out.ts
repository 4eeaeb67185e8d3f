import { shortened } from '../words.ts';

/** The name of the mark that stands where a number must not go on. */
export const PARTED = 'parted';
/** The same, where nothing was left out: at a tab, at the end of a line. */
export const SEAM = 'seam';

/** Why words of a document are not read, as the person who wrote it would say. */
const WHY = {
  struck: '有删除线',
  hidden: '设为隐藏',
  white: '白色的字',
  sup: '上标',
  sub: '下标',
  deleted: '修订里删去',
  ruby: '注音',
  reversed: '反向书写',
};
export type Why = keyof typeof WHY;

/** A paragraph while it is read. */
export interface Line {
  /** Its words so far. */
  said: string;
  /** Something stood between its last word and the next. */
  parted?: typeof PARTED | typeof SEAM | undefined;
  /** Whatever comes next, the number before ends here: it had an exponent. */
  isCut?: boolean;
}

/** Words that are not read. */
export interface LeftOut {
  why: Why;
  words: string;
  place: string;
  line: Line;
  /** How much of the line stood before it. */
  at: number;
}

/** @returns Chinese sentences for the person who wrote it: what was left out, why, and where */
export function leftOutRemarks(left: readonly LeftOut[]): string[] {
  return left
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
