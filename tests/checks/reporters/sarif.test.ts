import { expect, test } from 'vitest';
import { renderSarif } from '../../../src/checks/reporters/sarif.ts';
import { RULES } from '../../../src/checks/rules/index.ts';
import { finding, FINDINGS, report } from './report.ts';

interface Log {
  $schema: string;
  version: string;
  runs: {
    columnKind: string;
    tool: { driver: { name: string; language: string; rules: Descriptor[] } };
    results: Result[];
  }[];
}
interface Descriptor {
  id: string;
  shortDescription: { text: string };
  help: { text: string };
  defaultConfiguration: { level: string };
}
interface Result {
  ruleId: string;
  ruleIndex?: number;
  level: string;
  message: { text: string };
  locations: {
    physicalLocation: { artifactLocation: { uri: string }; region?: Record<string, number> };
  }[];
}

test('renderSarif(report) is a log of one run', () => {
  expect(renderSarif(report(FINDINGS))).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "case-library-check",
              "language": "zh-CN",
              "rules": [
                {
                  "id": "quote",
                  "shortDescription": {
                    "text": "引文含有这个数字"
                  },
                  "fullDescription": {
                    "text": "引文是凭据。"
                  },
                  "help": {
                    "text": "引文是凭据。例子见编写指南 /guide/rules/quote/。"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  }
                },
                {
                  "id": "section-order",
                  "shortDescription": {
                    "text": "四节齐全"
                  },
                  "fullDescription": {
                    "text": "读者好找。"
                  },
                  "help": {
                    "text": "读者好找。例子见编写指南 /guide/rules/section-order/。"
                  },
                  "defaultConfiguration": {
                    "level": "warning"
                  }
                }
              ]
            }
          },
          "columnKind": "utf16CodeUnits",
          "results": [
            {
              "ruleId": "quote",
              "ruleIndex": 0,
              "level": "error",
              "message": {
                "text": "引文“党组织若干”里找不到 75个。核对原文。"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "content/facts/a.json"
                    },
                    "region": {
                      "startLine": 2,
                      "startColumn": 12,
                      "endLine": 2,
                      "endColumn": 19
                    }
                  }
                }
              ]
            },
            {
              "ruleId": "section-order",
              "ruleIndex": 1,
              "level": "warning",
              "message": {
                "text": "100%，换行：\\r\\n完。核对原文。"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "content/facts/a.json"
                    },
                    "region": {
                      "startLine": 3,
                      "startColumn": 1,
                      "endLine": 4,
                      "endColumn": 2
                    }
                  }
                }
              ]
            },
            {
              "ruleId": "quote",
              "ruleIndex": 0,
              "level": "error",
              "message": {
                "text": "引文“党组织若干”里找不到 75个。核对原文。"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "content/%E6%A1%88%E4%BE%8B%2C1%3A2/a%20b.mdx"
                    }
                  }
                }
              ]
            }
          ]
        }
      ]
    }"
  `);
});

test('renderSarif(report) keeps what SARIF 2.1.0 requires, for every rule', () => {
  const findings = [
    ...FINDINGS,
    ...RULES.map(({ id, severity }) => finding({ rule: id, severity, file: '/tmp/内容/a.json' })),
  ];
  const log = JSON.parse(renderSarif({ ...report(findings), rules: RULES })) as Log;
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  const { columnKind, tool, results } = log.runs[0]!;
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver.name).not.toBe('');
  expect(tool.driver.language).toMatch(/^[a-z]{2}-[A-Z]{2}$/);
  expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(RULES.length);
  for (const { shortDescription, help, defaultConfiguration } of tool.driver.rules) {
    expect(shortDescription.text).not.toBe('');
    expect(help.text).toMatch(/。$/);
    expect(['none', 'note', 'warning', 'error']).toContain(defaultConfiguration.level);
  }
  expect(results).toHaveLength(findings.length);
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(ruleIndex).toBeTypeOf('number');
    expect(tool.driver.rules[ruleIndex!]!.id).toBe(ruleId);
    expect(['error', 'warning']).toContain(level);
    expect(message.text).not.toBe('');
    const { artifactLocation, region } = locations[0]!.physicalLocation;
    expect(artifactLocation.uri).toMatch(/^[\w\-.~:/%]+$/);
    for (const place of Object.values(region ?? {})) expect(place).toBeGreaterThanOrEqual(1);
    if (region) expect(Object.keys(region)).toContain('endColumn');
  }
});

test('renderSarif(report) gives no index to a rule that it does not list', () => {
  const log = JSON.parse(renderSarif(report([finding({ rule: 'other' })]))) as Log;
  expect(log.runs[0]!.results[0]).not.toHaveProperty('ruleIndex');
});
