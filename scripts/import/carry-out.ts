import { cancel, confirm, isCancel } from '@clack/prompts';
import path from 'node:path';
import { flagsOf, quoted } from '../../src/authoring/new-words.ts';
import type { Answers } from '../../src/authoring/question.ts';
import type { WritePlan } from '../../src/authoring/write-plan.ts';
import { writePlan } from '../support/write-plan.ts';
import { refuse, type ExitCode, type Reading } from './reading.ts';

export const terminal = { input: process.stdin, output: process.stdout };

/** What is said of a plan. */
export interface PlanTexts {
  /** In the place of writing it. */
  preview: string;
  /** Asked before it is written. */
  question: string;
  /** What was found, and what is next. */
  summary: string;
}

/**
 * Writes a plan that has been checked, once a person at the terminal has agreed to it.
 * @param answers what is handed back to who does not agree
 */
export async function carryOut(
  reading: Reading,
  plan: WritePlan,
  { preview, question, summary }: PlanTexts,
  answers?: Answers,
): Promise<ExitCode> {
  const { content, dryRun, canAsk } = reading;
  if (dryRun) {
    console.log(`${preview}\n${summary}\n只是看看（--dry-run），什么都没有写。`);
    return 0;
  }
  if (canAsk) {
    const agreed = await confirm({ message: question, active: '写', inactive: '不写' });
    if (isCancel(agreed) || !agreed) return stopped(reading, answers);
  }
  const done = await writePlan(content.workspace, plan);
  if ('refused' in done) return refuse(done.refused, 2);
  const files = done.written.map((file) => `  ${path.relative('', file)}`);
  console.log(['写好了：', ...files, '', summary].join('\n'));
  return 0;
}

/**
 * Ends the command where the person at the terminal no longer wants it.
 * @param answers what was answered until then, which is handed back to be typed again at once
 */
export function stopped({ file, given }: Reading, answers: Answers = {}): ExitCode {
  cancel('停下了，什么都没有写。', terminal);
  if (Object.keys(answers).length > 0) {
    const command = `npm run import -- ${quoted(file)} ${flagsOf({ ...given, ...answers })}`;
    console.log(`已经答的没有丢，要接着做就运行：\n${command}`);
  }
  return 2;
}
