import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { caseText } from '../../src/content/case-text.ts';
import { caseFile, ledgerFile, ledgerFileSchema } from '../../src/domain/ledger-file.ts';
import type { Library } from '../../src/domain/library.ts';
import type { Figure } from '../../src/figures/index.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { caseRecord, derivedFact, fact } from '../support/records.ts';
import { library as zone } from '../zone/zone.ts';

const address = (path: string) => `https://example.org/zone${path}`;

/** The case of a library with that text, as it is taken away. */
function textOf(body: string, overrides: Partial<ReturnType<typeof caseRecord>> = {}): string {
  const entry = { ...caseRecord(overrides), slug: 'red-station', body };
  const library = libraryOf({ cases: [entry] }) as Library<Figure>;
  return caseText(entry, library, { address, citation: '编辑组. 红色驿站.' });
}

describe('caseText(entry, library, { address, citation })', () => {
  test('has its numbers in place, and links that lead to the site from anywhere', () => {
    const text = textOf(
      [
        '<Term id="new-fields">新兴领域</Term>建立党组织<Fact id="party-organisations" />，',
        '见[账本](/data/)、[下文](#more)和[原文](https://news.example/1)。',
        '',
        '## **“品牌”**建设 [#more]',
        '',
        '<Figure id="organisations" />',
        '',
        '<Gap>',
        '',
        '本站所见资料未写<Fact id="party-organisations" show="number" />以外的数。',
        '',
        '</Gap>',
      ].join('\n'),
    );
    expect(text).toContain(
      [
        '# 红色驿站',
        '',
        '又称：驿站',
        '',
        '新兴领域建立党组织75个，见[账本](https://example.org/zone/data/)、[下文](https://example.org/zone/cases/red-station/#more)和[原文](https://news.example/1)。',
        '',
        '## **“品牌”**建设',
        '',
        '**图：党组织**　[看图](https://example.org/zone/figures/organisations/)',
        '',
        '建立党组织75个。',
        '',
        '> **还不知道**',
        '>',
        '> 本站所见资料未写75以外的数。',
        '',
        '## 数据',
      ].join('\n'),
    );
  });

  test('begins with its summary where the text has no lead', () => {
    expect(textOf('## 背景\n\n略。')).toContain('# 红色驿站\n\n建立党组织75个。\n');
    expect(textOf('略。')).not.toContain('建立党组织75个。');
  });

  test('says of each number where it stands, and of the text whose it is', () => {
    const text = textOf('有<Fact id="party-organisations" />。', { aiAssisted: true });
    expect(text.slice(text.indexOf('## 数据'))).toMatchInlineSnapshot(`
      "## 数据

      | 指标 | 数值 | 时点 | 口径 | 出处或算式 | 编号 |
      | - | - | - | - | - | - |
      | 建立党组织 | 75个 | 2024年 | 高新区、示范区 | 中国高新网，2025年4月9日，第4段 | party-organisations |

      ## 来源

      1. [党建引领聚合力](https://example.org/zone/sources/herald/)，中国高新网，2025年4月9日。所见为原页摘录。

      ## 关于本文

      - 网址：<https://example.org/zone/cases/red-station/>
      - 首次发布：2026年11月23日；更新：2026年11月23日
      - 编辑整理：编辑组
      - 许可：[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)
      - 引用：\`编辑组. 红色驿站.\`
      - 本文由人工智能辅助撰写；数字取自数据账本，逐条附有出处，见“数据”一节。
      "
    `);
  });

  test('keeps words that Markdown or MDX would take for signs', () => {
    const text = textOf('共\\*三\\*项，\\{甲\\}与\\<乙\\>，`a<b`。\n\n- 一<br />二');
    const tree = unified().use(remarkParse).parse(text);
    expect(toString(tree)).toContain('共*三*项，{甲}与<乙>，a<b。一二');
  });
});

test('caseText of every case of the zone has no tag, no template and each of its numbers', () => {
  for (const entry of zone.publishedCases()) {
    const text = caseText(entry, zone, { address, citation: '' });
    expect(text, entry.slug).not.toMatch(/<\/?[A-Z]|\{[a-z0-9:-]+\}|undefined|NaN/);
    expect(text, entry.slug).toContain(`# ${entry.title}\n`);
    const { facts } = caseFile(entry, zone, { page: '', schema: '' }).case!;
    for (const id of facts) expect(text, `${entry.slug} ${id}`).toContain(` | ${id} |`);
  }
});

describe('caseFile(entry, library, urls)', () => {
  const facts = ledger(
    fact(),
    derivedFact({ notes: '参见{other}。' }),
    fact({ id: 'other', source: 'daily' }),
    fact({ id: 'alone' }),
  );
  const entry = {
    ...caseRecord({ summary: '略。' }),
    slug: 'red-station',
    body: '<Fact id="organisations-twice" />',
  };
  const library = libraryOf({ facts, cases: [entry] });
  const file = caseFile(entry, library, {
    page: 'https://example.org/cases/red-station/',
    schema: 's',
  });

  test('names the facts of the case, and holds what they rest on', () => {
    expect(file.case).toEqual({
      id: 'red-station',
      title: '红色驿站',
      page: 'https://example.org/cases/red-station/',
      updated: '2026-11-23',
      facts: ['organisations-twice'],
    });
    expect(file.facts.map(({ id }) => id)).toEqual([
      'organisations-twice',
      'party-organisations',
      'other',
    ]);
    expect(Object.keys(file.sources).sort()).toEqual(['daily', 'herald']);
  });

  test('says of each fact what the ledger says', () => {
    const whole = ledgerFile(library, 's');
    for (const one of file.facts) {
      expect(one).toEqual(whole.facts.find(({ id }) => id === one.id));
    }
    expect(file.facts[0]!.usedIn).toEqual([
      { kind: 'case', id: 'red-station', title: '红色驿站', path: '/cases/red-station/' },
    ]);
  });

  test('is what its schema says', () => {
    expect(ledgerFileSchema.parse(file)).toEqual(file);
    expect(ledgerFileSchema.safeParse({ ...file, facts: [{ id: 'x' }] }).success).toBe(false);
  });
});
