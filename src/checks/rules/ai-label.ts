import { shownText } from '../texts/shown-text.ts';
import { inText, type Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';

const AI =
  '(?:人工智能|大(?:语言)?模型|文心一言|通义千问|豆包|讯飞星火|智谱清言|(?<![a-z])(?:AIGC|AI|ChatGPT|GPT|DeepSeek|Kimi|Claude)(?![a-z]))';
const MADE = '(?:生成|撰写|写成|写作|编写|起草|创作|改写|润色|翻译|整理|辅助)';
const THIS =
  '(?:本文|本页|本篇|本案例|本稿|全文|此文|这篇|以上内容|上述内容|以下内容|以上文字|(?<!\\p{Script=Han})(?:内容|文字|初稿|译文|摘要))';
/** Words that may stand between without the sentence being about something else. */
const OF_IT = '(?:的|文字|内容|初稿|摘要|图片|插图|译文|正文|大部分|部分|全部|主要|是|系|均|都)*';
const WITH = '(?:由|用|使用|借助|经|经由|通过|利用|依靠|靠)';
const HOW = '(?:工具|模型|助手|自动|协助|帮助|直接|进行|等|和|\\s)*';
const SAID = new RegExp(
  [
    String.raw`${THIS}${OF_IT}${WITH}\s?${AI}(?:${HOW}${AI})?${HOW}${MADE}`,
    String.raw`作为(?:一个|一款|一名)?\s?(?:(?:AI|人工智能)(?:语言)?(?:大?模型|助手)|大?语言模型)(?=[，,])`,
    String.raw`[（(【\[]\s?${AI}\s?(?:辅助)?(?:生成|撰写|创作)\s?[）)】\]]`,
  ].join('|'),
  'giu',
);

/** A write-up that says it was made with AI says so in its front matter too. */
export const aiLabel: Rule = {
  id: 'ai-label',
  title: '用了人工智能就标明',
  severity: 'error',
  why: '人工智能生成的内容依规要标识；页面上的标识由 aiAssisted 决定，正文另写一套，读者会看到两种说法。',
  examples: {
    ok: [sound('企业用人工智能生成质检报告。')],
    bad: [faulty('本文由人工智能生成，仅供参考。', ['本文由人工智能生成'])],
  },
  check({ documents }, report) {
    for (const document of documents) {
      const { kind, data } = document;
      if (kind !== 'case') continue;
      const { aiAssisted } = (data ?? {}) as { aiAssisted?: unknown };
      if (aiAssisted !== false) continue;
      const shown = shownText(document);
      for (const { 0: said, index } of shown.text.matchAll(SAID)) {
        const { start, end } = shown.place(index, index + said.length);
        report({
          ...inText(document, start, end),
          message: '这里说是人工智能写的，而 aiAssisted 写的是 false，页面上不会有标识。',
          fix: '确用了人工智能的，把 aiAssisted 改成 true，删去这句话；没有用的，删去这句话。',
        });
      }
    }
  },
};
