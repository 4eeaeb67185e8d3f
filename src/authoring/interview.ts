import { readChoice, readChoices } from './choices.ts';
import type { Answer, Answers, Option, Question } from './question.ts';
import type { Read } from '../domain/read.ts';

/** One question as it is put to a person. */
export interface Asked {
  question: Question;
  options: readonly Option[];
  /** What stands in the prompt from the start. */
  initial: Answer | undefined;
  /** Why it is asked again, as a Chinese sentence. */
  problem: string | undefined;
  /** What helps to answer, as a Chinese sentence. */
  remark: string | undefined;
  /** @returns why an answer will not do, or nothing. */
  judge: (answer: Answer) => string | undefined;
  /** The same for one of several lines. */
  judgeLine: (line: string) => string | undefined;
}

/** Puts a question to a person; `undefined` where they want to stop. */
export type Asker = (asked: Asked) => Promise<Answer | undefined>;

export interface Fault {
  name: string;
  message: string;
}

export type Outcome =
  | { kind: 'done'; answers: Answers }
  /** What was answered until then, flags included. */
  | { kind: 'stopped'; answers: Answers }
  | { kind: 'incomplete'; missing: Question[]; faults: Fault[] };

/**
 * Goes through questions in order: takes what was given, asks for the rest. With nobody to ask it
 * goes on to the end, so that all that is missing or wrong can be said at once.
 * @param given answers from flags, as typed
 * @param problems what is wrong with answers that were given, by name: those are asked again
 */
export async function interview(
  questions: readonly Question[],
  given: Answers,
  ask?: Asker,
  problems: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const answers: Record<string, Answer> = {};
  const missing: Question[] = [];
  const faults: Fault[] = [];
  for (const question of questions) {
    const { name } = question;
    const typed = given[name];
    if (question.when && !question.when(answers)) {
      const isKnown = missing.length === 0 && faults.length === 0;
      if (typed !== undefined && isKnown) faults.push({ name, message: needless(question) });
      continue;
    }
    let problem = problems[name];
    if (typed !== undefined && problem === undefined) {
      const read = readAnswer(question, typed, answers);
      if ('value' in read) {
        answers[name] = read.value;
        continue;
      }
      problem = read.fault;
    }
    if (!ask) {
      if (problem !== undefined) faults.push({ name, message: problem });
      else if (!isOptional(question, answers)) assume(question, answers, { missing, faults });
      continue;
    }
    if (isOptional(question, answers) && problem === undefined) continue;
    const answer = await askUntilRight(question, answers, ask, { typed, problem });
    if (answer === undefined) return { kind: 'stopped', answers };
    answers[name] = answer;
  }
  return missing.length + faults.length > 0
    ? { kind: 'incomplete', missing, faults }
    : { kind: 'done', answers };
}

/** With nobody to ask, a proposal is taken; one that will not do says why, as if it had been typed. */
function assume(
  question: Question,
  answers: Record<string, Answer>,
  { missing, faults }: { missing: Question[]; faults: Fault[] },
): void {
  const proposed = question.assumed?.(answers) ? question.propose?.(answers) : undefined;
  const read = proposed === undefined ? undefined : readAnswer(question, proposed, answers);
  if (read === undefined) {
    if (!question.empty) missing.push(question);
  } else if ('value' in read) answers[question.name] = read.value;
  else faults.push({ name: question.name, message: read.fault });
}

async function askUntilRight(
  question: Question,
  answers: Answers,
  ask: Asker,
  { typed, problem }: { typed: Answer | undefined; problem: string | undefined },
): Promise<Answer | undefined> {
  let told = problem;
  let initial = typed ?? question.propose?.(answers);
  for (;;) {
    const answer = await ask({
      question,
      options: question.options?.(answers) ?? [],
      initial,
      problem: told,
      remark: question.remark?.(answers),
      judgeLine: (line) => question.checkLine?.(tidy(line), answers),
      judge: (one) => faultOf(readAnswer(question, one, answers)),
    });
    if (answer === undefined) return undefined;
    const read = readAnswer(question, answer, answers);
    if ('value' in read) return read.value;
    told = read.fault;
    initial = answer;
  }
}

/** @returns an answer as it counts, or why it will not do. */
export function readAnswer(question: Question, typed: Answer, answers: Answers): Read<Answer> {
  const read = readTyped(question, typed, answers);
  if ('fault' in read) return read;
  if (read.value.length === 0) {
    return question.empty ? read : { fault: `还没有写。${question.example}。` };
  }
  const lines = question.checkLine ? [read.value].flat() : [];
  for (const line of lines) {
    const wrong = question.checkLine?.(line, answers);
    if (wrong !== undefined) return { fault: wrong };
  }
  const own = { ...answers, [question.name]: read.value };
  const fault = question.check?.(read.value, own);
  return fault === undefined ? read : { fault };
}

function readTyped({ type, options }: Question, typed: Answer, answers: Answers): Read<Answer> {
  const all = [typed].flat().map(tidy);
  const words = all.filter((word) => word !== '');
  switch (type) {
    case 'lines':
    case 'groups':
      return { value: words };
    case 'choices':
      return readChoices(options?.(answers) ?? [], words);
    case 'choice':
      if (words.length > 1) return { fault: '只能写一个。' };
      return words[0] === undefined
        ? { value: '' }
        : readChoice(options?.(answers) ?? [], words[0]);
    default:
      if (words.length > 1) return { fault: '只能写一次。' };
      return { value: words[0] ?? '' };
  }
}

/** An answer is one line of readable characters, whatever was pasted. */
function tidy(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, '')
    .replace(/(?!\u200d)[\p{Cc}\p{Cf}\ufffd]/gu, '')
    .trim();
}

/** @returns whether a question is never asked of its own. */
export function isOptional({ optional }: Question, answers: Answers): boolean {
  return typeof optional === 'function' ? optional(answers) : optional === true;
}

function needless({ name, otherwise }: Question): string {
  return `这里用不着 --${name}${otherwise ? `：${otherwise}` : '。'}`;
}

function faultOf(read: Read<Answer>): string | undefined {
  return 'fault' in read ? read.fault : undefined;
}
