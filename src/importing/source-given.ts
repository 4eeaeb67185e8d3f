import { nearest } from '../content/nearest.ts';
import type { Content } from '../authoring/content.ts';
import { sourceOptions } from '../authoring/kinds/kind.ts';
import type { Question } from '../authoring/question.ts';
import type { Source } from '../domain/source.ts';

const HOW = '还没有登记的，先运行 npm run new -- 来源，登记以后再导入。';

/** A source that may vouch for numbers, or a Chinese sentence that says how to name one. */
export type SourceGiven = { id: string; record: Source } | { fault: string };

export function sourceQuestion(content: Content): Question {
  return {
    name: 'source',
    ask: '这份稿件里的数字出自哪个来源',
    example: '还没有登记的，先按Ctrl+C停下，运行 npm run new -- 来源',
    type: 'choice',
    options: () => sourceOptions(content),
    check: (id) => {
      const given = sourceGiven(content, String(id));
      return 'fault' in given ? given.fault : undefined;
    },
  };
}

export function sourceGiven({ sources }: Content, typed: string | undefined): SourceGiven {
  if (typed === undefined) {
    const some = [...sources].slice(0, 8).map(([id, { title }]) => `${id}（${title}）`);
    const list = some.length > 0 ? `已有：${some.join('、')}${sources.size > 8 ? '……' : ''}。` : '';
    return { fault: `没有写来源：数字出自哪里，用 --source 编号 写明。${list}${HOW}` };
  }
  const id = typed.trim();
  const record = sources.get(id);
  if (!record) {
    const close = nearest(id, sources.keys());
    return { fault: `没有编号为“${id}”的来源。${close ? `是不是“${close}”？` : ''}${HOW}` };
  }
  if (record.status === 'excluded') {
    return { fault: `来源“${id}”登记为未采用（excluded），不能作为数字的出处。换一个来源。` };
  }
  return { id, record };
}
