import type { Finding } from '../finding.ts';
import { pageOf, type CheckReport, type RuleInfo } from './reporter.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0, which code hosts and editors read. */
export function renderSarif({ findings, rules }: CheckReport): string {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'case-library-check', language: 'zh-CN', rules: rules.map(descriptorOf) },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, indexes.get(finding.rule))),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function descriptorOf({ id, title, why, severity }: RuleInfo): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}例子见编写指南 ${pageOf(id)}。` },
    defaultConfiguration: { level: severity },
  };
}

function resultOf(
  { rule, severity, file, position, message, fix }: Finding,
  index?: number,
): object {
  const region = position !== 'unavailable' && {
    region: {
      startLine: position.line,
      startColumn: position.column,
      endLine: position.endLine,
      endColumn: position.endColumn,
    },
  };
  return {
    ruleId: rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: severity,
    message: { text: `${message}${fix}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } }],
  };
}

/** A file name is no URI: Han, spaces, `#`, `?` and `%` are escaped; an absolute one gets a scheme. */
function uriOf(file: string): string {
  const escaped = file.split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? `file://${escaped}` : escaped;
}
