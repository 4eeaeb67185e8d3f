import { QUOTE_LIMIT } from '../../domain/fact.ts';
import { scanNumbers } from '../../domain/numbers/scan.ts';
import { statesText } from '../../domain/periods/agreement.ts';
import type { Content } from '../content.ts';
import { many, one, type Answers, type Question } from '../question.ts';
import { readableBy } from '../../domain/read.ts';
import { LOCATOR_HINT, readLocator } from '../../domain/locator.ts';
import { isForm } from './fact-form.ts';
import { sourceOptions } from './kind.ts';

/** Where a number stands, and in which words. */
export function evidenceQuestions(content: Content): Question[] {
  const fromSource = {
    when: (answers: Answers) => isForm(answers, 'number', 'text'),
    otherwise: '推算的数据不填来源、引文和位置，凭据是算式。',
  };
  return [
    {
      name: 'source',
      ask: '出自哪个来源',
      example: '写来源的编号或篇名；还没有登记的，先运行 npm run new -- 来源',
      type: 'choice',
      options: () => sourceOptions(content),
      ...fromSource,
      check: (id) =>
        content.sources.get(String(id))?.status === 'excluded'
          ? '这个来源标作“未采用”，不能作数据的凭据。换一个来源。'
          : undefined,
    },
    {
      name: 'item',
      ask: '原文逐项列出、没有写数的，各项的名称',
      example: '每项写一次，如“甲站”，再写“乙站”',
      type: 'lines',
      when: (answers) => isForm(answers, 'number'),
      otherwise: '只有抄自来源的数字才用。',
      optional: true,
      path: ['enumerated'],
    },
    {
      name: 'quote',
      ask: '原文怎么说',
      example: `照抄含有这个数的几个字，标点也算，最多${QUOTE_LIMIT}个字`,
      ...fromSource,
      check: (typed, answers) => quoteFault(String(typed), answers),
    },
    {
      name: 'locator',
      ask: '在来源的什么位置',
      example: LOCATOR_HINT,
      ...fromSource,
      check: readableBy(readLocator),
    },
    {
      name: 'text',
      ask: '要记下的文字',
      example: '日期写全，如“2021年7月28日”；代码照抄',
      when: (answers) => isForm(answers, 'text'),
      otherwise: '数字填 --value；日期、代码才填 --text。',
      propose: (answers) => one(answers, 'quote'),
      check: (typed, answers) =>
        one(answers, 'quote') === '' || statesText(one(answers, 'quote'), String(typed))
          ? undefined
          : `引文“${one(answers, 'quote')}”里没有“${String(typed)}”。照引文改，或换一句引文。`,
    },
  ];
}

function quoteFault(quote: string, answers: Answers): string | undefined {
  const length = [...quote].length;
  if (length > QUOTE_LIMIT) {
    return `引文有${length}个字，最多${QUOTE_LIMIT}个。只抄含有这个数的半句话。`;
  }
  if (!isForm(answers, 'number')) return undefined;
  const items = many(answers, 'item');
  const absent = items.filter((item) => !quote.includes(item));
  if (absent.length > 0) return `“${absent.join('、')}”不在引文里。各项的名称照引文写。`;
  const numbers = scanNumbers(quote);
  if (items.length > 0 || numbers.some(({ value }) => value !== undefined)) return undefined;
  const [vague] = numbers;
  if (vague) {
    return `“${vague.text}”不是一个确切的数，不能记成数值。登记成文字，照原话写“${vague.text}”。`;
  }
  return `引文“${quote}”里没有数字。照抄原文里含有这个数的半句话，如“设立驿站15个”；原文只列名称、没有写数的，把各项的名称逐项写出。`;
}
