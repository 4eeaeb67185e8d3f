import { describe, expect, test } from 'vitest';
import { caseBody, caseText } from '../../src/authoring/case-text.ts';
import { checkContent } from '../../src/checks/run.ts';
import { SMALL_CONTENT } from '../../src/checks/small-content.ts';
import { documentOf } from '../../src/content/workspace.ts';
import type { Case } from '../../src/domain/case.ts';
import { CASE_SECTIONS } from '../../src/domain/case.ts';
import { workspaceOf } from '../support/workspace.ts';

const frontMatter: Case = {
  kind: 'station',
  title: '夜间驿站',
  aliases: [],
  summary: '夜里开门的驿站{stations}。',
  strands: ['service'],
  audiences: ['couriers'],
  industries: [],
  themes: ['stations'],
  period: { unstated: '目前', near: '2025-04-09' },
  sources: ['herald'],
  related: [],
  status: 'draft',
  published: '2026-01-01',
  updated: '2026-01-01',
  aiAssisted: false,
};

describe('caseText', () => {
  test('looks as the handbook shows it', () => {
    const head = caseText(frontMatter, '').split('\n\n')[0];
    expect(head).toMatchInlineSnapshot(`
      "---
      kind: station
      title: 夜间驿站
      aliases: []
      summary: "夜里开门的驿站{stations}。"
      strands: [service]
      audiences: [couriers]
      industries: []
      themes: [stations]
      period: {unstated: "目前", near: "2025-04-09"}
      sources: [herald]
      related: []
      status: draft
      published: "2026-01-01"
      updated: "2026-01-01"
      aiAssisted: false
      ---"
    `);
  });

  test('whatever the words, the build reads them as they were', () => {
    const hostile: Case = {
      ...frontMatter,
      title: '- "甲": [#1] {乙} & *丙',
      aliases: ['no', '2024-05-27', 'a: b', "它'的", '<Fact>', '---'],
      summary: 'C:\\路径 "引号" {stations} # 不是注释',
      strands: ['2024', 'null', 'on'],
      period: { from: '2024-05-01', to: '2024-05-27' },
      cover: { src: './图 1.jpg', alt: '封面: 一张图' },
    };
    const document = documentOf('content', 'cases/x/index.mdx', caseText(hostile, '正文'));
    expect(document.faults).toEqual([]);
    expect(document.misread).toEqual([]);
    expect(document.data).toEqual(hostile);
    expect(document.body.trim()).toBe('正文');
  });

  test('a draft with nothing written yet passes every check', () => {
    const files = {
      ...SMALL_CONTENT,
      'cases/night/index.mdx': caseText(frontMatter, caseBody()),
    };
    expect(checkContent(workspaceOf(files))).toEqual([]);
  });
});

describe('caseBody', () => {
  test('has the sections in their order, each with what is still to be written', () => {
    const body = caseBody({ 做法: '已经写好。' });
    expect([...body.matchAll(/^## (.*)$/gm)].map(([, name]) => name)).toEqual(
      CASE_SECTIONS.slice(0, -1),
    );
    expect(body.match(/待写：/g)).toHaveLength(3);
    expect(body).toContain('## 做法\n\n已经写好。\n');
  });
});
