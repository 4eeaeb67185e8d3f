import { describe, expect, it } from 'vitest';
import { Corpus, traditionalTables } from '../../../src/integrations/search/traditional.ts';
import { pinyinTokens, syllableTable } from '../../../src/integrations/search/pinyin-tokens.ts';
import { recordOf } from './support/records.ts';

const tablesOf = (...texts: string[]) =>
  traditionalTables(new Corpus([recordOf('/a/', '', ...texts)]));

describe('Traditional forms', () => {
  it('lead to the characters that the texts have, those of Taiwan and Hong Kong too', () => {
    const { traditional } = tablesOf('红色驿站里，卫生间和著作，穿着，群众');
    expect(traditional).toMatchObject({
      紅: '红',
      驛: '驿',
      裏: '里',
      裡: '里',
      衞: '卫',
      衛: '卫',
    });
    expect(traditional['羣']).toBe('群');
    expect([...(traditional['著'] ?? '')].sort()).toEqual(['着', '著'].sort());
    expect(traditional).not.toHaveProperty('龍');
    expect(traditional).not.toHaveProperty('红');
  });

  it('of words lead to the word that the texts have, unless they have both', () => {
    const { phrases } = tablesOf('网络和软件', '建立创建');
    expect(phrases).toMatchObject({ 網路: '网络', 网路: '网络', 軟體: '软件' });
    expect(phrases).not.toHaveProperty('建立');
    expect(phrases).not.toHaveProperty('資訊');
  });
});

describe('the pinyin of a name', () => {
  it('is indexed by pairs of syllables and of initials', () => {
    expect(pinyinTokens(recordOf('/a/', '“红色”驿站'))).toEqual([
      ...['ꀌhongꀌse', 'ꀌseꀌyi', 'ꀌyiꀌzhan', 'ꀏ'],
      ...['ꀍhs', 'ꀍsy', 'ꀍyz', 'ꀏ'],
    ]);
  });

  it('follows the word, not the character, and takes no number or single character', () => {
    const tokens = pinyinTokens({ ...recordOf('/a/', '重庆银行'), aliases: ['绿', '12345热线'] });
    expect(tokens.filter((token) => token.startsWith('ꀌ'))).toEqual([
      'ꀌchongꀌqing',
      'ꀌqingꀌyin',
      'ꀌyinꀌhang',
      'ꀌreꀌxian',
    ]);
  });

  it('may be typed with other characters of the same sound', () => {
    const syllables = syllableTable([recordOf('/a/', '红色驿站'), recordOf('/b/', '绿洲')]);
    expect(Object.keys(syllables)).toEqual(['hong', 'lv', 'se', 'yi', 'zhan', 'zhou']);
    expect(syllables['hong']).toContain('宏');
    expect(syllables['yi']).toContain('驿');
    expect(syllables['lv']).toContain('绿');
  });
});
