import { parse } from 'csv-parse/sync';
import { readChoice } from '../authoring/choices.ts';
import { cellAsGiven, csvText } from '../domain/csv.ts';
import { readNumber } from '../domain/numbers/read-number.ts';
import { readPeriod } from '../domain/periods/read.ts';
import { UNWRITTEN } from '../domain/case.ts';
import { ID_PATTERN } from '../domain/id.ts';
import { states } from '../domain/numbers/agreement.ts';
import { formatPeriod, NO_TIME_WORDS } from '../domain/period.ts';
import { QUALIFIERS, type QualifierId } from '../domain/qualifier.ts';
import { statesText } from '../domain/periods/agreement.ts';
import {
  isCertain,
  renameRepeated,
  type Decision,
  type Decisions,
  type Offer,
  knownText,
} from './offer.ts';
import type { ImportFault, Proposal } from './proposal.ts';
import { decode } from './tables/encoding.ts';

const COLUMNS = [
  ...['序号', '采用', '原文', '位置', '原句', '说明', '数值', '单位', '语气', '时段', '编号'],
  ...['请核对', '理由'],
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Record<Column, string>;

const QUALIFIER_OPTIONS = Object.entries(QUALIFIERS).map(([value, { label, words }]) => ({
  value,
  label: words[0],
  also: [...words.slice(1), label, ...(value === 'exact' ? [''] : [])],
}));

/** Writes the offers as a .csv that WPS and Excel open, to be edited and handed back. */
export function decisionTable(offers: readonly Offer[]): string {
  const rows = offers.map((offer): Row => {
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
  });
  return csvText(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
}

/** Reads the table that was handed back, UTF-8 or GB18030; `file` is its name, for the messages. */
export function readDecisionTable(
  bytes: Uint8Array,
  file: string,
  offers: readonly Offer[],
  ledger: ReadonlySet<string>,
): { decisions: Decisions; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const decisions = new Map<number, Decision>();
  const whole = (message: string, fix: string) => ({
    decisions,
    faults: [{ where: file, message, fix }],
  });
  const again = '用 --list-file 重新写一张表，只改“采用”和后面几栏，存成.csv。';
  const decoded = decode(bytes);
  if ('fault' in decoded) return whole(`${decoded.fault}。`, again);
  let rows: Row[];
  try {
    rows = parse(decoded.text, { columns: true, relax_column_count: true, trim: true });
  } catch {
    return whole('不是合格的.csv，多半是双引号没有配对。', again);
  }
  const missing = COLUMNS.filter((column) => rows[0]?.[column] === undefined);
  if (missing.length > 0) return whole(`缺少这些栏：${missing.join('、')}。`, again);
  const byNumber = new Map(offers.map((offer) => [String(offer.number), offer]));
  for (const [index, row] of rows.entries()) {
    const where = `${file}第${index + 2}行`;
    const offer = byNumber.get(row.序号);
    if (!offer || offer.proposal.where !== plain(row.位置)) {
      const message = `序号“${row.序号}”、位置“${row.位置}”与稿件对不上：表是另一份稿件的，或稿件改过。`;
      faults.push({ where, message, fix: '用 --list-file 重新写一张表。' });
      continue;
    }
    const read = decisionOf(row, offer, ledger);
    if ('problems' in read) {
      faults.push(
        ...read.problems.map(([column, message, fix]) => ({
          where: `${where}“${column}”`,
          message,
          fix,
        })),
      );
    } else if (decisions.has(offer.number)) {
      faults.push({ where, message: `序号“${row.序号}”写了两次。`, fix: '删去一行。' });
    } else decisions.set(offer.number, read);
  }
  renameRepeated(offers, decisions);
  // A row that was deleted says no.
  for (const { number } of offers)
    if (!decisions.has(number)) decisions.set(number, { kind: 'todo' });
  return { decisions, faults };
}

type Problem = [column: Column, message: string, fix: string];

function decisionOf(
  row: Row,
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

function editedProposal(row: Row, proposal: Proposal, problems: Problem[]): Proposal {
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

function plain(text: string): string {
  return cellAsGiven(text).trim();
}
