import { scanNumbers } from '../numbers/number-scan.ts';
import { inField, type Rule } from '../rule.ts';
import { caseText } from '../small-content.ts';

const place = 'cases/station/index.mdx';
const excepted = (body: string, ...texts: string[]) =>
  caseText(`## 背景\n\n${body}\n`, {
    exceptions: texts.map((text) => ({ text, reason: '工具的用法，不是数据' })),
  });

/** An exception that is no longer needed fails, so that none outlives its reason. */
export const numberException: Rule = {
  id: 'number-exception',
  title: '例外都还用得着',
  severity: 'error',
  ofAbsence: 'something',
  why: '例外放行了没有出处的数字；句子改了而例外还留着，就会放行本来不该放行的数字。',
  examples: {
    ok: [{ place, text: excepted('每格代表百分之一。', '每格代表百分之一') }],
    bad: [
      { place, text: excepted('每格代表一处。', '每格代表百分之一'), marks: ['每格代表百分之一'] },
      { place, text: excepted('每格代表一处。', '每格代表一处'), marks: ['每格代表一处'] },
    ],
  },
  check(workspace, report) {
    for (const document of workspace.documents) {
      const { exceptions } = scanNumbers(workspace, document);
      for (const [index, { text, found, silences }] of exceptions.entries()) {
        if (silences || text === '') continue;
        report({
          ...inField(document, ['exceptions', index, 'text']),
          message: found
            ? `例外“${text}”没有用处：没有它，这里也没有无出处的数字，或另一条例外已经写了。`
            : `例外“${text}”在这个文件的文字里找不到。`,
          fix: found
            ? '删去这一条例外；要放行的话，把数字连同后面的量词一字不差地写进 text。'
            : '照抄文字里的原话；句子已经改掉的，删去这一条例外。',
        });
      }
    }
  },
};
