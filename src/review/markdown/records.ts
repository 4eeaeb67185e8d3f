import type { Change, RecordChange } from '../change.ts';
import { shown, type Cut } from './cut.ts';
import { fieldWords } from './field-words.ts';
import { code, plain } from './text.ts';

const FATES = { added: '新增', changed: '改动', removed: '删去' };

/** @returns the section on sources and other records; nothing where none changed. */
export function recordLines({ records }: Change, cut: Cut): string[] {
  if (records.length === 0) return [];
  const kinds = Map.groupBy(records, ({ kind }) => kind);
  return [
    '## 来源和其他记录',
    '',
    ...[...kinds].flatMap(([kind, own]) => [
      `### ${kind}（${own.length}条）`,
      '',
      ...shown(own, (record) => linesOf(record, cut), cut),
      '',
    ]),
  ];
}

function linesOf({ fate, title, id, fields, stillNamedBy }: RecordChange, cut: Cut): string[] {
  return [
    `- ${FATES[fate]}：${plain(title)} ${code(id)}`,
    ...fields.map((field) => `  - ${fieldWords(field)}`),
    ...(stillNamedBy.length > 0 ? [`  - **注意：** 还有${stillNamedBy.length}处依据它：`] : []),
    ...shown(stillNamedBy, (name) => [`    - ${plain(name)}`], cut, '    '),
  ];
}
