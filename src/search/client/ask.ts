import type { Answer, Ask, Reply } from './messages.ts';

let worker: Worker | undefined;
let turn = 0;
let pending: Pending | undefined;

interface Pending {
  turn: number;
  resolve: (answer: Answer | undefined) => void;
  reject: (error: Error) => void;
}

/**
 * Asks the worker, which is started by the first question.
 * @returns nothing where a newer question has made this one void
 * @throws where the index could not be loaded; the next question tries anew
 */
export function ask(question: Omit<Ask, 'turn'>): Promise<Answer | undefined> {
  pending?.resolve(undefined);
  turn += 1;
  worker ??= start();
  worker.postMessage({ ...question, turn } satisfies Ask);
  return new Promise((resolve, reject) => {
    pending = { turn, resolve, reject };
  });
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.turn !== pending?.turn) return;
    if ('failed' in data) fail(data.failed);
    else {
      pending.resolve(data);
      pending = undefined;
    }
  });
  started.addEventListener('error', (event) => {
    event.preventDefault();
    fail(event.message || 'worker');
  });
  return started;
}

/** What failed once may stay failed within a worker: the next question starts another. */
function fail(reason: string): void {
  worker?.terminate();
  worker = undefined;
  pending?.reject(new Error(reason));
  pending = undefined;
}
