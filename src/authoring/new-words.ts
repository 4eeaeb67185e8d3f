import { harmless } from '../checks/reporters/cells.ts';
import type { Finding } from '../checks/finding.ts';
import { documentAt, type Content } from './content.ts';
import { flagLine } from './flag-words.ts';
import type { Made } from './make.ts';
import type { Fault } from './interview.ts';
import { KINDS } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import type { Answers, Question } from './question.ts';

export const NEW_HELP = `新建案例、来源、数据、图表、术语，或另一个站点：一步一步问，答完写成文件。

用法：npm run new                        一步一步问
      npm run new -- 案例                直接新建案例
      npm run new -- 案例 --title 司机之家 ……   把回答写在命令里，没写的再问
      npm run new -- 站点 my-zone        在新的文件夹里新建另一个地区的内容

可以新建：
${KINDS.map(({ label, id, purpose }) => `  ${label}（${id}）  ${purpose}`).join('\n')}

选项：
  --dry-run    只看会写什么，不写文件
  --help, -h   显示这份说明；npm run new -- 案例 --help 显示案例的各个选项

从不覆盖已有的文件。写好退出码是 0，内容过不了检查是 1，命令写错或没写全是 2。
内容目录是 content，用环境变量 CONTENT_DIR 可以换成别的。`;

/** @returns the help of one kind: every flag with what it asks. */
export function helpOf(
  { label, id, purpose, inFolder }: Kind,
  questions: readonly Question[],
): string {
  const lines = (wanted: readonly Question[]) => wanted.map((question) => flagLine(question));
  const { must = [], may = [] } = Object.groupBy(questions, ({ optional }) =>
    optional === true ? 'may' : 'must',
  );
  return [
    `新建${label}：${purpose}。`,
    '',
    `用法：npm run new -- ${label} ${inFolder ? '文件夹 ' : ''}[选项]（${label}也可以写作 ${id}）`,
    '',
    '会问的：',
    ...lines(must),
    ...(may.length > 0 ? ['', '不问，要写就用选项：', ...lines(may)] : []),
    '',
    '值里有空格、花括号或尖括号时，用半角双引号括起来："共有{stations}"',
  ].join('\n');
}

/** @returns what the checks say of new content, by flag where an answer is to blame. */
export function faultyMessage(faults: readonly Fault[], others: readonly Finding[]): string {
  return [
    '这样写过不了检查：',
    ...faults.map(({ name, message }) => `  --${name}  ${message}`),
    ...others.map(({ file, message, fix }) => `  ${harmless(file)}  ${message}${fix}`),
    '什么都没有写。',
  ].join('\n');
}

interface PlanWords {
  /** What would be written, whole. */
  plan: string;
  /** The same, cut where it is long. */
  short: string;
  /** What was filled in without asking, and what the checks remark. */
  notes: string[];
  /** What to do once it is written. */
  next: string[];
}

/** Lines of a new file that are shown before it is written. */
const SHORT = 24;

/** @returns what to say of a plan before it is carried out and after. */
export function planWords(
  kind: Kind,
  content: Content,
  { answers, checked, warnings }: Extract<Made, { kind: 'ready' }>,
): PlanWords {
  const { assumed, next } = kind.notes(answers, content);
  const settled = checked.settled > 0 ? [`标点按规范改了${checked.settled}处`] : [];
  const all = [...assumed, ...settled];
  const said = all.length > 0 ? [`${all.join('；')}。`, ''] : [];
  const remarks = warnings.map(({ message, fix }) => `  ${message}${fix}`);
  const notes = remarks.length > 0 ? [...said, '提醒（不妨碍发布）：', ...remarks, ''] : said;
  const files = checked.plan.map((file) => {
    const before = documentAt(content.workspace, file.place)?.text ?? '';
    const head = file.kind === 'new' ? '新建' : '在已有的文件里添一条';
    const lines = 'text' in file ? addedText(before, file.text).split('\n') : [];
    return { title: `${head}：${content.workspace.root}/${file.place}`, lines };
  });
  const shown = (most: number) =>
    [
      ...files.flatMap(({ title, lines }) => {
        const more = lines.length > most ? [`……（共${lines.length}行）`] : [];
        return [title, '', ...lines.slice(0, most), ...more, ''];
      }),
      ...notes,
    ]
      .join('\n')
      .trimEnd();
  return {
    plan: shown(Infinity),
    short: shown(SHORT),
    notes,
    next: ['下一步：', ...next.map((step, index) => `  ${index + 1}. ${step}`)],
  };
}

/** @returns what stands in a text and not in the one before it; the one is the other with an insertion. */
function addedText(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = before.length - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after
    .slice(start, after.length - end)
    .replace(/^,?\r?\n/, '')
    .trimEnd();
}

/** @returns the command that goes on from what was answered; nothing if nothing was. */
export function resumeCommand({ label }: Kind, answers: Answers): string | undefined {
  const flags = flagsOf(answers);
  return flags === '' ? undefined : `npm run new -- ${label} ${flags}`;
}

/** @returns answers as they are typed after a command. */
export function flagsOf(answers: Answers): string {
  return Object.entries(answers)
    .flatMap(([name, answer]) =>
      [answer ?? []]
        .flat()
        .filter(Boolean)
        .map((word) => `--${name} ${quoted(word)}`),
    )
    .join(' ');
}

/** As shells of every system read it, as far as they agree. */
export function quoted(word: string): string {
  return /^[\p{L}\p{N}.,_-]+$/u.test(word) ? word : `"${word.replace(/(["\\$`])/g, '\\$1')}"`;
}
