import { readWords, wordsFault } from '../checks/command-words.ts';
import { flagLine } from '../authoring/flag-words.ts';
import type { Question } from '../authoring/question.ts';

/** What the person at the terminal asked for; `fault` says in Chinese why it cannot be done. */
type ImportArguments =
  | { kind: 'help' }
  | { kind: 'fault'; fault: string }
  | {
      kind: 'import';
      file: string;
      /** What was typed after each flag that takes words. */
      given: Record<string, string[]>;
      list: boolean;
      dryRun: boolean;
    };

/** The flags of this command itself; the others are the questions that it asks. */
const OWN_FLAGS = ['source', 'accept', 'decisions', 'list-file', 'alt'];

/** Reads the words after `npm run import --`; questions are flags without their hyphens. */
export function parseImportArguments(
  words: string[],
  questions: readonly string[],
): ImportArguments {
  const names = [...OWN_FLAGS, ...questions];
  const flags = new Map(names.map((name) => [name, `--${name} 后面没有写值。`]));
  const read = readWords(words, flags, ['list', 'dry-run']);
  if (read.wantsHelp) return { kind: 'help' };
  const { given, switches, faults } = read;
  const [file, ...rest] = read.others;
  if (file === undefined) faults.push('没有写要导入哪个文件，例如 npm run import -- 稿件.docx。');
  if (rest.length > 0)
    faults.push(`多出了“${rest.join('”“')}”：一次导入一个文件；有空格的文字要用引号括起来。`);
  for (const name of ['source', 'accept', 'decisions', 'list-file']) {
    if ((given[name]?.length ?? 0) > 1) faults.push(`--${name} 只写一次。`);
  }
  if (given['accept'] && given['decisions']) {
    faults.push('--accept 和 --decisions 只写一个：表里已经写了哪些采用。');
  }
  if (faults.length > 0 || file === undefined) return wordsFault('import', faults);
  const [list, dryRun] = [switches.has('list'), switches.has('dry-run')];
  return { kind: 'import', file, given, list, dryRun };
}

/** @param questions what is asked of a document's case */
export function helpText(questions: readonly Question[]): string {
  return `导入稿件或表格：.docx成为一篇案例的草稿，其中的数字逐个登记；.xlsx、.csv成为账本里的数据。

用法：npm run import -- 稿件.docx --source 来源编号
      npm run import -- 数据.xlsx --source 来源编号

数字先列出来，由你决定采用哪些：
  --list                只列出找到的数字，什么都不写
  --list-file 表.csv    写成一张表，用WPS或Excel改“采用”等栏，再交回来
  --decisions 表.csv    照交回的表导入（.csv，UTF-8或GB18030）
  --accept all          采用没有疑问的全部；标了“！”的要核对，写上序号才采用，如 all,7,9；
                        也可只写序号，如 1,3-5；都不要写 none
没有采用的数字留在正文里，npm run check 会逐处指出。

  --source 编号         数字出自哪个来源；没有登记的，先运行 npm run new -- 来源
  --alt 图1=说明        图片里有什么，念给看不见图的人听；--alt 图1=略 表示不要这张图
  --slug 编号           同 --id
  --dry-run             走完全部步骤，只是不写文件

从表格导入时：
  --sheet 工作表        只要这一张
  --column 数值=B       指明哪一栏是什么：时期、名称、数值、单位、口径、来源、原文、位置、主题、备注
  --unit 单位           表里没有写单位的数用它
  --title 名称          行和表头都没有写数的是什么时用它
  --period 时段         表里没有写时期的数用它
  --locator 位置        表在来源的第几页、哪一节；不写就记每个数的格子
  --series 名称         连成时间序列；口径、时段长短不同的不能连
  --group 编号          序列的可比组；“新”是另立一组，用 --group-note 写明为什么能比

不写的会一步一步问（在终端里），也都可以写成选项：
${questions.map((question) => flagLine(question, true)).join('\n')}

从不覆盖已有的文件，写就全写，不写就一个也不写。写好退出码是 0，稿件或表格有错是 1，命令写错或没写全是 2。
内容目录是 content，用环境变量 CONTENT_DIR 可以换成别的。`;
}
