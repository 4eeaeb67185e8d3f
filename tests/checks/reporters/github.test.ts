import { expect, test } from 'vitest';
import { renderGithub } from '../../../src/checks/reporters/github.ts';
import { finding, FINDINGS, report } from './report.ts';

test('renderGithub(report) is one command a finding, escaped', () => {
  expect(renderGithub(report(FINDINGS))).toMatchInlineSnapshot(`
    "::error file=content/facts/a.json,line=2,col=12,endLine=2,endColumn=19,title=规则 quote::引文“党组织若干”里找不到 75个。%0A怎么改：核对原文。%0A说明见 /guide/rules/quote/
    ::warning file=content/facts/a.json,line=3,endLine=4,title=规则 section-order::100%25，换行：%0D%0A完。%0A怎么改：核对原文。%0A说明见 /guide/rules/section-order/
    ::error file=content/案例%2C1%3A2/a b.mdx,title=规则 quote::引文“党组织若干”里找不到 75个。%0A怎么改：核对原文。%0A说明见 /guide/rules/quote/"
  `);
});

test('renderGithub(report) cannot be led to give a command of its own', () => {
  const output = renderGithub(report([finding({ message: '\n::error::x', file: 'a\n::b' })]));
  expect(output.split(/[\r\n]/)).toHaveLength(1);
});

test('renderGithub(report) is empty where nothing was found', () => {
  expect(renderGithub(report([]))).toBe('');
});
