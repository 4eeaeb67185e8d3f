import { readdir } from 'node:fs/promises';
import { cancel, confirm, intro, isCancel, log, outro, select, text } from '@clack/prompts';
import { contentOf, emptyContent, type Content } from '../../src/authoring/content.ts';
import { incompleteText } from '../../src/authoring/flag-words.ts';
import type { Asker } from '../../src/authoring/interview.ts';
import { KINDS } from '../../src/authoring/kinds/index.ts';
import type { Kind } from '../../src/authoring/kinds/kind.ts';
import { make, type Made } from '../../src/authoring/make.ts';
import { dayInChina } from '../../src/domain/calendar.ts';
import { parseNewArguments } from '../../src/authoring/new-arguments.ts';
import {
  faultyMessage,
  helpOf,
  NEW_HELP,
  planWords,
  resumeCommand,
} from '../../src/authoring/new-words.ts';
import type { Answers } from '../../src/authoring/question.ts';
import { askAt } from './ask.ts';
import { codeOf } from './file-fault.ts';
import { readContent } from './read-content.ts';
import { inChinese, type Terminal } from './terminal.ts';
import { writePlan } from './write-plan.ts';

/** Where the command reads and writes. */
export interface Surroundings {
  /** The content root. */
  root: string;
  terminal: Terminal;
  /** Whether a person sits at the terminal. */
  canAsk: boolean;
  say: (text: string) => void;
  complain: (text: string) => void;
}

const NO_FOLDER = '写上放在哪个文件夹，例如 npm run new -- 站点 my-zone。';

/** `npm run new`: one run of it. */
export class NewCommand {
  readonly #around: Surroundings;
  readonly #terminal: Terminal;
  #isOpen = false;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#terminal = inChinese(around.terminal);
  }

  /** @returns the exit code: 0 written, 1 the checks would not pass, 2 asked for wrongly or stopped */
  async run(words: string[]): Promise<number> {
    const { canAsk, say } = this.#around;
    const { known, fault } = await this.#readContent();
    const questionsOf = (kind: Kind) => kind.questions(known);
    const asked = parseNewArguments(words, (kind) => questionsOf(kind).map(({ name }) => name));
    if (asked.kind === 'fault') return this.#refuse(asked.fault);
    if (asked.kind === 'help') {
      say(asked.of ? helpOf(asked.of, questionsOf(asked.of)) : NEW_HELP);
      return 0;
    }
    if (fault !== undefined && !asked.of?.inFolder) return this.#refuse(fault);
    if (asked.of === undefined && !canAsk) {
      return this.#refuse(`写上要新建什么，例如 npm run new -- 案例。\n\n${NEW_HELP}`);
    }
    const kind = asked.of ?? (await this.#askKind());
    if (!kind) return this.#stop();
    if (!kind.inFolder) return this.#makeNew(kind, known, asked.given, asked.dryRun);
    const folder = asked.folder ?? (await this.#askFolder());
    if (folder === undefined) return canAsk ? this.#stop() : this.#refuse(NO_FOLDER);
    const { workspace } = emptyContent(folder);
    if (!(await isFree(folder))) {
      return this.#refuse(`“${folder}”已经有了，里面不是空的。换一个文件夹，什么都没有写。`);
    }
    const empty = { ...emptyContent(folder), workspace: { ...workspace, today: dayInChina() } };
    return this.#makeNew(kind, empty, asked.given, asked.dryRun);
  }

  async #makeNew(kind: Kind, content: Content, given: Answers, dryRun: boolean): Promise<number> {
    const { canAsk, say } = this.#around;
    const put = askAt(this.#terminal);
    const ask: Asker = (asked) => {
      this.#open(`新建${kind.label}`);
      return put(asked);
    };
    const made = await make(kind, content, given, canAsk ? ask : undefined);
    if (made.kind !== 'ready') return this.#explain(kind, made);
    const said = planWords(kind, content, made);
    if (dryRun) {
      say(`${said.plan}\n\n只是看看（--dry-run），什么都没有写。`);
      return 0;
    }
    if (this.#isOpen && !(await this.#agrees(said.short))) {
      return this.#stop(resumeCommand(kind, made.answers));
    }
    const done = await writePlan(content.workspace, made.checked.plan);
    if ('refused' in done) return this.#refuse(done.refused);
    if (this.#isOpen) outro('写好了', this.#terminal);
    else say('写好了');
    const files = done.written.map((file) => `  ${file}`);
    say([...files, '', ...(this.#isOpen ? [] : said.notes), ...said.next].join('\n'));
    return 0;
  }

  async #agrees(plan: string): Promise<boolean> {
    log.message(plan, this.#terminal);
    const words = { message: '写吗？', active: '写', inactive: '不写' };
    const agreed = await confirm({ ...this.#terminal, ...words });
    return !isCancel(agreed) && agreed;
  }

  #explain(kind: Kind, made: Exclude<Made, { kind: 'ready' }>): number {
    switch (made.kind) {
      case 'stopped':
        return this.#stop(resumeCommand(kind, made.answers));
      case 'incomplete':
        return this.#refuse(incompleteText(made.missing, made.faults, [], `新建${kind.label}`));
      case 'refused':
        return this.#refuse(`${made.reasons.join('\n')}\n什么都没有写。`);
      case 'faulty':
        return this.#refuse(faultyMessage(made.faults, made.others), 1);
    }
  }

  async #askKind(): Promise<Kind | undefined> {
    this.#open('新建');
    const id = await select({
      ...this.#terminal,
      message: '要新建什么\n按↑↓移动，按回车选定',
      options: KINDS.map(({ id: value, label, purpose: hint }) => ({ value, label, hint })),
      showInstructions: false,
    });
    return isCancel(id) ? undefined : KINDS.find((kind) => kind.id === id);
  }

  async #askFolder(): Promise<string | undefined> {
    if (!this.#around.canAsk) return undefined;
    this.#open('新建站点');
    const typed = await text({
      ...this.#terminal,
      message: '放在哪个文件夹\n写一个还没有的文件夹，如 my-zone',
      validate: (folder = '') => (folder.trim() === '' ? '还没有写。' : undefined),
    });
    return isCancel(typed) ? undefined : typed.trim();
  }

  /** What is there already; nothing at all, with the reason, where it cannot be read. */
  async #readContent(): Promise<{ known: Content; fault: string | undefined }> {
    const { root } = this.#around;
    const workspace = await readContent(root);
    const read = 'fault' in workspace ? workspace : contentOf(workspace);
    if ('value' in read) return { known: read.value, fault: undefined };
    return { known: emptyContent(root), fault: read.fault };
  }

  /** The first words, before the first question. */
  #open(title: string): void {
    if (!this.#isOpen) intro(`${title}（按Ctrl+C随时停下，不会留下半个文件）`, this.#terminal);
    this.#isOpen = true;
  }

  #stop(resume?: string): number {
    cancel('停下了，什么都没有写。', this.#terminal);
    if (resume) this.#around.say(`已经答的没有丢，要接着做就运行：\n${resume}`);
    return 2;
  }

  #refuse(message: string, code = 2): number {
    this.#around.complain(message);
    return code;
  }
}

/** Whether nothing stands in a folder, or there is none yet. */
async function isFree(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    return [folder];
  });
  return names.length === 0;
}
