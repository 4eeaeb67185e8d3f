import { readChoice } from '../authoring/choices.ts';
import { UNWRITTEN } from '../domain/case.ts';
import { cellAsGiven } from '../domain/csv.ts';
import { ID_PATTERN } from '../domain/id.ts';
import { states } from '../domain/numbers/agreement.ts';
import { readNumber } from '../domain/numbers/scan.ts';
import { formatPeriod, NO_TIME_WORDS } from '../domain/period.ts';
import { statesText } from '../domain/periods/agreement.ts';
import { readPeriod } from '../domain/periods/read.ts';
import { QUALIFIERS, type QualifierId } from '../domain/qualifier.ts';
import { isCertain, knownText, type Decision, type Offer } from './offer.ts';
import type { Proposal } from './proposal.ts';

/** What a table of decisions says of each number, in the order of its columns. */
export const COLUMNS = [
  ...['序号', '采用', '原文', '位置', '原句', '说明', '数值', '单位', '语气', '时段', '编号'],
  ...['请核对', '理由'],
] as const;
type Column = (typeof COLUMNS)[number];
export type DecisionRow = Record<Column, string>;

/** Hedges as a person chooses them. */
export const QUALIFIER_OPTIONS = Object.entries(QUALIFIERS).map(([value, { label, words }]) => ({
  value,
  label: words[0],
  also: [...words.slice(1), label, ...(value === 'exact' ? [''] : [])],
}));

/** @returns an offer as it is put to a person. */
export function rowOf(offer: Offer): DecisionRow {
  const { number, proposal, written, known } = offer;
  return {
    序号: String(number),
    // Whoever has looked at it fills it in.
    采用: isCertain(offer) ? '是' : '',
    原文: written,
    位置: proposal.where,
    原句: proposal.sentence,
    说明: proposal.label,
    数值: proposal.value === undefined ? proposal.text : String(proposal.value),
    单位: proposal.unit ?? '',
    语气: QUALIFIERS[proposal.qualifier].words[0],
    时段: proposal.period ? formatPeriod(proposal.period) : NO_TIME_WORDS,
    编号: proposal.id,
    请核对: [...(known ? [`${knownText(known)}。`] : []), ...proposal.doubts].join(' '),
    理由: '',
  };
}

/** What is wrong in a row: in which column, and how it is mended. */
type Problem = [column: Column, message: string, fix: string];

/** Reads what somebody decided of an offer. */
export function decisionOf(
  row: DecisionRow,
  { proposal, known }: Offer,
  ledger: ReadonlySet<string>,
): Decision | { problems: Problem[] } {
  const answer = row.采用;
  if (/^(?:|否|不|n|no)$/i.test(answer)) return { kind: 'todo' };
  if (/^不是数据$/.test(answer)) {
    if (row.理由 !== '') return { kind: 'words', reason: plain(row.理由) };
    return {
      problems: [
        ['理由', '写了“不是数据”，没有写理由。', '写明它为什么不是数据，例如“工具的用法”。'],
      ],
    };
  }
  if (!/^(?:是|y|yes)$/i.test(answer)) {
    return { problems: [['采用', `“${answer}”读不懂。`, '写“是”“否”或“不是数据”。']] };
  }
  // A table that was written before its source was named does not say what the ledger has from it.
  if (row.编号 === known?.id || known?.from === 'ledger') {
    return { kind: 'fact', proposal, isKnown: true };
  }
  if (ledger.has(row.编号))
    return { kind: 'fact', proposal: { ...proposal, id: row.编号 }, isKnown: true };
  const problems: Problem[] = [];
  const edited = editedProposal(row, proposal, problems);
  return problems.length > 0 ? { problems } : { kind: 'fact', proposal: edited, isKnown: false };
}

function editedProposal(row: DecisionRow, proposal: Proposal, problems: Problem[]): Proposal {
  const { value: oldValue, text: _text, unit: _unit, period: _period, ...rest } = proposal;
  const label = plain(row.说明);
  if (label === '' || label.includes(UNWRITTEN))
    problems.push(['说明', '没有写说明。', '写这个数说的是什么，例如“建成驿站”。']);
  if (!ID_PATTERN.test(row.编号)) {
    problems.push([
      '编号',
      `“${row.编号}”不能作编号。`,
      '只用小写英文字母、数字和连字符，例如 red-stations。',
    ]);
  }
  const qualifier = readChoice(QUALIFIER_OPTIONS, row.语气);
  if ('fault' in qualifier) problems.push(['语气', qualifier.fault, '照原文选一个。']);
  const period = readPeriod(row.时段);
  if ('fault' in period) problems.push(['时段', period.fault, '照原文写。']);
  const said = 'value' in period ? period.value : undefined;
  const isNone = said !== undefined && 'unstated' in said && said.unstated === '';
  const unit = plain(row.单位);
  const typed = plain(row.数值);
  const amount = unit === '' ? undefined : readNumber(typed);
  if (amount && 'fault' in amount)
    problems.push(['数值', amount.fault, '不是一个数的，单位留空。']);
  const value = amount && 'value' in amount ? amount.value : undefined;
  const isSaid =
    value === undefined ? statesText(proposal.quote, typed) : states(proposal.quote, value, unit);
  const isChanged = value !== oldValue || value === undefined;
  if (isChanged && !isSaid && !(amount && 'fault' in amount)) {
    problems.push([
      '数值',
      `原文“${proposal.quote}”里没有“${typed}${unit}”。`,
      `照原文写：${proposal.text ?? oldValue}。`,
    ]);
  }
  return {
    ...rest,
    id: row.编号,
    label,
    qualifier: ('value' in qualifier ? qualifier.value : 'exact') as QualifierId,
    period: 'value' in period && !isNone ? period.value : undefined,
    ...(value === undefined ? { text: typed } : { value, unit }),
  };
}

/** @returns what was typed into a cell. */
export function plain(text: string): string {
  return cellAsGiven(text).trim();
}
