import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../src/figures/phrases.ts';
import { FACE, TYPE_SIZE, textWidth, wrapText, type Face } from '../../src/figures/text.ts';
import { CHARACTERS, WIDTHS } from '../../src/figures/text-widths.ts';

const SIZE = 14;
const FACES = Object.keys(WIDTHS) as Face[];
const NO_START = [...'，。、；：？！）》〉”’』】〕%％℃…—·～'];
const NO_END = [...'（《〈“‘『【〔'];
const css = readFileSync('src/styles/figures.css', 'utf8');

describe('textWidth', () => {
  it.each(FACES)('counts a Han character and a full-width sign as one em in %s', (face) => {
    expect(textWidth('党建，', 14, face)).toBe(42);
    expect(textWidth('“品牌”', 10, face)).toBe(40);
    expect(textWidth('〇々ア㎡', 10, face)).toBe(40);
  });

  it('counts signs that Chinese fonts draw full-width as one em', () => {
    for (const sign of '→←↑↓①×÷±·…—“”‘’') expect(textWidth(sign, 10), sign).toBe(10);
  });

  it('gives ℃, ‰ and № the room that the widest fonts take', () => {
    for (const sign of '℃‰№') expect(textWidth(sign, 10), sign).toBeGreaterThan(10);
  });

  it('counts digits and Latin letters by what they take, most of them less than an em', () => {
    const width = (text: string) => textWidth(text, 1000);
    for (const digit of '0123456789') {
      expect(width(digit), digit).toBeGreaterThan(555);
      expect(width(digit), digit).toBeLessThan(680);
    }
    expect(width('il.')).toBeLessThan(1000);
    expect(width('W')).toBeGreaterThan(944);
    expect(width('m')).toBeGreaterThan(2 * width('r'));
  });

  // From the documentation of the fonts: readers on macOS and Windows have them.
  it('leaves room for Georgia in numbers and for Arial in labels', () => {
    const georgia = { '0': 614, '1': 429, '4': 565, '8': 596, '%': 817, ',': 270 };
    const arial = { '0': 556, '1': 556, A: 667, W: 944, m: 833, '%': 889, '@': 1015 };
    for (const [sign, wide] of Object.entries(georgia))
      expect(textWidth(sign, 1000, 'num'), sign).toBeGreaterThanOrEqual(wide);
    for (const [sign, wide] of Object.entries(arial))
      expect(textWidth(sign, 1000), sign).toBeGreaterThanOrEqual(wide);
  });

  it('takes more room for bold letters', () => {
    expect(textWidth('PM2.5', 14, 'strong')).toBeGreaterThan(textWidth('PM2.5', 14));
  });

  it('leaves the space that browsers set between Han and Latin, but not at punctuation', () => {
    const parts = textWidth('2024', 10) + textWidth('年', 10);
    expect(textWidth('2024年', 10)).toBe(parts + 1.25);
    expect(textWidth('年2024', 10)).toBe(parts + 1.25);
    expect(textWidth('年，2024', 10)).toBe(parts + 10);
    expect(textWidth('年 2024', 10)).toBe(parts + textWidth(' ', 10));
  });

  it('gives an accented letter the width of its letter, and a mark none', () => {
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('ā', 10)).toBe(textWidth('a', 10));
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
  });

  it('gives more than an em to what no font was measured for', () => {
    for (const sign of ['ᠮ', '😀', 'Щ']) expect(textWidth(sign, 10), sign).toBe(14);
  });

  it('is zero for no text and grows with the size in proportion', () => {
    expect(textWidth('', 14)).toBe(0);
    expect(textWidth('甲a1', 28)).toBeCloseTo(2 * textWidth('甲a1', 14));
  });

  it('counts a character outside the basic plane once', () => {
    expect(textWidth('𠮷', 10)).toBe(10);
  });
});

describe('the table of widths', () => {
  it('has each character once, and a width for it in every face', () => {
    expect(new Set(CHARACTERS).size).toBe([...CHARACTERS].length);
    for (const face of FACES) expect(WIDTHS[face]).toHaveLength([...CHARACTERS].length);
  });

  it('has every printable character of a keyboard', () => {
    for (let code = 0x20; code < 0x7f; code += 1)
      expect(CHARACTERS).toContain(String.fromCharCode(code));
  });
});

