import type { Content } from '../authoring/content.ts';
import { one, type Question } from '../authoring/question.ts';
import { ID_PATTERN } from '../domain/id.ts';

/**
 * What is asked once for all the numbers of a document.
 * @param titled the answer that proposes what the numbers belong to
 * @param ledger proposes the file of the ledger
 */
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
      type: 'text',
      propose: (answers) => one(answers, titled) || undefined,
      assumed: () => true,
    },
    {
      name: 'ledger',
      ask: '数字记在账本的哪个文件',
      example: `写编号：${[...ledgers.keys()].slice(0, 6).join('、') || '如 stations'}；没有的就新建`,
      type: 'text',
      ...(ledger && { propose: ledger }),
      assumed: () => true,
      check: (typed) =>
        ID_PATTERN.test(String(typed))
          ? undefined
          : `“${String(typed)}”不能作文件名：只用小写英文字母、数字和连字符，例如 stations。`,
    },
  ];
}
