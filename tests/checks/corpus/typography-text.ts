import type { BadCase } from './corpus.ts';

/** The rules of typography, by a short name. */
export const RULE = {
  HALF: 'punctuation-halfwidth',
  QUOTES: 'quotes-straight',
  SPACE: 'space-han-latin',
  DOUBLED: 'punctuation-doubled',
  DOTS: 'ellipsis',
  DIGITS: 'digits-fullwidth',
  RANGE: 'range-sign',
  DASH: 'dash',
} as const;

export const PLACE = 'cases/station/index.mdx';

const HEAD = `---
kind: station
title: 驿站
aliases: []
summary: "设立驿站{stations}。"
strands: [service]
audiences: [couriers]
industries: [delivery]
themes: [stations]
period: {asOf: "2025"}
sources: [herald]
related: []
status: published
published: "2026-01-01"
updated: "2026-01-01"
aiAssisted: false
---

## 背景

`;
const TAIL = `

## 做法

略。

<Gap>

本站所见资料未写名单。

</Gap>
`;

/** @returns a write-up with some words on line 21, and its front matter changed. */
export function writeUp(words: string, from = '', to = ''): string {
  return HEAD.replace(from, to) + words + TAIL;
}

/** @returns a finding on one line. */
export function at(
  rule: string,
  line: number,
  column: number,
  endColumn: number,
): BadCase['findings'][number] {
  return { rule, line, column, endLine: line, endColumn };
}
