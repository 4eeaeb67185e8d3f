import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/content/documents/document.ts';
import { faultsOf } from '../support/workspace.ts';

describe('parseFrontMatter', () => {
  test('parseFrontMatter(file, text) has the data and the text after it', () => {
    const document = parseFrontMatter('a.mdx', '---\ntitle: 甲\n---\n\n正文 --- 横线\n\n---\n');
    expect(document).toMatchObject({
      data: { title: '甲' },
      body: '\n正文 --- 横线\n\n---\n',
      faults: [],
    });
  });

  test.each([
    ['title: 红色驿站 #2号', '红色驿站 #2号', '空格和井号后面的字会被当作注释，读者看不到。'],
    ['title:　红色驿站', '红色驿站', '冒号后面的空格不是半角的，网站认不出这一项。'],
  ])('says what a slip hides, and reads what was meant: %j', (line, title, message) => {
    const { data, faults } = parseFrontMatter('a.mdx', `---\nkind: site\n${line}\n---\n`);
    expect(data).toEqual({ kind: 'site', title });
    expect(faults).toMatchObject([{ message }]);
  });

  test('locate(path) counts from the top of the file', () => {
    const text = '---\ntitle: "𠮷"\nsources: [herald, daily]\n---\n';
    const { locate } = parseFrontMatter('a.mdx', text);
    expect(locate(['title'])).toEqual({ line: 2, column: 8, endLine: 2, endColumn: 12 });
    expect(locate(['sources', 1])).toEqual({ line: 3, column: 19, endLine: 3, endColumn: 24 });
    expect(locate(['nothing'])).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 2 });
  });

  test.each([
    ['line ends of Windows', '---\r\ntitle: 甲\r\nkind: site\r\n---\r\n正文'],
    ['a byte order mark', '\uFEFF---\ntitle: 甲\nkind: site\n---\n正文'],
    ['spaces after the dashes', '---  \ntitle: 甲\nkind: site\n---\t\n正文'],
    ['no line end at the end', '---\ntitle: 甲\nkind: site\n---'],
  ])('%s do not move a place', (_situation, text) => {
    const { data, locate, body } = parseFrontMatter('a.mdx', text);
    expect(data).toEqual({ title: '甲', kind: 'site' });
    expect(locate(['kind'])).toEqual({ line: 3, column: 7, endLine: 3, endColumn: 11 });
    expect(body).toBe(text.endsWith('正文') ? '正文' : '');
  });

  test('blank lines before the first field do not move a place', () => {
    const { locate } = parseFrontMatter('a.mdx', '---\n\n\ntitle: 甲\n---\n');
    expect(locate(['title'])).toEqual({ line: 4, column: 8, endLine: 4, endColumn: 9 });
  });

  test.each(['正文', '', '# 标题\n---\na: 1\n---\n'])(
    'a write-up without front matter says so: %j',
    (text) => {
      const { data, body, faults, locate } = parseFrontMatter('a.mdx', text);
      expect(data).toBeUndefined();
      expect(body).toBe(text);
      expect(faults).toEqual([
        {
          message: '文件开头没有用 --- 围起来的文件头，网站不知道这是哪一篇。',
          fix: '从别的案例抄来两行 --- 和中间的内容，贴在最前面再改；或用 npm run new 新建案例。',
          position: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        },
      ]);
      expect(locate(['title'])).toBe('unavailable');
    },
  );

  test.each(['---\ntitle: 甲\n', '---\ntitle: 甲\n\n正文\n', '－－－\ntitle: 甲\n——\n正文\n'])(
    'front matter whose lines of dashes are spoilt is read, and the fault told: %j',
    (text) => {
      const { data, faults } = parseFrontMatter('a.mdx', text);
      expect(data).toEqual({ title: '甲' });
      expect(faults).not.toEqual([]);
    },
  );

  test('front matter with nothing in it is empty, not absent', () => {
    const { data, faults, body } = parseFrontMatter('a.mdx', '---\n---\n正文');
    expect({ data, faults, body }).toEqual({ data: null, faults: [], body: '正文' });
  });

  test.each([
    [
      'a tab for an indent',
      'title: 甲\ncover:\n\tsrc: a',
      '4:1–4:2 ⟦\t⟧ 缩进用了制表符（Tab 键），读不出来。',
    ],
    [
      'a colon in plain words',
      'title: 党建: 引领',
      '2:8–2:14 ⟦党建: 引领⟧ 文字里有半角冒号，网站会当作另一项。',
    ],
    ['a quotation mark not closed', 'title: "甲\nkind: site', '2:8–2:10 ⟦"甲⟧ 引号没有成对。'],
    ['a field written twice', 'title: 甲\ntitle: 乙', '3:1–3:2 ⟦t⟧ 同一个字段写了两次。'],
    [
      'an asterisk that YAML takes for an alias',
      'title: *重点*\nkind: site',
      '2:8–2:12 ⟦*重点*⟧ 以星号开头的文字要用半角双引号括起来。',
    ],
  ])('%s is found in its place', (_fault, yaml, found) => {
    const text = `---\n${yaml}\n---\n`;
    const { faults } = parseFrontMatter('a.mdx', text);
    expect(faultsOf(text, faults)).toBe(found);
  });
});
