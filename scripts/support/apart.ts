import { fork } from 'node:child_process';

/** For what works on pages one by one: what the last one left is better taken away than kept. */
export const GROWTH = '--heap-growing-percent=50';

type Answer = { value: unknown } | { error: object };

/**
 * Runs a script that ends in `answerApart` in a process of its own: what it needs of memory and what
 * this process holds are never held by one.
 * @param question what structured cloning can copy
 * @param signal ends the process
 * @throws what the work throws; a Chinese sentence where the process ends without an answer
 */
export async function askApart(
  script: string,
  question: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const child = fork(script, { serialization: 'advanced', execArgv: [GROWTH], signal });
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, killed) => {
      resolve(killed ?? String(code));
    });
  });
  let answer: Answer | undefined;
  child.once('message', (message) => {
    answer = message as Answer;
  });
  child.send(question as object);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const how = await ended.finally(() => process.off('exit', kill));
  if (!answer)
    throw new Error(`构建的一步中途停了（${how}）：多半是内存不够，请关掉别的程序再试。`);
  if ('error' in answer) throw Object.assign(new Error(), answer.error);
  return answer.value;
}

/** Does what the process that started this one asks for, and answers; ends with it. */
export function answerApart<Question>(work: (question: Question) => unknown): void {
  const leave = () => process.exit();
  process.once('disconnect', leave);
  process.once('message', (question) => {
    const answered: Promise<Answer> = Promise.resolve(question as Question)
      .then(work)
      .then(
        (value) => ({ value }),
        (error: unknown) => ({ error: { message: String(error), ...partsOf(error) } }),
      );
    void answered.then((answer) => process.send?.(answer, leave));
  });
}

/** What tells an error of the system survives no cloning by itself. */
function partsOf(error: unknown): object {
  return error instanceof Error ? { ...error, message: error.message, stack: error.stack } : {};
}
