import type { Fact } from '../domain/fact.ts';
import type { Source } from '../domain/source.ts';
import type { Proposal } from './proposal.ts';
import { addRecords } from '../authoring/json-records.ts';
import { formatJson } from '../authoring/json-format.ts';
import { documentAt, type Content } from '../authoring/content.ts';
import type { PlannedFile } from '../authoring/write-plan.ts';
import { one, type Question } from '../authoring/question.ts';
import { ID_PATTERN } from '../domain/id.ts';

/** What every fact of one document shares. */
export interface RecordedIn {
  /** The source's id. */
  source: string;
  record: Pick<Source, 'status' | 'date'>;
  scope: string;
  subject: string;
}

/** Makes the fact that an accepted proposal becomes, as the ledger has it. */
export function recordOf(proposal: Proposal, { source, record, scope, subject }: RecordedIn): Fact {
  const { id, label, value, text, unit, qualifier, comparison, locator, quote } = proposal;
  const said = proposal.period ?? { unstated: '' };
  const near = 'unstated' in said && said.near === undefined ? record.date : undefined;
  return {
    id,
    label,
    ...(value === undefined ? { text } : { value, unit }),
    qualifier,
    period: near === undefined ? said : { ...said, near },
    scope,
    subject,
    ...(comparison && { comparison }),
    source,
    locator,
    quote,
    status: record.status === 'transmitted-copy' ? 'transmitted-copy' : 'single',
  } as Fact;
}

/**
 * Adds facts to a file of the ledger, or makes it; no file where there is nothing to add.
 * @throws UneditableError where the file that is there cannot be added to
 */
export function ledgerFile(
  { workspace }: Content,
  ledger: string,
  title: string,
  facts: readonly Fact[],
): PlannedFile[] {
  if (facts.length === 0) return [];
  const place = `facts/${ledger}.json`;
  const existing = documentAt(workspace, place);
  if (existing) {
    return [{ place, kind: 'changed', text: addRecords(existing.text, ['facts'], facts) }];
  }
  return [{ place, kind: 'new', text: formatJson({ title, facts }) }];
}

/** What is asked once for all the numbers of a document; the answer `titled` proposes the subject. */
export function recordQuestions(
  { taxonomy, ledgers }: Content,
  titled: string,
  ledger: Question['propose'],
): Question[] {
  const [only, ...others] = taxonomy.scopes;
  return [
    {
      name: 'scope',
      ask: '这份稿件里的数字统计了谁（口径）',
      example: '以来源的写法为准，不替它扩大；个别不同的，导入后在账本里改',
      type: 'choice',
      options: () =>
        taxonomy.scopes.map(({ id, label, note }) => ({ value: id, label, hint: note })),
      propose: () => (others.length === 0 ? only?.id : undefined),
      assumed: () => others.length === 0,
    },
    {
      name: 'subject',
      ask: '数字属于哪项工作或哪个对象',
      example: '如“驿站”',
      propose: (answers) => one(answers, titled) || undefined,
      assumed: () => true,
    },
    {
      name: 'ledger',
      ask: '数字记在账本的哪个文件',
      example: `写编号：${[...ledgers.keys()].slice(0, 6).join('、') || '如 stations'}；没有的就新建`,
      ...(ledger && { propose: ledger }),
      assumed: () => true,
      check: (typed) =>
        ID_PATTERN.test(String(typed))
          ? undefined
          : `“${String(typed)}”不能作文件名：只用小写英文字母、数字和连字符，例如 stations。`,
    },
  ];
}
