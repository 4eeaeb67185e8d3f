import { isCancel, log, multiselect, S_BAR, select, text } from '@clack/prompts';
import { styleText } from 'node:util';
import type { Asked, Asker } from '../../src/authoring/interview.ts';
import type { Answer, Option } from '../../src/authoring/question.ts';
import type { Terminal } from './terminal.ts';

/** Longer lists are narrowed by a word first. */
const LONG = 12;

/** @returns what puts questions to the person at a terminal, in Chinese. */
export function askAt(terminal: Terminal): Asker {
  return async (asked) => {
    if (asked.problem !== undefined) log.error(asked.problem, terminal);
    if (asked.remark !== undefined) log.info(asked.remark, terminal);
    switch (asked.question.type) {
      default:
        return askText(asked, terminal);
      case 'lines':
        return askLines(asked, terminal);
      case 'groups':
        return askGroups(asked, terminal);
      case 'choice':
        return askChoice(asked, terminal);
      case 'choices':
        return askChoices(asked.question.ask, asked, terminal);
    }
  };
}

async function askText(asked: Asked, terminal: Terminal): Promise<Answer | undefined> {
  const { question, initial, judge } = asked;
  const answer = await text({
    ...terminal,
    message: barred(question.ask, question.example),
    initialValue: typeof initial === 'string' ? initial : '',
    validate: (typed = '') => judge(typed),
  });
  return isCancel(answer) ? undefined : answer;
}

async function askLines(asked: Asked, terminal: Terminal): Promise<Answer | undefined> {
  const { question, judge, judgeLine } = asked;
  const lines: string[] = [];
  for (;;) {
    const more = lines.length > 0 ? `已写${lines.length}行，写完了直接按回车` : question.example;
    const line = await text({
      ...terminal,
      message: barred(question.ask, more),
      validate: (typed = '') => (typed.trim() === '' ? judge(lines) : judgeLine(typed)),
    });
    if (isCancel(line)) return undefined;
    if (line.trim() === '') return lines;
    lines.push(line);
  }
}

async function askGroups(asked: Asked, terminal: Terminal): Promise<Answer | undefined> {
  const { judge, judgeLine } = asked;
  const groups: string[] = [];
  for (;;) {
    const name = await text({
      ...terminal,
      message: barred(
        `第${groups.length + 1}组的名称`,
        groups.length > 0 ? '没有下一组了就直接按回车' : '如“2024年”',
      ),
      validate: (typed = '') => (typed.trim() === '' ? judge(groups) : undefined),
    });
    if (isCancel(name)) return undefined;
    if (name.trim() === '') return groups;
    const lineOf = (ids: Answer) => `${name.replace(/[=＝]/g, '')}=${[ids].flat().join(',')}`;
    const ids = await askChoices(
      `“${name}”这一组的数据，按画的次序选`,
      { ...asked, initial: undefined, judge: (answer) => judgeLine(lineOf(answer)) },
      terminal,
    );
    if (ids === undefined) return undefined;
    groups.push(lineOf(ids));
  }
}

async function askChoice(asked: Asked, terminal: Terminal): Promise<Answer | undefined> {
  const { question, options, initial, judge } = asked;
  for (;;) {
    const offered = await narrowed(question.ask, options, terminal);
    if (offered === undefined) return undefined;
    const answer = await select({
      ...terminal,
      message: titled(question.ask, '按↑↓移动，按回车选定'),
      options: offered.map(choiceOf),
      ...(typeof initial === 'string' && { initialValue: initial }),
      maxItems: LONG,
      showInstructions: false,
    });
    if (isCancel(answer)) return undefined;
    const fault = judge(answer);
    if (fault === undefined) return answer;
    log.error(fault, terminal);
  }
}

async function askChoices(
  ask: string,
  { options, initial, judge }: Asked,
  terminal: Terminal,
): Promise<Answer | undefined> {
  let chosen = new Set([initial ?? []].flat());
  for (;;) {
    const offered = await narrowed(ask, options, terminal);
    if (offered === undefined) return undefined;
    const kept = [...chosen].filter((id) => !offered.some(({ value }) => value === id));
    const answer = await multiselect({
      ...terminal,
      message: titled(ask, '按↑↓移动，按空格选中或取消，按回车选定'),
      options: offered.map(choiceOf),
      initialValues: [...chosen].filter((id) => !kept.includes(id)),
      maxItems: LONG,
      required: false,
      showInstructions: false,
    });
    if (isCancel(answer)) return undefined;
    chosen = new Set([...kept, ...answer]);
    if (options.length > LONG && chosen.size > 0) {
      const labels = [...chosen].map((id) => options.find(({ value }) => value === id)?.label);
      const again = await select({
        ...terminal,
        message: `选了${chosen.size}项：${labels.join('、')}`,
        options: [
          { value: false, label: '就这些' },
          { value: true, label: '再找几项' },
        ],
        showInstructions: false,
      });
      if (isCancel(again)) return undefined;
      if (again) continue;
    }
    const fault = judge([...chosen]);
    if (fault === undefined) return [...chosen];
    log.error(chosen.size > 0 ? fault : '还没有选：先按空格选中，再按回车。', terminal);
  }
}

/** @returns the options that hold some words; all of a short list. */
async function narrowed(
  ask: string,
  options: readonly Option[],
  terminal: Terminal,
): Promise<readonly Option[] | undefined> {
  if (options.length <= LONG) return options;
  const matching = (typed: string) => {
    const wanted = typed.trim().toLowerCase();
    return options.filter(({ value, label, hint = '' }) =>
      `${value} ${label} ${hint}`.toLowerCase().includes(wanted),
    );
  };
  const typed = await text({
    ...terminal,
    message: barred(ask, `共${options.length}项，先打编号或名称里的几个字来找；直接按回车看全部`),
    validate: (words = '') =>
      matching(words).length > 0 ? undefined : `没有含“${words.trim()}”的，换几个字。`,
  });
  return isCancel(typed) ? undefined : matching(typed);
}

function choiceOf({ value, label, hint }: Option) {
  return { value, label, ...(hint !== undefined && { hint }) };
}

function titled(ask: string, example: string): string {
  return `${ask}\n${styleText('dim', example)}`;
}

/** A text prompt leaves further lines of its message without the bar that the others have. */
export function barred(ask: string, example: string): string {
  return `${ask}\n${styleText('gray', S_BAR)}  ${styleText('dim', example)}`;
}
