import { formatFact } from '../../domain/format.ts';
import { documentAt, type Content } from '../content.ts';
import { formatJson } from '../json-format.ts';
import { addRecords } from '../json-records.ts';
import { one, type Answers } from '../question.ts';
import { freeSlug, slugOf } from '../slug.ts';
import { commonQuestions } from './fact-common.ts';
import { comparisonOf, FACT_FORMS, inferForm, isForm, NEW_LEDGER } from './fact-form.ts';
import { derivationQuestion, shared } from './fact-derived.ts';
import { evidenceQuestions } from './fact-evidence.ts';
import { numberQuestions } from './fact-number.ts';
import { factOf } from './fact-record.ts';
import { idQuestion, optionsOf, type Kind } from './kind.ts';

export const fact: Kind = {
  id: 'fact',
  label: '数据',
  purpose: '账本里的一条：一个数字，连同它的来源和引文',
  questions: (content) => [
    {
      name: 'form',
      path: [],
      ask: '要登记的是什么',
      example: '数字写 number，日期、代码写 text，推算写 derived',
      type: 'choice',
      options: () => optionsOf(FACT_FORMS),
    },
    ...evidenceQuestions(content),
    derivationQuestion(content),
    ...numberQuestions(content, (answers) => shared('unit', answers, content)),
    ...commonQuestions(content),
    idQuestion('label', [...content.facts.keys()], '数据'),
  ],
  infer: inferForm,
  plan: (answers, content) => {
    const record = factOf(answers, content);
    const place = `facts/${ledgerOf(answers, content)}.json`;
    const document = documentAt(content.workspace, place);
    if (document) {
      return [{ place, kind: 'changed', text: addRecords(document.text, ['facts'], [record]) }];
    }
    const text = formatJson({ title: one(answers, 'file-title'), facts: [record] });
    return [{ place, kind: 'new', text }];
  },
  base: (answers, content) => [
    'facts',
    content.ledgers.get(ledgerOf(answers, content))?.value.facts.length ?? 0,
  ],
  notes: (answers, content) => {
    const record = factOf(answers, content);
    const comparison = comparisonOf(answers);
    const status = { single: '单一来源', 'transmitted-copy': '转载件（原页未核）' }[
      record.status as string
    ];
    return {
      assumed: [
        ...(isForm(answers, 'number') ? [`网页上写作“${formatFact(record)}”`] : []),
        ...(isForm(answers, 'derived') ? [`算式的结果是“${formatFact(record)}”`] : []),
        ...(status ? [`状态随来源记作“${status}”`] : []),
        ...('unstated' in record.period && record.period.near !== undefined
          ? [`时段没有写明，参照日期（near）记作来源的日期${record.period.near}`]
          : []),
        ...(comparison ? [`引文有“同比”，记作与${comparison.against}比（comparison）`] : []),
      ],
      next: [`写进正文：<Fact id="${record.id}" />；写进文件头和图表的句子：{${record.id}}`],
    };
  },
};

/** @returns the id of the file of the ledger in which the fact goes. */
function ledgerOf(answers: Answers, { ledgers }: Content): string {
  const file = one(answers, 'file');
  if (file !== NEW_LEDGER) return file;
  return freeSlug(slugOf(one(answers, 'file-title')), ledgers.keys());
}
