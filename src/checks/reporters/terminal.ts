import { placeOf, SEVERITY_LABELS, type Finding } from '../finding.ts';
import { excerpt, harmless } from './cells.ts';
import { countOf, pageOf, type CheckReport } from './reporter.ts';

/** Grouped by file; places as `file:line:column`, which terminals link; the line with carets. */
export function renderTerminal({ findings, files, textOf }: CheckReport): string {
  if (findings.length === 0) return `检查了${files}个文件，没有发现问题。`;
  const output: string[] = [];
  for (const [file, own] of Map.groupBy(findings, (finding) => finding.file)) {
    const lines = concealed(
      textOf(file)
        ?.replace(/^\uFEFF/, '')
        .split(/\r?\n/) ?? [],
      own,
    );
    output.push(`${harmless(file)}（${own.length}处）`);
    for (const finding of own) output.push(...linesOf(finding, lines), '');
  }
  const { errors, warnings } = countOf(findings);
  return [...output, `共${errors}个错误，${warnings}个提醒。`].join('\n');
}

/** What is private is not shown by the line of another finding either. */
function concealed(lines: string[], findings: Finding[]): string[] {
  const shown = [...lines];
  for (const { conceal, position } of findings) {
    if (!conceal || position === 'unavailable') continue;
    for (let number = position.line; number <= position.endLine; number += 1) {
      const line = shown[number - 1];
      if (line === undefined) continue;
      const start = number === position.line ? position.column - 1 : 0;
      const end = number === position.endLine ? position.endColumn - 1 : line.length;
      const hidden = line.slice(start, end).replace(/[^\t]/g, '*');
      shown[number - 1] = line.slice(0, start) + hidden + line.slice(end);
    }
  }
  return shown;
}

function* linesOf(finding: Finding, lines: string[]): Generator<string> {
  const { rule, severity, position, message, fix } = finding;
  const kind = SEVERITY_LABELS[severity];
  yield `  ${harmless(`${placeOf(finding)}  ${kind}  ${message}`)}`;
  const line = position === 'unavailable' ? undefined : lines[position.line - 1];
  if (position !== 'unavailable' && line !== undefined) {
    const end = position.endLine === position.line ? position.endColumn - 1 : line.length;
    const shown = excerpt(line, position.column - 1, end);
    const number = String(position.line);
    yield `    ${number} │ ${shown.line}`;
    yield `    ${' '.repeat(number.length)} │ ${shown.carets}`;
  }
  yield `    怎么改：${harmless(fix)}`;
  yield `    规则：${rule}，说明见 ${pageOf(rule)}`;
}
