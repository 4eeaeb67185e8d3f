/** Characters that no text may hold: what a reader cannot see, or not on every screen. */
const NAMES: readonly [codes: RegExp, name: string, why: string][] = [
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    '控制书写方向的符号',
    '会把后面的字和数字颠倒着显示',
  ],
  [/[\u{e0000}-\u{e007f}]/u, '看不见的标签字符', '能在文字里夹带读者看不到的话'],
  [/\u00ad/, '软连字符', '平时看不见，搜索和朗读会出错'],
  [/[\u115f\u1160\u3164\uffa0]/, '谚文空位符', '看上去是空白，搜索和朗读会出错'],
  [/\u2800/, '空白盲文', '看上去是空白，搜索和朗读会出错'],
  [/[\ufe00-\ufe0f\u180b-\u180f\u{e0100}-\u{e01ef}]/u, '异体选择符', '这里没有可选的字形'],
  [/[\v\f\u0085\u2028\u2029]/, '看不见的换行符', '各处换行不一样'],
  [/\p{Cc}/u, '控制字符', '不是文字，多半是粘贴时带来的'],
  [/\p{Cs}/u, '半个字', '字只剩下一半，显示不出来'],
  [/\p{Co}/u, '私用区的字', '只有装了那种字体的电脑才显示得出来'],
  [/\p{Noncharacter_Code_Point}/u, '不是字符的编码', '显示不出来'],
  [/[\ufffc\ufffd]/, '替代符', '原来的内容没有粘贴过来'],
  [/\p{M}/u, '叠在前一个字上的符号', '会把字或数字盖住、划去'],
  [/\u200b/, '零宽空格', '看不见，搜索和朗读会出错'],
  [/[\u200c\u200d\u2060\ufeff]/, '零宽的连接或断开符', '看不见，搜索和朗读会出错'],
  [/[^]/, '看不见的字符', '搜索和朗读会出错'],
];

const FORBIDDEN =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\ufffc\ufffd]--[\t\n\r]]|(?<=[\p{Script=Han}\p{N}])[[\p{Mn}\p{Me}]--[\u302a-\u302d]]/v;

/** What may stand there: emoji, variants of Han and of punctuation, scripts that join their letters. */
const ALLOWED = [
  /\p{RGI_Emoji}/v,
  /\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?(?:\u200d\p{Extended_Pictographic}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?)*/v,
  /\p{Unified_Ideograph}[\ufe00-\ufe02\u{e0100}-\u{e01ef}]/v,
  /[“”‘’、。！，．：；？][\ufe00\ufe01]/v,
  /\p{Script=Mongolian}[\u180b-\u180f\u200c\u200d]+/v,
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tibetan}][\u200c\u200d]/v,
];

const SEARCHED = new RegExp(
  `(?:${ALLOWED.map(({ source }) => source).join('|')})|((?:${FORBIDDEN.source})+)`,
  'gv',
);

/** Characters side by side that may not stand in a text; offsets count UTF-16 units. */
interface HiddenCharacters {
  start: number;
  end: number;
  /** “U+202E（控制书写方向的符号）”, each once. */
  names: string;
  why: string;
  /** Whether a text without them says the same. */
  removable: boolean;
}

/** @returns the characters of a text that a reader cannot see or that do not show what is written. */
export function* hiddenCharacters(text: string): Generator<HiddenCharacters> {
  if (!FORBIDDEN.test(text)) return;
  for (const { 1: found, index: start } of text.matchAll(SEARCHED)) {
    if (found === undefined || (start === 0 && found === '\uFEFF')) continue;
    const signs = [...new Set(found)];
    const first = kindOf(signs[0]!);
    const names = signs.slice(0, MOST_NAMED).map((sign) => `${codeOf(sign)}（${kindOf(sign)[1]}）`);
    yield {
      start,
      end: start + found.length,
      names: names.join('、') + (signs.length > MOST_NAMED ? `等${signs.length}种` : ''),
      why: first[2],
      removable:
        !/[\v\f\u0085\p{Zl}\p{Zp}\p{Cs}\p{Co}\ufffc\ufffd]|[\p{M}--\p{Default_Ignorable_Code_Point}]/v.test(
          found,
        ),
    };
  }
}

const MOST_NAMED = 3;

function kindOf(sign: string): (typeof NAMES)[number] {
  return NAMES.find(([codes]) => codes.test(sign))!;
}

function codeOf(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
