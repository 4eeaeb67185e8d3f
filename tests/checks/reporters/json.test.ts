import { expect, test } from 'vitest';
import { renderJson } from '../../../src/checks/reporters/json.ts';
import { FINDINGS, report } from './report.ts';

test('renderJson(report) has every field of every finding, under names that stay', () => {
  expect(renderJson(report(FINDINGS))).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "summary": {
        "files": 3,
        "errors": 2,
        "warnings": 1
      },
      "findings": [
        {
          "rule": "quote",
          "severity": "error",
          "file": "content/facts/a.json",
          "position": {
            "line": 2,
            "column": 12,
            "endLine": 2,
            "endColumn": 19
          },
          "message": "引文“党组织若干”里找不到 75个。",
          "fix": "核对原文。",
          "docs": "/guide/rules/quote/",
          "fixable": false
        },
        {
          "rule": "section-order",
          "severity": "warning",
          "file": "content/facts/a.json",
          "position": {
            "line": 3,
            "column": 1,
            "endLine": 4,
            "endColumn": 2
          },
          "message": "100%，换行：\\r\\n完。",
          "fix": "核对原文。",
          "docs": "/guide/rules/section-order/",
          "fixable": true
        },
        {
          "rule": "quote",
          "severity": "error",
          "file": "content/案例,1:2/a b.mdx",
          "position": null,
          "message": "引文“党组织若干”里找不到 75个。",
          "fix": "核对原文。",
          "docs": "/guide/rules/quote/",
          "fixable": false
        }
      ]
    }"
  `);
});

test('renderJson(report) is whole where nothing was found', () => {
  expect(JSON.parse(renderJson(report([])))).toEqual({
    version: 1,
    summary: { files: 3, errors: 0, warnings: 0 },
    findings: [],
  });
});