describe('TYPE_SIZE and FACE', () => {
  const ruleOf = (voice: string) =>
    [...css.matchAll(/\.drawing ([^{]+)\{([^}]*)\}/g)]
      .filter(([, of = '']) => of.trim() === 'text' || of.includes(`.${voice}`))
      .map(([, , body]) => body)
      .join('');
  const inPages = Object.entries(TYPE_SIZE).filter(([voice]) => voice !== 'title');

  it.each(inPages)('are those of the style sheet for %s', (voice, size) => {
    const rule = ruleOf(voice);
    expect(/.*font-size: (\d+)px/s.exec(rule)?.[1]).toBe(String(size));
    const serif = /.*font-family: var\(--(\w+)\)/s.exec(rule)?.[1];
    const bold = /font-weight: 600/.test(rule);
    expect(FACE[voice as keyof typeof FACE]).toBe(bold ? 'strong' : serif);
  });

  it('leave no text under 12 px where a frame of 328 units is shown 288 px wide', () => {
    for (const size of Object.values(TYPE_SIZE)) expect((size * 288) / 328).toBeGreaterThan(12);
  });
});

describe('wrapText', () => {
  const wrap = (text: string, ems: number) => wrapText(text, ems * SIZE, SIZE);

  it('keeps a text that fits on one line', () => {
    expect(wrapText('纳入管理的企业', 200, SIZE)).toEqual(['纳入管理的企业']);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrapText('', 100, SIZE)).toEqual(['']);
    expect(wrapText('  ', 100, SIZE)).toEqual(['']);
  });

  it('breaks between words', () => {
    expect(wrap('固定资产投资', 5)).toEqual(['固定资产', '投资']);
    expect(wrap('自治区批复认定自治区级高新区', 8)).toEqual(['自治区批复认定', '自治区级高新区']);
    expect(wrap('市政道路工程和工业园区', 8)).toEqual(['市政道路工程', '和工业园区']);
  });

  it('leaves a word of one character with the word that it belongs to', () => {
    expect(wrap('纳入管理的社会组织', 8)).toEqual(['纳入管理的', '社会组织']);
    expect(wrap('企业党委副书记', 6)).toEqual(['企业党委', '副书记']);
  });

  it('breaks after a comma rather than fill the line', () => {
    expect(wrap('一是强化组织覆盖，二是强化工作覆盖', 11)).toEqual([
      '一是强化组织覆盖，',
      '二是强化工作覆盖',
    ]);
    expect(wrap('设备购置费，建筑安装费', 8)).toEqual(['设备购置费，', '建筑安装费']);
  });

  it('keeps a short quotation together', () => {
    expect(wrap('列入国家高新区“以升促建”调研名单', 11)).toEqual([
      '列入国家高新区',
      '“以升促建”调研名单',
    ]);
  });

  it('leaves no single character on the last line if the line above can spare some', () => {
    expect(wrap('甲乙丙丁戊己庚辛壬', 8).at(-1)!.length).toBeGreaterThan(1);
    expect(wrap('工业园区市政道路长', 8)).toEqual(['工业园区市政', '道路长']);
  });

  it('cuts a word only where the line is narrower than the word', () => {
    expect(wrap('平方公里', 3)).toEqual(['平方', '公里']);
  });

  it('keeps closing punctuation with the character before it', () => {
    expect(wrapText('甲乙丙，丁戊己。', 3 * SIZE, SIZE)).toEqual(['甲乙', '丙，丁', '戊己。']);
  });

  it('keeps opening punctuation with the character after it', () => {
    expect(wrapText('建设“品牌”', 3 * SIZE, SIZE)).toEqual(['建设', '“品', '牌”']);
  });

  it('keeps a dash and an ellipsis whole', () => {
    for (let ems = 3; ems < 12; ems += 1)
      for (const line of wrap('改革——开放……深化', ems)) expect(line).not.toMatch(/^[—…]/);
  });

  it('keeps a separating stroke between the words that it separates', () => {
    for (let ems = 5; ems < 9; ems += 1)
      expect(wrap('各旗县/园区和嘎查/村', ems).join('⏎')).not.toMatch(/⏎\/|\/⏎/);
  });

  it('keeps numbers and Latin words whole', () => {
    expect(wrapText('共2024家PM2.5站', 5 * SIZE, SIZE)).toEqual(['共2024家', 'PM2.5站']);
  });

  it.each([
    '累计帮助企业解决难题179件，其中2024年1—5月解决15个',
    '争取资金146.6万元，同比增长21.3%，拉动全盟固投4.35个百分点',
    '规划面积175平方公里，活跃骑手6.01万人，培训1.2万余人次，开展700场次',
    '进出口贸易额7.32亿美元，用电10 kWh，第3季度占5%—10%，水温20℃',
    '其中：市政道路工程3370万元，下降−12.3%，1至5月新增12家',
  ])('never parts a number from its unit: %s', (text) => {
    for (let ems = 7.5; ems < 40; ems += 0.5) {
      const joints = wrap(text, ems).join('⏎');
      expect(joints, `${ems} em`).not.toMatch(/\d⏎[\p{Script=Han}%℃k]|[第−—]⏎|⏎[—至]|\d⏎[.\d]/u);
      expect(joints, `${ems} em`).not.toMatch(/[万亿余个平]⏎|人⏎次|场⏎次|立方⏎|百分⏎/);
    }
  });

  it('cuts a word that no line can hold, and keeps its full stop with its last letter', () => {
    expect(wrapText('aaaa。', 2.5 * SIZE, SIZE)).toEqual(['aa', 'aa。']);
  });

  it('keeps punctuation with its character across a space', () => {
    expect(wrapText('甲乙 。丙', 2.4 * SIZE, SIZE)).toEqual(['甲', '乙 。', '丙']);
  });

  it('measures in the face it is asked for', () => {
    const width = textWidth('2024年', 30, 'num');
    expect(wrapText('2024年', width, 30, 'num')).toEqual(['2024年']);
    expect(wrapText('2024年', width, 30, 'strong')).toHaveLength(2);
  });

  const open = fc.constantFrom(...NO_END, '');
  const close = fc.constantFrom(...NO_START, '');
  const core = fc.oneof(
    fc.constantFrom(...'示例开发区虚构指标党建'),
    fc.constantFrom('固定资产', '自治区', '同比', '的', '和', '个百分点', '万余人次'),
    fc.stringMatching(/^[A-Za-z0-9.]{1,12}$/),
    fc.constantFrom('7家 ', '10 %'),
  );
  const prose = fc
    .array(fc.tuple(open, core, close), { maxLength: 30 })
    .map((parts) => parts.map(([before, word, after]) => before + word + after).join(''));
  const anything = fc.oneof(
    prose,
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const face = fc.constantFrom(...FACES);
  const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

  it('never begins a line with closing or ends one with opening punctuation', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 60, max: 600 }), (text, width) => {
        const lines = wrapText(text.trim(), width, SIZE);
        for (const line of lines.slice(1)) expect(NO_START).not.toContain([...line][0]);
        for (const line of lines.slice(0, -1)) expect(NO_END).not.toContain([...line].at(-1));
      }),
    );
  });

  it('never makes a line wider than asked unless it is a single character', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 400 }), face, (text, width, own) => {
        for (const line of wrapText(text, width, SIZE, own)) {
          const single = [...graphemes.segment(line)].length <= 1;
          const fits = textWidth(line, SIZE, own) <= width;
          expect(single || fits, `“${line}” in ${width}`).toBe(true);
        }
      }),
    );
  });

  it('loses and adds nothing but the spaces at which it breaks', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 400 }), (text, width) => {
        const bare = (value: string) => value.replace(/\s+/g, '');
        expect(bare(wrapText(text, width, SIZE).join(''))).toBe(bare(text));
      }),
    );
  });

  it('takes no more lines than filling each with phrases would', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 40, max: 400 }), (text, width) => {
        const whole = text.trim();
        const fits = (from: number, to: number) =>
          textWidth(whole.slice(from, to).trim(), SIZE) <= width;
        let [lines, from, to] = [1, 0, 0];
        for (const { at } of breaksOf(whole, fits)) {
          if (to > from && !fits(from, at)) [lines, from] = [lines + 1, to];
          to = at;
        }
        expect(wrapText(whole, width, SIZE)).toHaveLength(lines);
      }),
    );
  });

  it('cuts no word of the dictionary that a line can hold', () => {
    const words = new Intl.Segmenter('zh', { granularity: 'word' });
    const han = fc
      .array(
        fc.constantFrom('固定资产', '投资', '自治区', '企业', '的', '和', '党组织', '增速', '，'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(han, fc.integer({ min: 6, max: 30 }), (text, ems) => {
        const starts = new Set(Array.from(words.segment(text), ({ index }) => index));
        let at = 0;
        for (const line of wrap(text, ems)) {
          expect(at === 0 || starts.has(at), `${text} in ${ems} em at ${at}`).toBe(true);
          at += line.length;
        }
      }),
    );
  });
});
